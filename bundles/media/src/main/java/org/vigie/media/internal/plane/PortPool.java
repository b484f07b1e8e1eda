package org.vigie.media.internal.plane;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of ports, even for RTP and the next for RTCP (RFC 3550, 11). The pair that was given back
 * longest ago is taken first, so that late packets of one call do not fall into the next. Pairs
 * that somebody else holds are put aside, and tried again when no other is left. Thread-safe.
 */
public final class PortPool {
  private static final int EXPEDITED_FORWARDING = 0xB8; // RFC 3246, as a TOS byte
  private static final int SOCKET_BUFFER = 128 * 1024;

  /** A loop lets go of a socket in microseconds; one that takes longer than this is stuck. */
  private static final long LONGEST_NANOS = 2_000_000_000L;

  private final @Nullable InetAddress address;
  private final Deque<Integer> free = new ArrayDeque<>();
  private final Deque<Integer> foreign = new ArrayDeque<>();
  private @Nullable String trouble;
  private int leaving;

  /**
   * @param address to bind to; null for all
   * @param first lowest port of the range; made even by going up
   * @param last highest port of the range, included
   */
  public PortPool(@Nullable InetAddress address, int first, int last) {
    this.address = address;
    for (int port = first + (first & 1); port + 1 <= last; port += 2) {
      free.add(port);
    }
  }

  /**
   * Binds a pair, or gives nothing where none is left or the system refuses. Where the last are
   * just coming back from a call that has ended, it waits for them: who was told of that end dials
   * the next at once.
   */
  synchronized Optional<PortPair> take() {
    awaitThoseThatLeave();
    int tries = free.size() + foreign.size();
    for (int i = 0; i < tries; i++) {
      Integer port = free.isEmpty() ? foreign.poll() : free.poll();
      if (port == null) {
        return Optional.empty();
      }
      try {
        PortPair pair = bind(port);
        trouble = null;
        return Optional.of(pair);
      } catch (BindException e) {
        foreign.add(port);
        trouble = e.getMessage();
      } catch (IOException e) {
        free.add(port);
        trouble = e.getMessage();
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private void awaitThoseThatLeave() {
    long end = System.nanoTime() + LONGEST_NANOS;
    long left = LONGEST_NANOS;
    try {
      while (free.isEmpty() && leaving > 0 && left > 0) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = end - System.nanoTime();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private PortPair bind(int port) throws IOException {
    DatagramChannel rtp = open(port);
    try {
      return new PortPair(this, port, rtp, open(port + 1));
    } catch (IOException e) {
      rtp.close();
      throw e;
    }
  }

  private DatagramChannel open(int port) throws IOException {
    DatagramChannel channel = DatagramChannel.open();
    try {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.SO_RCVBUF, SOCKET_BUFFER);
      channel.setOption(StandardSocketOptions.SO_SNDBUF, SOCKET_BUFFER);
      channel.setOption(StandardSocketOptions.IP_TOS, EXPEDITED_FORWARDING);
      channel.bind(
          address == null ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** A pair will come back as soon as its loop has let go of it. */
  synchronized void leaves() {
    leaving++;
  }

  /**
   * @param announced whether {@link #leaves} told of it
   */
  synchronized void giveBack(int port, boolean announced) {
    leaving -= announced ? 1 : 0;
    free.add(port);
    notifyAll();
  }

  /** Where they listen; the wildcard address where on all. */
  InetAddress address() {
    return address == null ? new InetSocketAddress(0).getAddress() : address;
  }

  /** Pairs that nobody is known to hold. */
  public synchronized int freePairs() {
    return free.size();
  }

  /** Pairs that somebody else held when they were last tried. */
  public synchronized int foreignPairs() {
    return foreign.size();
  }

  /** What the system said when it refused the last pair; empty once one has been bound again. */
  public synchronized Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }
}
