package org.vigie.gsm.internal.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FromModemTest {
  private static final int FRAME_OCTETS = 320;

  /** Samples of 0x1000, of which the system has kept an odd number of octets from before. */
  private static final class Port extends ByteArrayInputStream {
    Port(int samples) {
      super(new byte[2 * samples]);
      for (int i = 1; i < buf.length; i += 2) {
        buf[i] = 0x10;
      }
    }

    @Override
    public synchronized int available() {
      return 4095;
    }
  }

  @Test
  void samplesStayWholeWhereHalfOfOneLayThereFromBefore() throws Exception {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (DatagramSocket media = new DatagramSocket(0, loopback);
        DatagramChannel channel = DatagramChannel.open()) {
      InetSocketAddress there = new InetSocketAddress(loopback, media.getLocalPort());
      new FromModem(new Port(20 * 160), channel, there, new Beat()).run(() -> {});
      DatagramPacket packet = new DatagramPacket(new byte[FRAME_OCTETS], FRAME_OCTETS);
      media.receive(packet);
      for (int i = 12; i < packet.getLength(); i++) {
        assertThat((int) Law.decode(packet.getData()[i])).isBetween(0xF00, 0x1100);
      }
    }
  }
}
