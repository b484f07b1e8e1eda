package org.vigie.gsm.internal.audio;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.ThreadLocalRandom;

/** What the other side says: frames of the audio port become packets, as they come. */
final class FromModem {
  private static final int FRAME_OCTETS = 2 * JitterBuffer.FRAME;
  private static final long NANOS_PER_SAMPLE = 125_000L;

  /** After a longer silence of the port its samples are of another time. */
  private static final long GAP_NANOS = 200_000_000L;

  private final InputStream in;
  private final DatagramChannel channel;
  private final InetSocketAddress media;
  private final Beat beat;
  private final ByteBuffer packet = ByteBuffer.allocate(12 + JitterBuffer.FRAME);
  private final int ssrc = ThreadLocalRandom.current().nextInt();
  private int sequence = ThreadLocalRandom.current().nextInt(1 << 15);
  private int timestamp = ThreadLocalRandom.current().nextInt();
  private boolean marker = true;

  FromModem(InputStream in, DatagramChannel channel, InetSocketAddress media, Beat beat) {
    this.in = in;
    this.channel = channel;
    this.media = media;
    this.beat = beat;
  }

  /**
   * Reads until the port is closed.
   *
   * @param first run when the first frame has come
   */
  void run(Runnable first) throws IOException {
    // What lay there from before belongs to no call. It may be half a sample too much, where it is
    // all that the system keeps (Linux: 4095 octets): then each sample would be made of two others.
    in.readNBytes(in.available() & ~1);
    byte[] frame = new byte[FRAME_OCTETS];
    long heard = 0;
    int filled = 0;
    int n = in.read(frame, 0, FRAME_OCTETS);
    while (n >= 0) {
      filled += n;
      if (filled == FRAME_OCTETS) {
        filled = 0;
        long now = System.nanoTime();
        if (heard == 0) {
          first.run();
        } else if (now - heard > GAP_NANOS) {
          timestamp += (int) ((now - heard) / NANOS_PER_SAMPLE) - JitterBuffer.FRAME;
          marker = true;
        }
        heard = now;
        send(frame);
        beat.tick();
      }
      n = in.read(frame, filled, FRAME_OCTETS - filled);
    }
  }

  private void send(byte[] frame) throws IOException {
    packet.clear();
    RtpPacket.header(packet, marker, sequence++, timestamp, ssrc);
    for (int i = 0; i < FRAME_OCTETS; i += 2) {
      packet.put(Law.encode((short) (frame[i] & 0xFF | frame[i + 1] << 8)));
    }
    channel.send(packet.flip(), media);
    timestamp += JitterBuffer.FRAME;
    marker = false;
  }
}
