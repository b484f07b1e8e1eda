package org.vigie.sip.internal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Free ports on loopback. */
public final class Ports {
  private Ports() {}

  /** A port that is free for UDP and TCP at this moment. */
  public static int free() {
    for (int tries = 0; tries < 50; tries++) {
      try (ServerSocket tcp = new ServerSocket()) {
        tcp.bind(new InetSocketAddress(loopback(), 0));
        try (DatagramSocket udp =
            new DatagramSocket(new InetSocketAddress(loopback(), tcp.getLocalPort()))) {
          return udp.getLocalPort();
        }
      } catch (IOException e) {
        continue;
      }
    }
    throw new UncheckedIOException(new IOException("no free port on loopback"));
  }

  public static InetAddress loopback() {
    return InetAddress.getLoopbackAddress();
  }
}
