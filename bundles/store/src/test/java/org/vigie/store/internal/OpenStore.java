package org.vigie.store.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.vigie.runtime.SystemThreads;

/** A store on real Derby files for one test. */
final class OpenStore {
  private OpenStore() {}

  static Store on(Path directory) {
    return on(directory, InstantSource.fixed(Entries.T0));
  }

  static Store on(Path directory, InstantSource clock) {
    // Patient, as machines that build are busy.
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    var settings = new StoreSettings(directory, Duration.ofDays(30), Optional.empty());
    return new Store(settings, clock, new SystemThreads());
  }
}
