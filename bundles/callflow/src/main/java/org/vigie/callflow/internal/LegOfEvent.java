package org.vigie.callflow.internal;

import java.util.OptionalInt;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.AttemptAnswered;
import org.vigie.api.call.CallEvent.AttemptDialled;
import org.vigie.api.call.CallEvent.AttemptEnded;
import org.vigie.api.call.CallEvent.AttemptVoiceless;
import org.vigie.api.call.CallEvent.CallAccepted;
import org.vigie.api.call.CallEvent.HelpCame;
import org.vigie.api.call.CallEvent.KeyAwaited;
import org.vigie.api.call.CallEvent.LegHungUp;
import org.vigie.api.call.CallEvent.PlaybackStarted;

/** Which leg of an attempt an event moves from one stage to another. */
final class LegOfEvent {
  private LegOfEvent() {}

  static OptionalInt of(CallEvent event) {
    if (event instanceof AttemptDialled e) {
      return OptionalInt.of(e.leg());
    } else if (event instanceof AttemptAnswered e) {
      return OptionalInt.of(e.leg());
    } else if (event instanceof AttemptVoiceless e) {
      return OptionalInt.of(e.leg());
    } else if (event instanceof PlaybackStarted e) {
      return OptionalInt.of(e.leg());
    } else if (event instanceof KeyAwaited e) {
      return OptionalInt.of(e.leg());
    } else if (event instanceof CallAccepted e) {
      return OptionalInt.of(e.leg());
    }
    return accepted(event);
  }

  /** Who accepts otherwise than by taking a caller. */
  private static OptionalInt accepted(CallEvent event) {
    if (event instanceof HelpCame e) {
      return OptionalInt.of(e.leg());
    } else if (event instanceof AttemptEnded e && e.result() == AttemptResult.ACCEPTED) {
      return OptionalInt.of(e.leg());
    }
    return event instanceof LegHungUp e ? OptionalInt.of(e.leg()) : OptionalInt.empty();
  }
}
