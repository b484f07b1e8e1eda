package org.vigie.media.internal.plane;

import java.nio.ByteBuffer;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.conference.JitterBuffer;
import org.vigie.media.internal.rtp.RtpPacket;

/** A leg's place in a conference: its voice on the way in, its mouth on the way out. */
final class Seat {
  static final int FRAME = JitterBuffer.FRAME;

  private final JitterBuffer buffer;
  private final Mouth mouth;
  private final short[] frame = new short[FRAME];

  Seat(Mouth mouth, long now) {
    this.buffer = new JitterBuffer(now);
    this.mouth = mouth;
  }

  void voice(RtpPacket packet, ByteBuffer received, Codec codec, long now) {
    if (codec != Codec.G722) {
      buffer.put(packet, received, codec, now);
    }
  }

  /** The next 20 ms of this voice. */
  short[] take(long now) {
    buffer.take(frame, now);
    return frame;
  }

  /** What was taken last. */
  short[] frame() {
    return frame;
  }

  /** What the others say. */
  void hear(short[] others, long now) {
    mouth.mixed(others, now);
  }
}
