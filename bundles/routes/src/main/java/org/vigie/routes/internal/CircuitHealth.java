package org.vigie.routes.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthSource;
import org.vigie.api.health.HealthState;

/** The parts {@code sms circuits} and {@code trunk circuits}: there while a way is passed over. */
final class CircuitHealth implements HealthSource {
  private final String name;
  private final Supplier<Map<String, Circuit>> circuits;

  /**
   * @param circuits by the name of the way
   */
  CircuitHealth(String name, Supplier<Map<String, Circuit>> circuits) {
    this.name = name;
    this.circuits = circuits;
  }

  @Override
  public List<HealthPart> parts() {
    Map<String, Circuit> open =
        circuits.get().entrySet().stream()
            .filter(way -> way.getValue().open())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return open.values().stream()
        .map(Circuit::since)
        .min(Comparator.naturalOrder())
        .map(since -> new HealthPart(name, HealthState.DEGRADED, since, text(open)))
        .stream()
        .toList();
  }

  private static String text(Map<String, Circuit> open) {
    return open.entrySet().stream()
        .map(way -> way.getKey() + " (" + way.getValue().getLastCause() + ")")
        .sorted()
        .collect(Collectors.joining(", ", "passed over, tried again within 10 s: ", ""));
  }
}
