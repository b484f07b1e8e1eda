package org.vigie.media.internal.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.media.internal.plane.TestThreads;

/**
 * Speaks on all legs of {@link RelayBench} for 24 s, and tells loss and delay of what came back.
 */
public final class RelayLoad {
  private static final Logger LOG = LoggerFactory.getLogger(RelayLoad.class);
  private static final long PACKET_NANOS = 20_000_000L;
  private static final int SECONDS = 24;
  private static final int WARM_UP_SECONDS = 8;
  private static final int MAGIC = 0x56494749;
  private static final int BUCKETS = 100_000; // of 1 us

  private final AtomicIntegerArray delays = new AtomicIntegerArray(BUCKETS);
  private final LongAdder sent = new LongAdder();
  private final LongAdder received = new LongAdder();
  private final AtomicBoolean over = new AtomicBoolean();
  private final DatagramChannel[] legs;
  private final InetSocketAddress[] targets;
  private final boolean convert;
  private final boolean stamped;
  private final long warm = System.nanoTime() + WARM_UP_SECONDS * 1_000_000_000L;

  private RelayLoad(int count, boolean convert, String what) throws IOException {
    legs = new DatagramChannel[count];
    targets = new InetSocketAddress[count];
    this.convert = convert;
    stamped = !convert && !what.equals("confer");
    for (int i = 0; i < legs.length; i++) {
      legs[i] = DatagramChannel.open();
      legs[i].configureBlocking(false);
      legs[i].bind(
          new InetSocketAddress(
              InetAddress.getLoopbackAddress(), RelayBench.loadPort(what) + 2 * i));
      targets[i] =
          new InetSocketAddress(
              InetAddress.getLoopbackAddress(), RelayBench.relayPort(what) + 2 * i);
    }
  }

  /** The arguments of {@link RelayBench}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int each = legsOfACall(args);
    RelayLoad load =
        new RelayLoad(
            each * Integer.parseInt(args[0]), Boolean.parseBoolean(args[2]), RelayBench.what(args));
    Thread listener = new TestThreads().loop("listener", load::listen);
    listener.start();
    load.speak();
    listener.join();
    load.tell();
  }

  static int legsOfACall(String... args) {
    return RelayBench.what(args).equals("confer") ? 3 : 2;
  }

  /** All legs are spread evenly over 20 ms. */
  private void speak() throws IOException {
    ByteBuffer packet = ByteBuffer.allocateDirect(172);
    long start = System.nanoTime();
    for (int turn = 0; turn < SECONDS * 50; turn++) {
      for (int leg = 0; leg < legs.length; leg++) {
        long due = start + turn * PACKET_NANOS + leg * PACKET_NANOS / legs.length;
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
        long now = System.nanoTime();
        packet.clear();
        packet.put((byte) 0x80).put((byte) ((leg & 1) == 1 && convert ? 0 : 8));
        packet.putShort((short) turn).putInt(turn * 160).putInt(leg + 1);
        packet.putInt(MAGIC).putLong(now).position(172).flip();
        legs[leg].send(packet, targets[leg]);
        if (now > warm) {
          sent.increment();
        }
      }
    }
    LockSupport.parkNanos(500_000_000L);
    over.set(true);
  }

  private void listen() {
    ByteBuffer packet = ByteBuffer.allocateDirect(2048);
    try (Selector selector = Selector.open()) {
      for (DatagramChannel leg : legs) {
        leg.register(selector, SelectionKey.OP_READ, leg);
      }
      while (!over.get()) {
        selector.select(key -> take((DatagramChannel) key.channel(), packet), 100);
      }
    } catch (IOException e) {
      LOG.error("listener", e);
    }
  }

  private void take(DatagramChannel leg, ByteBuffer packet) {
    try {
      while (leg.receive(packet.clear()) != null) {
        packet.flip();
        long now = System.nanoTime();
        long at = packet.getLong(16);
        if (!stamped || packet.getInt(12) == MAGIC && at > warm) {
          received.increment();
          delays.incrementAndGet((int) Math.min(BUCKETS - 1, stamped ? (now - at) / 1000 : 0));
        }
      }
    } catch (IOException e) {
      LOG.error("leg", e);
    }
  }

  private void tell() {
    LOG.info("sent {}, received {}, lost {}", sent, received, sent.sum() - received.sum());
    for (double share : new double[] {0.5, 0.9, 0.99, 0.999, 1}) {
      LOG.info("delay p{}: {} us", share * 100, percentile(share));
    }
  }

  private int percentile(double share) {
    long seen = 0;
    int last = 0;
    for (int i = 0; i < BUCKETS && seen < share * received.sum(); i++) {
      seen += delays.get(i);
      last = i;
    }
    return last;
  }
}
