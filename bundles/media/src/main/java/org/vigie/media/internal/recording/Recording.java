package org.vigie.media.internal.recording;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.rtp.RtpPacket;

/**
 * A conversation that is being recorded at one of its legs. Belongs to a loop; the file is written
 * elsewhere.
 */
public final class Recording {
  private static final int OWN = 0;
  private static final int OTHERS = 1;

  private final RecordingFile file;
  private @Nullable Reel reel;
  private boolean over;

  /**
   * @param now by {@link System#nanoTime()}
   */
  Recording(RecordingFile file, long now) {
    this.file = file;
    this.reel = new Reel(2, file::append, now);
  }

  /** A packet that comes from the leg. */
  public void own(RtpPacket packet, ByteBuffer buffer, Codec codec, long now) {
    if (reel != null) {
      reel.track(OWN).put(packet, buffer, codec, now);
    }
  }

  /** A packet that the leg hears of another. */
  public void others(RtpPacket packet, ByteBuffer buffer, Codec codec, long now) {
    if (reel != null) {
      reel.track(OTHERS).put(packet, buffer, codec, now);
    }
  }

  /** What the leg hears of several others. */
  public void others(short[] frame, long now) {
    if (reel != null) {
      reel.track(OTHERS).put(frame, now);
    }
  }

  /** Nothing is kept from now on, until it goes on. */
  public void pause(long now) {
    if (reel != null) {
      reel.finish(now);
      reel = null;
    }
  }

  /** Goes on after a pause; a second of silence tells of it. */
  public void resume(long now) {
    if (reel == null && !over) {
      file.silence();
      reel = new Reel(2, file::append, now);
    }
  }

  /**
   * Ends it, once.
   *
   * @param discard nothing of it is kept
   */
  public void stop(boolean discard, long now) {
    pause(now);
    if (!over) {
      over = true;
      file.finish(discard);
    }
  }
}
