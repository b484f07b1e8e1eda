package org.vigie.testkit;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Ports of loopback that nobody uses now, another each time. They lie below those that the system
 * gives to connections, so that none is taken between its being found and its being bound.
 * Thread-safe.
 */
public final class FreePorts {
  private static final int LOWEST = 24_000;
  private static final int LOWEST_RUN = 28_000;

  /** From here on Linux gives ports to those who ask for any. */
  private static final int EPHEMERAL = 32_768;

  /** Two test runs on one machine begin at different places. */
  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(1 << 16));

  /** Counted by themselves, so that no run comes twice before all have come. */
  private static final AtomicInteger NEXT_RUN =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(1 << 16));

  private FreePorts() {}

  /**
   * A port that is free for UDP and TCP.
   *
   * @throws IllegalStateException where there is none
   */
  public static int any() {
    int ports = LOWEST_RUN - LOWEST;
    return IntStream.range(0, ports)
        .map(tried -> LOWEST + Math.floorMod(NEXT.getAndIncrement(), ports))
        .filter(FreePorts::isFree)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no free port on loopback"));
  }

  /** The port itself where it is free, else another. */
  public static int preferably(int port) {
    return isFree(port) ? port : any();
  }

  /**
   * The first of a run of ports that are free for UDP, starting on an even one; another run each
   * time, since those who were given one bind its ports only when they need them.
   *
   * @param length how many, an even number
   * @throws IllegalStateException where there is none
   */
  public static int run(int length) {
    int runs = (EPHEMERAL - LOWEST_RUN) / length;
    return IntStream.range(0, runs)
        .map(tried -> LOWEST_RUN + Math.floorMod(NEXT_RUN.getAndIncrement(), runs) * length)
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
}
