package org.vigie.smpp.internal.session;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.runtime.Threads;
import org.vigie.smpp.internal.config.SmscConfig;
import org.vigie.smpp.internal.pdu.Frames;
import org.vigie.smpp.internal.pdu.Pdu;
import org.vigie.smpp.internal.pdu.Requests;
import org.vigie.smpp.internal.pdu.Requests.Role;
import org.vigie.smpp.internal.pdu.Status;

/**
 * Keeps one session bound: connects, binds, reads, and begins anew after a pause, until it is
 * stopped. Its loop has its own thread; everything else is thread-safe.
 */
public final class Leg {
  private static final Logger LOG = LoggerFactory.getLogger(Leg.class);
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration UNBIND = Duration.ofSeconds(1);

  private final Role role;
  private final Supplier<SmscConfig> config;
  private final Threads threads;
  private final Traffic traffic;
  private final Backoff backoff;
  private final Watch watch = new Watch();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile @Nullable Socket socket;
  private volatile @Nullable Link link;
  private volatile String trouble = "not connected yet";
  private volatile long leaving;
  private boolean stopping;
  private boolean again;
  private boolean ended;
  private String said = "";

  /** What happens in a session; called by the leg's thread. */
  public interface Traffic {
    /** It is bound, which nobody is told yet: what is given to it from now on is to be sent. */
    void opens(Role role, Link link);

    /** It is bound. */
    void bound(Role role);

    /** A PDU came. Must not throw. */
    void received(Link link, Pdu pdu);

    /** It is over. */
    void lost(Role role, String why);
  }

  /**
   * @param config looked at for every new session
   */
  public Leg(
      Role role,
      Supplier<SmscConfig> config,
      Threads threads,
      Traffic traffic,
      RandomGenerator chance) {
    this.role = role;
    this.config = config;
    this.threads = threads;
    this.traffic = traffic;
    this.backoff = new Backoff(chance);
  }

  public void start() {
    threads.loop(name("read"), this::run).start();
  }

  public Role role() {
    return role;
  }

  public boolean isBound() {
    return link != null;
  }

  /** Why it is not bound. */
  public String trouble() {
    return trouble;
  }

  private String name(String suffix) {
    return config.get().route() + "-" + role.word() + "-" + suffix;
  }

  private void run() {
    while (begins()) {
      await(guarded());
    }
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean begins() {
    lock.lock();
    try {
      again = false;
      leaving = 0;
      socket = stopping ? null : new Socket();
      return !stopping;
    } finally {
      lock.unlock();
    }
  }

  private void await(Duration pause) {
    lock.lock();
    try {
      long left = pause.toNanos();
      while (!stopping && !again && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    } finally {
      lock.unlock();
    }
  }

  private Duration guarded() {
    try {
      return session();
    } catch (RuntimeException e) {
      LOG.error("{}: bug: a session ended by it", config.get().route(), e);
      Link open = link;
      if (open != null) {
        end(open, "a bug: see the log", System.nanoTime());
      }
      return backoff.next(true);
    }
  }

  /** One session from its beginning to its end; gives the pause after it. */
  private Duration session() {
    long started = System.nanoTime();
    boolean refused = false;
    String why;
    Link open = null;
    try {
      Binding binding = new Binding(role, config.get().peer());
      Socket fresh = socket;
      open = binding.connect(fresh == null ? new Socket() : fresh, threads, name("write"));
      binding.bind(open, traffic);
      why = carry(open);
    } catch (Refusal e) {
      refused = true;
      why = Troubles.text(e);
    } catch (IOException e) {
      why = Troubles.text(e);
    }
    if (open == null) {
      closeSocket();
    } else {
      end(open, why, started);
    }
    tell(why);
    return backoff.next(refused);
  }

  private String carry(Link open) throws IOException {
    LOG.info("{}: bound as {} to {}", config.get().route(), role.word(), config.get().peer());
    said = "";
    traffic.opens(role, open);
    link = open;
    traffic.bound(role);
    try {
      while (true) {
        traffic.received(open, open.next());
      }
    } catch (Frames.Lost e) {
      open.send(Requests.genericNack(Status.INVALID_COMMAND_LENGTH, 0));
      return Troubles.text(e);
    } catch (IOException e) {
      return open.ended().isEmpty() ? Troubles.text(e) : open.ended();
    }
  }

  private void end(Link open, String why, long started) {
    boolean wasBound = link != null;
    link = null;
    trouble = why;
    open.finish(why);
    if (wasBound) {
      boolean lasted = System.nanoTime() - started > LONG.toNanos();
      if (open.wasUseful() || lasted) {
        backoff.reset();
      }
      traffic.lost(role, why);
    }
  }

  /** Says once why there is no session, and again where the reason changes. */
  private void tell(String why) {
    trouble = why;
    lock.lock();
    try {
      if (stopping || again || why.equals(said)) {
        return;
      }
    } finally {
      lock.unlock();
    }
    said = why;
    LOG.warn("{}: no {} at {}: {}", config.get().route(), role.word(), config.get().peer(), why);
  }

  /** To be called about twice a second: looks whether the peer is alive. */
  public void tick() {
    Link open = link;
    if (open == null) {
      return;
    }
    long since = leaving;
    if (since != 0 && System.nanoTime() - since > UNBIND.toNanos()) {
      open.close("unbound, without an answer");
    } else {
      watch.look(open, config.get().peer().enquireLink());
    }
  }

  /** Unbinds, and begins anew at once, with what is configured then. */
  public void restart() {
    leave(false);
  }

  /** Unbinds for good; {@link #awaitEnd} says when it is done. */
  public void stop() {
    leave(true);
  }

  private void leave(boolean forGood) {
    lock.lock();
    try {
      again = true;
      stopping |= forGood;
      changed.signalAll();
      // Still locked: the next session's socket is not the one that is to be closed.
      Link open = link;
      if (open == null) {
        closeSocket();
      } else if (leaving == 0) {
        leaving = System.nanoTime();
        open.send(Requests.unbind(open.nextSequence()));
      }
    } finally {
      lock.unlock();
    }
  }

  private void closeSocket() {
    Socket open = socket;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        LOG.debug("closing", e);
      }
    }
  }

  /** Waits until the thread has ended, for some time at most. */
  public void awaitEnd(Duration most) {
    lock.lock();
    try {
      long left = most.toNanos();
      while (!ended && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
