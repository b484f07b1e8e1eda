package org.vigie.store.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthState;
import org.vigie.api.store.StoreException;

/**
 * How the store is. Not open yet: down. Open, but the last write failed: degraded, as calls go on
 * from memory. Thread-safe; only asks the file system how much room there is.
 */
final class StoreHealth {
  private static final Logger LOG = LoggerFactory.getLogger(StoreHealth.class);

  private final StoreSettings settings;
  private final InstantSource clock;
  private HealthState state = HealthState.DOWN;
  private Instant since;
  private String text = "opening";
  private OptionalDouble syncMillis = OptionalDouble.empty();
  private boolean open;

  StoreHealth(StoreSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.since = clock.instant();
  }

  /** The store has been opened. */
  synchronized void opened(OptionalDouble sync) {
    syncMillis = sync;
    open = true;
    LOG.info("The store in {} is open; {}", settings.directory(), syncText());
    to(HealthState.UP, "");
  }

  /** A batch is on disk. */
  synchronized void wrote() {
    open = true;
    if (state != HealthState.UP) {
      LOG.info("The store in {} writes again", settings.directory());
      to(HealthState.UP, "");
    }
  }

  /** A batch could not be written, or the store not be opened. */
  synchronized void failed(StoreException why) {
    String message = Optional.ofNullable(why.getMessage()).orElse("it does not answer");
    if (!message.equals(text)) {
      LOG.error("The store fails: {}", message);
      LOG.debug("The store fails by this", why);
    }
    to(open ? HealthState.DEGRADED : HealthState.DOWN, message);
  }

  private void to(HealthState newState, String newText) {
    if (state != newState) {
      since = clock.instant();
    }
    state = newState;
    text = newText;
  }

  synchronized HealthPart part() {
    if (state != HealthState.UP) {
      return new HealthPart("store", state, since, text);
    }
    DiskSpace space = DiskSpace.of(settings.directory());
    if (space.scarce()) {
      return new HealthPart("store", HealthState.DEGRADED, since, space.text());
    }
    return settings
        .fault()
        .map(fault -> new HealthPart("store", HealthState.DEGRADED, since, fault))
        .orElseGet(() -> new HealthPart("store", HealthState.UP, since, syncText()));
  }

  private String syncText() {
    return syncMillis.isPresent()
        ? String.format(Locale.ROOT, "the disk syncs in %.2f ms", syncMillis.getAsDouble())
        : "the disk's sync time could not be measured";
  }
}
