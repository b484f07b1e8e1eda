package org.vigie.messaging.internal.out;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.api.text.RouteTerms;

/** One search for a route that works: which fail for now, and since when. Dies with the process. */
final class Round {
  private static final List<Duration> PAUSES = seconds(1, 2, 4, 8, 15);
  private static final List<Duration> BETWEEN = seconds(5, 10, 20, 40, 60);

  private final Map<String, Integer> failures = new HashMap<>();
  private final Map<String, Instant> patience = new HashMap<>();
  private int rounds;

  private static List<Duration> seconds(int... numbers) {
    return Arrays.stream(numbers).mapToObj(Duration::ofSeconds).toList();
  }

  private static Duration nth(List<Duration> growing, int n) {
    return growing.get(Math.min(n, growing.size() - 1));
  }

  /** A route failed for now; gives the time of the next try, on it or, after that, on the next. */
  Instant failed(String route, Instant at, RouteTerms terms) {
    int before = failures.merge(route, 1, Integer::sum) - 1;
    Instant end = patience.computeIfAbsent(route, r -> at.plus(terms.retryFor()));
    Instant next = at.plus(nth(PAUSES, before));
    return next.isBefore(end) ? next : end;
  }

  /** Routes that have failed for long enough. */
  Set<String> passedOver(Instant now) {
    return patience.entrySet().stream()
        .filter(entry -> !entry.getValue().isAfter(now))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** No route was left; gives the time of the next round, in which all are tried again. */
  Instant next(Instant at) {
    failures.clear();
    patience.clear();
    return at.plus(nth(BETWEEN, rounds++));
  }
}
