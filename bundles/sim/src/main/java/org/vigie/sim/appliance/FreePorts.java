package org.vigie.sim.appliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Ports of loopback that nobody uses now. */
public final class FreePorts {
  /** Above everything that is well known. */
  private static final int LOWEST = 30_000;

  /** From here on Linux gives ports to those who ask for any. */
  private static final int EPHEMERAL = 32_768;

  /** Two test runs on one machine begin at different places. */
  private static final AtomicInteger NEXT =
      new AtomicInteger((int) (ProcessHandle.current().pid() & 0xFFFF));

  private FreePorts() {}

  /** A port that is free for UDP and TCP. */
  public static int any() {
    for (int tries = 0; tries < 100; tries++) {
      int port = tcp();
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no free port on loopback");
  }

  /** The port itself where it is free, else another. */
  public static int preferably(int port) {
    return isFree(port) ? port : any();
  }

  /**
   * The first of a run of ports that are free for UDP, starting on an even one; another run each
   * time, since those who were given one bind its ports only when they need them.
   */
  public static int run(int length) {
    int runs = (EPHEMERAL - LOWEST) / length;
    return IntStream.range(0, runs)
        .map(tried -> LOWEST + Math.floorMod(NEXT.getAndIncrement(), runs) * length)
        .filter(start -> IntStream.range(start, start + length).allMatch(FreePorts::isFreeUdp))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + length + " free UDP ports"));
  }

  private static boolean isFree(int port) {
    try (ServerSocket server = new ServerSocket()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return isFreeUdp(port);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isFreeUdp(int port) {
    try (DatagramSocket socket = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static int tcp() {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return server.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
