package org.vigie.sip.internal.trunk;

import java.net.UnknownHostException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigie.sip.internal.dns.SipDns;
import org.vigie.sip.internal.stack.Literals;

/**
 * Looks after one trunk: the addresses of its host, its registration, its keep-alive. Names are
 * asked for on a thread of their own, never on one that carries calls. Thread-safe.
 */
public final class TrunkWatch {
  private static final long ROUND_SECONDS = 10;
  private static final int ROUNDS = 6;

  private final Trunk trunk;
  private final Executor resolver;
  private final Consumer<Trunk> whenResolved;
  private final Registration registration;
  private final KeepAlive keepAlive;
  private final ScheduledFuture<?> clock;
  private int rounds;
  private @Nullable TrunkConfig applied;

  /** Makes one for a trunk. */
  @FunctionalInterface
  public interface Maker {
    TrunkWatch watch(Trunk trunk);
  }

  public TrunkWatch(
      Trunk trunk,
      ScheduledExecutorService timer,
      Executor resolver,
      Consumer<Trunk> whenResolved,
      Registration registration,
      KeepAlive keepAlive) {
    this.trunk = trunk;
    this.resolver = resolver;
    this.whenResolved = whenResolved;
    this.registration = registration;
    this.keepAlive = keepAlive;
    this.clock =
        timer.scheduleWithFixedDelay(this::round, ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
  }

  /** The configuration is new or has changed. */
  synchronized void changed() {
    applied = null;
    if (Literals.isAddress(trunk.config().target().host())) {
      // Nothing to wait for.
      find();
    } else {
      resolver.execute(this::find);
    }
  }

  /** Again each minute, and sooner while nothing is found. */
  private synchronized void round() {
    rounds = (rounds + 1) % ROUNDS;
    boolean name = !Literals.isAddress(trunk.config().target().host());
    if (name && (rounds == 0 || trunk.addresses().isEmpty())) {
      resolver.execute(this::find);
    }
  }

  private void find() {
    TrunkConfig.Target target = trunk.config().target();
    try {
      trunk.resolved(
          new SipDns(target.dns()).find(target.host(), target.port(), target.transport()));
      whenResolved.accept(trunk);
    } catch (UnknownHostException e) {
      // What was found before goes on.
      unresolved(target.host());
    }
    begin();
  }

  private void unresolved(String host) {
    if (trunk.addresses().isEmpty()) {
      trunk.state().failed("the host name " + host + " leads nowhere: check it, and the DNS");
    }
  }

  private synchronized void begin() {
    TrunkConfig config = trunk.config();
    if (config.equals(applied)) {
      return;
    }
    applied = config;
    trunk.state().reset();
    if (config.account().register()) {
      trunk.state().found(TrunkState.Witness.REGISTRATION, false, "not registered yet");
    }
    if (!config.optionsInterval().isZero()) {
      trunk.state().found(TrunkState.Witness.OPTIONS, true, "OPTIONS sent, no answer yet");
    }
    registration.restart();
    keepAlive.restart();
  }

  synchronized void close() {
    clock.cancel(false);
    registration.close();
    keepAlive.close();
  }
}
