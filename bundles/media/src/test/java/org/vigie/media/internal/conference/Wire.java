package org.vigie.media.internal.conference;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntToLongFunction;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;
import org.vigie.media.internal.rtp.RtpPacket;

/**
 * A sender, a network and a clock of our own, without waiting: packets of 20 ms of a tone arrive
 * when the network lets them, and a frame is taken every 20 ms.
 */
final class Wire {
  /** Of the network: the packet does not arrive. */
  static final long LOST = Long.MIN_VALUE;

  private static final long FRAME_NANOS = 20_000_000L;
  private static final long MILLI = 1_000_000L;

  private final JitterBuffer buffer = new JitterBuffer(0);
  private final PriorityQueue<Arrival> underWay =
      new PriorityQueue<>(Comparator.comparingLong(Arrival::at));
  private final double hertz;

  /** Of the sender, in samples: what its timestamps begin with. */
  int clock;

  private record Arrival(long at, byte[] packet) {}

  Wire(double hertz) {
    this.hertz = hertz;
  }

  JitterBuffer buffer() {
    return buffer;
  }

  /**
   * Sends packets of a stream.
   *
   * @param first its number, which gives sequence, time and the tone's phase
   * @param delayMillis of the network for each, or {@link #LOST}
   * @param clock nanoseconds that the sender takes for a packet
   */
  void sends(int ssrc, int first, int count, long clock, IntToLongFunction delayMillis) {
    for (int n = first; n < first + count; n++) {
      long delay = delayMillis.applyAsLong(n);
      if (delay != LOST) {
        // The packet is sent once its last sample is spoken.
        underWay.add(new Arrival((n + 1) * clock + delay * MILLI + 3 * MILLI, packet(ssrc, n)));
      }
    }
  }

  void sends(int first, int count, IntToLongFunction delayMillis) {
    sends(7, first, count, FRAME_NANOS, delayMillis);
  }

  private byte[] packet(int ssrc, int n) {
    ByteBuffer b = ByteBuffer.allocate(172);
    b.put((byte) 0x80).put((byte) 8).putShort((short) n).putInt(clock + n * 160);
    b.putInt(ssrc);
    for (int i = 0; i < 160; i++) {
      double angle = 2 * Math.PI * hertz * (n * 160 + i) / 8000;
      b.put(G711.encode(Codec.PCMA, (int) (8192 * Math.sin(angle))));
    }
    return b.array();
  }

  /** All that is heard from one frame to another. */
  short[] hears(int from, int to) {
    short[] heard = new short[(to - from) * 160];
    short[] frame = new short[160];
    RtpPacket packet = new RtpPacket();
    for (int n = from; n < to; n++) {
      long now = (n + 1) * FRAME_NANOS;
      while (!underWay.isEmpty() && underWay.peek().at() <= now) {
        Arrival arrival = underWay.remove();
        ByteBuffer bytes = ByteBuffer.wrap(arrival.packet());
        packet.parse(bytes);
        buffer.put(packet, bytes, Codec.PCMA, arrival.at());
      }
      buffer.take(frame, now);
      System.arraycopy(frame, 0, heard, (n - from) * 160, 160);
    }
    return heard;
  }

  /** Share of the tone in the energy, 0 to 1, of each 20 ms by itself. */
  double purity(short[] heard) {
    double sum = 0;
    for (int at = 0; at + 160 <= heard.length; at += 160) {
      sum += share(heard, at);
    }
    return sum / (heard.length / 160);
  }

  private double share(short[] heard, int from) {
    double real = 0;
    double imaginary = 0;
    double energy = 1;
    for (int i = from; i < from + 160; i++) {
      double angle = 2 * Math.PI * hertz * i / 8000;
      real += heard[i] * Math.cos(angle);
      imaginary += heard[i] * Math.sin(angle);
      energy += (double) heard[i] * heard[i];
    }
    return 2 * (real * real + imaginary * imaginary) / 160 / energy;
  }

  /** How many frames are nearly silent. */
  static int quiet(short[] heard) {
    int quiet = 0;
    for (int at = 0; at + 160 <= heard.length; at += 160) {
      double energy = 0;
      for (int i = at; i < at + 160; i++) {
        energy += (double) heard[i] * heard[i];
      }
      quiet += Math.sqrt(energy / 160) < 500 ? 1 : 0;
    }
    return quiet;
  }
}
