package org.vigie.media.internal.plane;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.runtime.Threads;

/**
 * One thread that serves many legs: their sockets, their timers, and what others hand over to it.
 * Everything but {@link #execute} and {@link #stop} belongs to that thread.
 */
final class EventLoop {
  private static final Logger LOG = LoggerFactory.getLogger(EventLoop.class);
  private static final long NANOS_PER_MILLI = 1_000_000L;
  private static final long IDLE_MILLIS = 1000;
  private static final long LATE_NANOS = 10 * NANOS_PER_MILLI;
  private static final long STOP_MILLIS = 2000;
  private static final int PACKET = 2048;

  /** What to do when a socket has packets. */
  interface Receiver {
    void receive();
  }

  private final Selector selector = Selector.open();
  private final Queue<Runnable> handedOver = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean woken = new AtomicBoolean();
  private final PriorityQueue<Timer> timers = new PriorityQueue<>();
  private final ByteBuffer incoming = ByteBuffer.allocateDirect(PACKET);
  private final ByteBuffer outgoing = ByteBuffer.allocateDirect(PACKET);
  private final Consumer<SelectionKey> ready = this::ready;
  private final Figures figures;
  private final long idleMillis;
  private final Thread thread;
  private volatile boolean stopped;

  EventLoop(String name, Threads threads, Figures figures) throws IOException {
    this(name, threads, figures, IDLE_MILLIS);
  }

  /**
   * @param idleMillis how often it looks up though nothing wakes it
   */
  EventLoop(String name, Threads threads, Figures figures, long idleMillis) throws IOException {
    this.figures = figures;
    this.idleMillis = idleMillis;
    this.thread = threads.loop(name, this::run);
  }

  void start() {
    thread.start();
  }

  /** Runs a task on the loop, after those that were handed over before. From any thread. */
  void execute(Runnable task) {
    handedOver.add(task);
    if (woken.compareAndSet(false, true)) {
      selector.wakeup();
    }
  }

  /** Lets what was handed over be done, then ends the thread. Waits 2 s at most. */
  void stop() {
    execute(() -> stopped = true);
    try {
      thread.join(STOP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void register(DatagramChannel channel, Receiver receiver) throws ClosedChannelException {
    channel.register(selector, SelectionKey.OP_READ, receiver);
  }

  /** Lets closed channels go at once, so that their ports are free. For what was handed over. */
  void flushClosed() {
    try {
      selector.selectNow(ready);
      // That took a wake-up that was meant for the next turn: who comes from now on wakes anew.
      woken.set(false);
    } catch (IOException e) {
      LOG.error("the media loop's selector failed: {}", e.getMessage());
    }
  }

  void schedule(Timer timer, long due) {
    timers.remove(timer);
    timer.due(due);
    timers.add(timer);
  }

  void cancel(Timer timer) {
    timers.remove(timer);
  }

  /** For packets that come; emptied and filled by whoever receives. */
  ByteBuffer incoming() {
    return incoming;
  }

  /** For packets of our own. */
  ByteBuffer outgoing() {
    return outgoing;
  }

  private void run() {
    while (!stopped) {
      try {
        turn();
      } catch (IOException e) {
        LOG.error("the media loop's selector failed: {}", e.getMessage());
        stopped = true;
      } catch (RuntimeException e) {
        LOG.error("bug in a media loop, which goes on", e);
      }
    }
    closeSelector();
  }

  private void turn() throws IOException {
    long wait = millisToNextTimer();
    if (wait == 0 || !handedOver.isEmpty()) {
      selector.selectNow(ready);
    } else {
      selector.select(ready, wait);
    }
    woken.set(false);
    for (Runnable task = handedOver.poll(); task != null; task = handedOver.poll()) {
      task.run();
    }
    fireTimers();
  }

  private long millisToNextTimer() {
    Timer next = timers.peek();
    if (next == null) {
      return idleMillis;
    }
    long nanos = next.due() - System.nanoTime();
    return nanos <= 0 ? 0 : Math.min(idleMillis, nanos / NANOS_PER_MILLI + 1);
  }

  private void ready(SelectionKey key) {
    try {
      if (key.isValid() && key.attachment() instanceof Receiver receiver) {
        receiver.receive();
      }
    } catch (RuntimeException e) {
      LOG.error("bug in a media loop, which goes on with the other legs", e);
    }
  }

  private void fireTimers() {
    long now = System.nanoTime();
    for (Timer timer = timers.peek(); timer != null; timer = timers.peek()) {
      if (timer.due() - now > 0) {
        return;
      }
      timers.poll();
      if (now - timer.due() > LATE_NANOS) {
        figures.lateTick();
      }
      long next = timer.fire(now);
      if (next != Timer.NEVER) {
        timer.due(next);
        timers.add(timer);
      }
    }
  }

  private void closeSelector() {
    try {
      selector.close();
    } catch (IOException e) {
      LOG.warn("the media loop's selector cannot be closed: {}", e.getMessage());
    }
  }
}
