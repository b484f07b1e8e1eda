package org.vigie.media.internal.tones;

import java.nio.ByteBuffer;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.rtp.RtpPacket;

/**
 * Puts packets in a row for the detector by their timestamps: what is missing is told to it, what
 * comes too late is left out, a source that begins anew is heard from there on. Not thread-safe.
 */
public final class InBandKeys {
  private static final int LONG_AGO = 800;

  private final KeyToneDetector detector;
  private boolean begun;
  private int ssrc;
  private int expected;

  /** Tells whoever wants to know. */
  public InBandKeys(KeyToneDetector.Found found) {
    detector = new KeyToneDetector(found);
  }

  /** A packet of voice in a law of G.711. */
  public void voice(RtpPacket packet, ByteBuffer buffer, Codec codec) {
    int gap = packet.timestamp() - expected;
    boolean anew = !begun || packet.ssrc() != ssrc || gap < -LONG_AGO || gap > LONG_AGO;
    if (anew) {
      begun = true;
      ssrc = packet.ssrc();
      detector.missing(LONG_AGO);
    } else if (gap < 0) {
      return;
    } else if (gap > 0) {
      detector.missing(gap);
    }
    expected = packet.timestamp() + packet.payloadLength();
    detector.hear(codec, buffer, packet.payloadOffset(), packet.payloadLength());
  }
}
