package org.vigie.callflow.internal;

import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.PlaybackStarted;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.call.CallEvent.RecordingClosed;
import org.vigie.api.call.CallEvent.RecordingFailed;
import org.vigie.api.call.CallEvent.RecordingObjected;
import org.vigie.api.call.CallEvent.RecordingPaused;
import org.vigie.api.call.CallEvent.RecordingStarted;
import org.vigie.api.call.VoiceFile;

/**
 * What has been recorded of the conversation.
 *
 * @param announced the caller was told that it may be
 * @param objected the caller did not want it
 * @param paused somebody of ours does not want it for a while
 * @param disk what became of it there
 */
public record Recorded(
    boolean announced, boolean started, boolean objected, boolean paused, Disk disk) {
  static final Recorded NOTHING = new Recorded(false, false, false, false, Disk.SILENT);

  /** What the disk has told. */
  enum Disk {
    /** Nothing yet. */
    SILENT,
    /** There is a file. */
    KEPT,
    /** There is none. */
    EMPTY
  }

  Recorded on(CallEvent event) {
    return new Recorded(
        announced || event instanceof PlaybackStarted e && e.purpose() == Purpose.RECORDING_NOTICE,
        started || event instanceof RecordingStarted,
        objected || event instanceof RecordingObjected,
        event instanceof RecordingPaused || paused && !(event instanceof RecordingStarted),
        diskAfter(event));
  }

  private Disk diskAfter(CallEvent event) {
    if (event instanceof RecordingClosed e && e.file() == VoiceFile.CONVERSATION) {
      return e.kept() ? Disk.KEPT : Disk.EMPTY;
    } else if (event instanceof RecordingFailed e && e.file() == VoiceFile.CONVERSATION) {
      return e.kept() ? Disk.KEPT : Disk.EMPTY;
    }
    return disk;
  }

  /** Who took the call had no voice: it was no conversation, and nothing of it is kept. */
  Recorded undone() {
    return new Recorded(announced, false, objected, false, Disk.SILENT);
  }

  /** Whether there is something that is kept. */
  boolean isKept() {
    return started && !objected && disk != Disk.EMPTY;
  }

  /** Whether it is being written, or on its way to the disk. */
  boolean isGoingOn() {
    return started && !objected && disk == Disk.SILENT;
  }
}
