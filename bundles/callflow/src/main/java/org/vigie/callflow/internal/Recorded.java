package org.vigie.callflow.internal;

import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.PlaybackStarted;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.call.CallEvent.RecordingObjected;
import org.vigie.api.call.CallEvent.RecordingPaused;
import org.vigie.api.call.CallEvent.RecordingStarted;

/**
 * What has been recorded of the conversation.
 *
 * @param announced the caller was told that it may be
 * @param objected the caller did not want it
 * @param paused somebody of ours does not want it for a while
 */
public record Recorded(boolean announced, boolean started, boolean objected, boolean paused) {
  static final Recorded NOTHING = new Recorded(false, false, false, false);

  Recorded on(CallEvent event) {
    return new Recorded(
        announced || event instanceof PlaybackStarted e && e.purpose() == Purpose.RECORDING_NOTICE,
        started || event instanceof RecordingStarted,
        objected || event instanceof RecordingObjected,
        event instanceof RecordingPaused || paused && !(event instanceof RecordingStarted));
  }

  /** Who took the call had no voice: it was no conversation, and nothing of it is kept. */
  Recorded undone() {
    return new Recorded(announced, false, objected, false);
  }

  /** Whether there is something that is kept. */
  boolean isKept() {
    return started && !objected;
  }
}
