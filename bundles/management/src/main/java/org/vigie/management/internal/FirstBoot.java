package org.vigie.management.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.jaas.config.JaasRealm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to the first administrator as soon as Karaf's realm stands with its encryption. Those come
 * in no fixed order at boot, so it looks again until it could; hashing is slow on purpose, so it
 * looks on a thread of its own.
 */
final class FirstBoot {
  static final Duration AGAIN = Duration.ofMillis(500);
  private static final int MOST_LOOKS = 240;
  private static final Logger LOG = LoggerFactory.getLogger(FirstBoot.class);

  private final FirstAdministrator administrator;
  private final ScheduledExecutorService executor;
  private final List<JaasRealm> realms = new CopyOnWriteArrayList<>();
  private int looks;

  FirstBoot(FirstAdministrator administrator, ScheduledExecutorService executor) {
    this.administrator = administrator;
    this.executor = executor;
  }

  void add(JaasRealm realm) {
    realms.add(realm);
  }

  void remove(JaasRealm realm) {
    realms.remove(realm);
  }

  void start() {
    executor.execute(this::look);
  }

  private void look() {
    Optional<String> missing = attempt();
    if (missing.isEmpty() || executor.isShutdown()) {
      return;
    }
    looks++;
    if (looks < MOST_LOOKS) {
      executor.schedule(this::look, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    } else {
      LOG.error("no first administrator could be made: {}", missing.get());
    }
  }

  /** What is still missing; empty when all is done. */
  private Optional<String> attempt() {
    Optional<Realm> realm =
        realms.stream()
            .filter(r -> r.getName().equals(Realm.NAME))
            .flatMap(r -> Realm.of(r).stream())
            .findFirst();
    if (realm.isEmpty()) {
      return Optional.of("there is no realm karaf with a users file");
    }
    if (!realm.get().encrypts()) {
      return Optional.of("set encryption.enabled = true in etc/org.apache.karaf.jaas.cfg");
    }
    try {
      if (administrator.ensure(realm.get().users())) {
        InitialPassword.ownerOnly(realm.get().file());
      }
      return Optional.empty();
    } catch (IOException | IllegalStateException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
