package org.vigie.messaging.internal.out;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.api.text.TextAddress;

/**
 * Slows down what goes to one destination, so that two programs that answer each other do no harm:
 * 60 at once, one more each 10 s (a leaky bucket, ITU-T I.371, annex A.1: one instant for each
 * destination, and none for those that are quiet).
 */
public final class LoopBrake {
  /** How many may leave at once. */
  public static final int BURST = 60;

  /** How often one more may leave. */
  public static final Duration EACH = Duration.ofSeconds(10);

  private static final Duration TOLERANCE = EACH.multipliedBy(BURST - 1L);

  /** When the bucket of a destination will be empty. */
  private final Map<TextAddress, Instant> emptyAt = new LinkedHashMap<>();

  /** Counts one text, and says when it may leave. */
  public Instant leaveAt(TextAddress to, Instant now) {
    forgetSome(now);
    @Nullable Instant known = emptyAt.remove(to);
    Instant before = known == null || known.isBefore(now) ? now : known;
    emptyAt.put(to, before.plus(EACH));
    Instant allowed = before.minus(TOLERANCE);
    return allowed.isAfter(now) ? allowed : now;
  }

  /** Looks at two for each that comes, so that the quiet ones do not pile up. */
  private void forgetSome(Instant now) {
    for (int i = 0; i < 2 && !emptyAt.isEmpty(); i++) {
      Iterator<Map.Entry<TextAddress, Instant>> oldestFirst = emptyAt.entrySet().iterator();
      Map.Entry<TextAddress, Instant> oldest = oldestFirst.next();
      TextAddress to = oldest.getKey();
      Instant empty = oldest.getValue();
      oldestFirst.remove();
      if (empty.isAfter(now)) {
        emptyAt.put(to, empty);
      }
    }
  }

  /** How many destinations are in mind. */
  int size() {
    return emptyAt.size();
  }
}
