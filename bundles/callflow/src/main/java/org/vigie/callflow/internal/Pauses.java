package org.vigie.callflow.internal;

import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.RecordingPaused;
import org.vigie.api.call.CallEvent.RecordingStarted;

/** One of ours does not want to be recorded for a while, as when a secret is said. */
final class Pauses {
  private Pauses() {}

  /** Pauses the recording, or goes on with it; where nothing is recorded, nothing happens. */
  static void toggle(Turn turn, int leg) {
    Recorded recorded = turn.call().ledger().recorded();
    if (!recorded.isGoingOn()) {
      return;
    }
    if (recorded.paused()) {
      turn.note(new RecordingStarted(turn.now()));
      turn.act(new CallEffect.ResumeRecording(turn.leg(0)));
    } else {
      turn.note(new RecordingPaused(turn.now()));
      turn.act(new CallEffect.PauseRecording(turn.leg(0)));
    }
    DeskPrompts.recording(turn, leg, recorded.paused());
  }
}
