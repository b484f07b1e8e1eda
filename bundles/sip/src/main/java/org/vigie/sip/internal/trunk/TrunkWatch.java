package org.vigie.sip.internal.trunk;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vigie.sip.internal.stack.Literals;

/**
 * Looks after one trunk: the addresses of its host, its registration, its keep-alive. Names are
 * asked for on a thread of their own, never on one that carries calls. Thread-safe.
 */
public final class TrunkWatch {
  private static final long RESOLVE_SECONDS = 60;

  private final Trunk trunk;
  private final Executor resolver;
  private final Registration registration;
  private final KeepAlive keepAlive;
  private final ScheduledFuture<?> rounds;
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
      Registration registration,
      KeepAlive keepAlive) {
    this.trunk = trunk;
    this.resolver = resolver;
    this.registration = registration;
    this.keepAlive = keepAlive;
    this.rounds =
        timer.scheduleWithFixedDelay(
            this::resolve, RESOLVE_SECONDS, RESOLVE_SECONDS, TimeUnit.SECONDS);
  }

  /** The configuration is new or has changed. */
  synchronized void changed() {
    TrunkConfig config = trunk.config();
    Literals.address(config.target().host()).ifPresent(a -> trunk.resolved(List.of(a)));
    applied = null;
    resolve();
  }

  private void resolve() {
    String host = trunk.config().target().host();
    if (Literals.isAddress(host)) {
      begin();
      return;
    }
    resolver.execute(
        () -> {
          try {
            trunk.resolved(List.of(InetAddress.getAllByName(host)));
          } catch (UnknownHostException e) {
            // What was found before goes on.
            unresolved(host);
          }
          begin();
        });
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
    rounds.cancel(false);
    registration.close();
    keepAlive.close();
  }
}
