package org.vigie.media.internal.voicemail;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;
import org.vigie.media.internal.rtp.RtpPacket;

/**
 * Puts the packets of one voice in their places: order by timestamp, silence where some are
 * missing. A sender that restarts its clock is followed by ours. Belongs to a loop; what is
 * complete goes to the file, which writes elsewhere.
 */
public final class Recorder {
  private static final int SECOND = G711.RATE;

  /** So much may still change its order. */
  private static final int WINDOW = 2 * SECOND;

  private static final long NANOS_PER_SAMPLE = 1_000_000_000L / G711.RATE;
  private static final byte SILENCE = G711.silence(Codec.PCMA);

  private final MessageFile file;
  private final long begun;
  private final byte[] window = new byte[WINDOW];

  /** Samples that have left the window. */
  private long written;

  private boolean anchored;
  private long anchor;
  private int anchorTimestamp;

  /**
   * @param now by {@link System#nanoTime()}
   */
  Recorder(MessageFile file, long now) {
    this.file = file;
    begun = now;
    Arrays.fill(window, SILENCE);
  }

  /** A packet of voice, in the codec of its payload. */
  public void voice(RtpPacket packet, ByteBuffer buffer, Codec codec, long now) {
    long place = place(packet.timestamp(), packet.payloadLength(), now);
    byte[] codes = codec == Codec.PCMA ? null : G711.toOther(codec);
    makeRoom(place + packet.payloadLength());
    for (int i = 0; i < packet.payloadLength(); i++) {
      long at = place + i - written;
      if (at >= 0) {
        byte code = buffer.get(packet.payloadOffset() + i);
        window[(int) at] = codes == null ? code : codes[code & 0xFF];
      }
    }
  }

  private long place(int timestamp, int length, long now) {
    long heard = samples(now) - length;
    long place = anchor + (timestamp - anchorTimestamp);
    if (!anchored || Math.abs(place - heard) > SECOND) {
      anchored = true;
      anchor = Math.max(0, heard);
      anchorTimestamp = timestamp;
      place = anchor;
    }
    return place;
  }

  private long samples(long now) {
    return (now - begun) / NANOS_PER_SAMPLE;
  }

  private void makeRoom(long end) {
    while (end > written + WINDOW) {
      leave(SECOND);
    }
  }

  private void leave(int samples) {
    file.append(Arrays.copyOf(window, samples));
    System.arraycopy(window, samples, window, 0, WINDOW - samples);
    Arrays.fill(window, WINDOW - samples, WINDOW, SILENCE);
    written += samples;
  }

  /** Nothing more comes. */
  public void finish(long now) {
    long length = samples(now);
    makeRoom(length);
    leave((int) Math.max(0, Math.min(WINDOW, length - written)));
    file.finish();
  }
}
