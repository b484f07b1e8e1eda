package org.vigie.rest.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.vigie.api.security.Identity;

/** Identities under a secret, for a time. Keeps only digests of the secrets. Thread-safe. */
final class Expiring {
  private final Duration life;
  private final InstantSource clock;
  private final Digests digests = new Digests();
  private final Bounded<String, Entry> entries;

  private record Entry(Identity identity, Instant until) {}

  Expiring(int max, Duration life, InstantSource clock) {
    this.life = life;
    this.clock = clock;
    entries = new Bounded<>(max);
  }

  String fresh() {
    return digests.fresh();
  }

  void put(String secret, Identity identity) {
    String key = digests.of(secret);
    synchronized (entries) {
      entries.remove(key);
      entries.put(key, new Entry(identity, clock.instant().plus(life)));
    }
  }

  Optional<Identity> get(String secret) {
    String key = digests.of(secret);
    synchronized (entries) {
      Entry entry = entries.get(key);
      if (entry == null) {
        return Optional.empty();
      }
      if (clock.instant().isBefore(entry.until())) {
        return Optional.of(entry.identity());
      }
      entries.remove(key);
      return Optional.empty();
    }
  }
}
