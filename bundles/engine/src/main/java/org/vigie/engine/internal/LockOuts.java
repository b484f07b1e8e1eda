package org.vigie.engine.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.api.number.PhoneNumber;

/** From which numbers no PIN is taken, and until when. Thread-safe. */
final class LockOuts {
  /** More than can be tried out within a lock-out's quarter of an hour. */
  private static final int REMEMBERED = 10_000;

  private static final int PINS = 3;
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

  private final Map<Optional<PhoneNumber>, Instant> until = remembering();
  private final Map<Optional<PhoneNumber>, List<Instant>> refused = remembering();

  private static <V> Map<Optional<PhoneNumber>, V> remembering() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Optional<PhoneNumber>, V> eldest) {
        return size() > REMEMBERED;
      }
    };
  }

  /**
   * A wrong PIN, in whichever call: who hangs up after the second one does not begin anew.
   *
   * @see #FORGOTTEN_AFTER
   */
  synchronized void refused(Optional<PhoneNumber> caller, Instant at) {
    Instant since = at.minus(FORGOTTEN_AFTER);
    List<Instant> last =
        Stream.concat(
                refused.getOrDefault(caller, List.of()).stream().filter(since::isBefore),
                Stream.of(at))
            .toList();
    if (last.size() < PINS) {
      refused.put(caller, last);
    } else {
      refused.remove(caller);
      lock(caller, at.plus(FORGOTTEN_AFTER));
    }
  }

  /** Somebody is known by their PIN. */
  synchronized void accepted(Optional<PhoneNumber> caller) {
    refused.remove(caller);
  }

  /** No PIN is taken; of two times the later holds. An unknown number is empty. */
  synchronized void lock(Optional<PhoneNumber> caller, Instant end) {
    until.merge(caller, end, (a, b) -> b.isAfter(a) ? b : a);
  }

  synchronized Optional<Instant> until(Optional<PhoneNumber> caller, Instant now) {
    return Optional.ofNullable(until.get(caller)).filter(now::isBefore);
  }
}
