package org.vigie.planning.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.vigie.api.health.HealthState;
import org.vigie.runtime.SystemThreads;
import org.vigie.store.internal.Store;
import org.vigie.store.internal.StoreSettings;

/** The real store on real files. */
final class OpenedStore {
  private OpenedStore() {}

  static Store on(Path directory) {
    StoreSettings settings = new StoreSettings(directory, Duration.ofDays(30), Optional.empty());
    Store store = new Store(settings, InstantSource.system(), new SystemThreads());
    store.start();
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> store.part().state() == HealthState.UP);
    return store;
  }

  static House.Shelf shelf(Store store) {
    return new House.Shelf(store.setups(), store.plannings(), store.audit());
  }
}
