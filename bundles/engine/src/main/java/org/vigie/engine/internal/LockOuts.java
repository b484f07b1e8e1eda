package org.vigie.engine.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.number.PhoneNumber;

/** From which numbers no PIN is taken, and until when. Thread-safe. */
final class LockOuts {
  /** More than can be tried out within a lock-out's quarter of an hour. */
  private static final int REMEMBERED = 10_000;

  private final Map<Optional<PhoneNumber>, Instant> until =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Optional<PhoneNumber>, Instant> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** No PIN is taken; of two times the later holds. An unknown number is empty. */
  synchronized void lock(Optional<PhoneNumber> caller, Instant end) {
    until.merge(caller, end, (a, b) -> b.isAfter(a) ? b : a);
  }

  synchronized Optional<Instant> until(Optional<PhoneNumber> caller, Instant now) {
    return Optional.ofNullable(until.get(caller)).filter(now::isBefore);
  }
}
