package org.vigie.store.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The store's configuration, checked.
 *
 * @param keepJournal how long the journal of an ended call is kept
 * @param fault what was wrong with a value and what holds instead; names file, key and reason
 */
public record StoreSettings(Path directory, Duration keepJournal, Optional<String> fault) {
  private static final int DEFAULT_DAYS = 30;
  private static final int MOST_DAYS = 3650;

  /**
   * @param directory as configured; {@code fallback} where it is empty or unreadable
   * @param keepJournal days, 1 to 3650; 30 where it is not
   */
  static StoreSettings of(String directory, int keepJournal, Path fallback) {
    Optional<String> fault = Optional.empty();
    Path path = fallback;
    try {
      path = directory.isBlank() ? fallback : Path.of(directory.strip()).toAbsolutePath();
    } catch (InvalidPathException e) {
      fault = Optional.of(fault("directory", "not a path (" + e.getReason() + ")", fallback));
    }
    int days = keepJournal;
    if (days < 1 || days > MOST_DAYS) {
      fault = Optional.of(fault("keepJournal", days + " is not in 1 to 3650", DEFAULT_DAYS));
      days = DEFAULT_DAYS;
    }
    return new StoreSettings(path, Duration.ofDays(days), fault);
  }

  private static String fault(String key, String reason, Object instead) {
    return "etc/org.vigie.store.cfg: %s: %s; %s is used".formatted(key, reason, instead);
  }
}
