package org.vigie.gsm.internal.audio;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** What the other side hears: the media plane's packets become frames on the audio port. */
final class ToModem {
  private static final int LONGEST = 2048;

  private final OutputStream out;
  private final DatagramChannel channel;
  private final InetSocketAddress media;
  private final Beat beat;
  private final JitterBuffer buffer = new JitterBuffer();
  private final ByteBuffer packet = ByteBuffer.allocate(LONGEST);
  private final short[] samples = new short[LONGEST];
  private final byte[] octets = new byte[2 * JitterBuffer.FRAME];

  ToModem(OutputStream out, DatagramChannel channel, InetSocketAddress media, Beat beat) {
    this.out = out;
    this.channel = channel;
    this.media = media;
    this.beat = beat;
  }

  /** Writes until the call is over. */
  void run() throws IOException, InterruptedException {
    Beat.Due due = beat.await();
    while (due != Beat.Due.END) {
      receive();
      short[] frame = buffer.take();
      if (due == Beat.Due.WRITE) {
        write(frame);
      }
      due = beat.await();
    }
  }

  private void write(short[] frame) throws IOException {
    for (int i = 0; i < frame.length; i++) {
      octets[2 * i] = (byte) frame[i];
      octets[2 * i + 1] = (byte) (frame[i] >> 8);
    }
    out.write(octets);
  }

  private void receive() throws IOException {
    packet.clear();
    SocketAddress from = channel.receive(packet);
    while (from != null) {
      packet.flip();
      int timestamp = packet.remaining() > 8 ? RtpPacket.timestamp(packet) : 0;
      if (from.equals(media) && RtpPacket.open(packet)) {
        int count = packet.remaining();
        for (int i = 0; i < count; i++) {
          samples[i] = Law.decode(packet.get());
        }
        buffer.put(timestamp, samples, count);
      }
      packet.clear();
      from = channel.receive(packet);
    }
  }
}
