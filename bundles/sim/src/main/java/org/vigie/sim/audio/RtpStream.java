package org.vigie.sim.audio;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The numbers of what an endpoint sends (RFC 3550, 5.1), and what odd senders do to them in
 * mid-call. Thread-safe.
 */
final class RtpStream {
  private static final AtomicInteger SSRC = new AtomicInteger(0x51A00000);

  private int ssrc = SSRC.incrementAndGet();
  private int sequence = 1;
  private int timestamp = 160;

  /**
   * Begins the next packet in {@code out}.
   *
   * @param back how many samples ago what it tells of began
   */
  synchronized void header(ByteBuffer out, int type, int back, boolean marker) {
    out.clear();
    out.put((byte) 0x80).put((byte) (type | (marker ? 0x80 : 0)));
    out.putShort((short) sequence++).putInt(timestamp - back).putInt(ssrc);
  }

  /** So many samples have gone by. */
  synchronized void advance(int samples) {
    timestamp += samples;
  }

  /** Another source goes on in its place, with other numbers. */
  synchronized void another() {
    ssrc = SSRC.incrementAndGet();
    restart();
  }

  /** The same source begins to count anew, far from where it was. */
  synchronized void restart() {
    sequence += 20_000;
    timestamp -= 40_000_000;
  }
}
