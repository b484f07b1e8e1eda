package org.vigie.management.internal;

import java.util.Map;
import java.util.TreeMap;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Try;

/** What trunks failed attempts for, since this bundle started. Thread-safe. */
final class TrunkFaults {
  /** Some causes have an address in them; what is rarer than these is counted as one. */
  private static final int CAUSES = 20;

  private static final String OTHER = "other";

  private final Map<String, Map<String, Long>> counts = new TreeMap<>();

  /** Takes a call that has ended. */
  synchronized void count(CallRecord call) {
    call.attempts().stream()
        .flatMap(attempt -> attempt.tries().stream())
        .filter(tried -> !tried.cause().isEmpty())
        .forEach(this::count);
  }

  private void count(Try failed) {
    Map<String, Long> causes = counts.computeIfAbsent(failed.trunk(), name -> new TreeMap<>());
    boolean room = causes.containsKey(failed.cause()) || causes.size() < CAUSES;
    causes.merge(room ? failed.cause() : OTHER, 1L, Long::sum);
  }

  /** How often, by cause. */
  synchronized Map<String, Long> of(String trunk) {
    return new TreeMap<>(counts.getOrDefault(trunk, Map.of()));
  }
}
