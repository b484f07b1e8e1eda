package org.vigie.callflow.internal;

import java.time.Instant;
import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.AttemptVoiceless;
import org.vigie.api.call.CallEvent.CallAccepted;
import org.vigie.api.call.CallEvent.CallClosing;
import org.vigie.api.call.CallEvent.CallEnded;
import org.vigie.api.call.CallEvent.CallerAnswered;

/**
 * When a call passed its milestones.
 *
 * @param accepted leg and instant of the acceptance, the first where a person calls several back
 * @param endedAt when the outcome was settled
 */
public record Times(
    Optional<Instant> answeredAt, Optional<CallAccepted> accepted, Optional<Instant> endedAt) {
  static final Times NONE = new Times(Optional.empty(), Optional.empty(), Optional.empty());

  /** Whoever had accepted has not. */
  Times unaccepted() {
    return new Times(answeredAt, Optional.empty(), endedAt);
  }

  Times on(CallEvent event) {
    if (event instanceof CallerAnswered e) {
      return new Times(Optional.of(e.at()), accepted, endedAt);
    } else if (event instanceof CallAccepted e) {
      return new Times(answeredAt, accepted.or(() -> Optional.of(e)), endedAt);
    } else if (event instanceof AttemptVoiceless e) {
      Optional<CallAccepted> by = accepted.filter(a -> a.leg() != e.leg());
      return new Times(answeredAt, by, endedAt);
    } else if (event instanceof CallClosing || event instanceof CallEnded) {
      Optional<Instant> settled = endedAt.or(() -> Optional.of(event.at()));
      return new Times(answeredAt, accepted, settled);
    }
    return this;
  }
}
