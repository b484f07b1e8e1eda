package org.vigie.media.internal.plane;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.concurrent.ThreadLocalRandom;

/** Ranges of ports of loopback that nobody holds now. */
public final class FreePorts {
  private static final int FIRST = 34_000;
  private static final int SPREAD = 20_000;

  private FreePorts() {}

  /** The first port of a range, an even one. */
  public static int range(int count) throws IOException {
    for (int i = 0; i < 1000; i++) {
      int first = FIRST + 2 * ThreadLocalRandom.current().nextInt(SPREAD / 2);
      if (isFree(first, count)) {
        return first;
      }
    }
    throw new IOException("no free range of ports");
  }

  private static boolean isFree(int first, int count) {
    for (int port = first; port < first + count; port++) {
      try (DatagramSocket socket = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
        if (!socket.isBound()) {
          return false;
        }
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }
}
