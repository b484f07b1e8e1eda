package org.vigie.engine.internal;

import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.AttemptDialled;
import org.vigie.api.call.CallEvent.AttemptRinging;
import org.vigie.api.call.CallEvent.AttemptTryFailed;
import org.vigie.api.call.CallEvent.LegQualityMeasured;
import org.vigie.api.call.CallEvent.PlaybackEnded;
import org.vigie.api.call.CallEvent.PlaybackStarted;
import org.vigie.api.call.CallEvent.RecordingClosed;
import org.vigie.api.call.CallRecord;

/**
 * What one command made of one call, on its way to the journal.
 *
 * @param held effects that leave once it is written
 * @param record where it is another than before
 * @param last the call is over
 * @param aftermath what is owed, and what follows elsewhere
 */
record Outcome(
    LiveCall call,
    List<CallEvent> events,
    List<CallEffect> held,
    Optional<CallRecord> record,
    boolean last,
    Aftermath aftermath) {

  /** Says whether it is to be written at once; the rest may stand behind for a moment. */
  boolean urgent() {
    return last || !held.isEmpty() || !events.stream().allMatch(Outcome::mayStandBehind);
  }

  private static boolean mayStandBehind(CallEvent event) {
    return event instanceof AttemptRinging
        || event instanceof AttemptDialled
        || event instanceof AttemptTryFailed
        || event instanceof LegQualityMeasured
        || event instanceof RecordingClosed
        || event instanceof PlaybackStarted
        || event instanceof PlaybackEnded;
  }
}
