package org.vigie.media.internal.voicemail;

import java.nio.ByteBuffer;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.recording.Reel;
import org.vigie.media.internal.rtp.RtpPacket;

/** Takes down a message. Belongs to a loop; the file is written elsewhere. */
public final class Recorder {
  private final MessageFile file;
  private final Reel reel;

  /**
   * @param now by {@link System#nanoTime()}
   */
  Recorder(MessageFile file, long now) {
    this.file = file;
    this.reel = new Reel(1, codes -> file.append(codes.get(0)), now);
  }

  /** A packet of voice, in the codec of its payload. */
  public void voice(RtpPacket packet, ByteBuffer buffer, Codec codec, long now) {
    reel.track(0).put(packet, buffer, codec, now);
  }

  /** Nothing more comes. */
  public void finish(long now) {
    reel.finish(now);
    file.finish();
  }
}
