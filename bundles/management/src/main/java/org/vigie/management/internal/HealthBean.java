package org.vigie.management.internal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.vigie.api.health.Health;

/** Answers for {@code org.vigie:type=Health}. */
final class HealthBean implements HealthMXBean {
  private final Sources sources;

  HealthBean(Sources sources) {
    this.sources = sources;
  }

  @Override
  public String getState() {
    return sources
        .health()
        .map(health -> health.report().state().name().toLowerCase(Locale.ROOT))
        .orElse("down");
  }

  @Override
  public List<PartView> getParts() {
    return sources.health().map(health -> health.report().parts()).orElse(List.of()).stream()
        .map(PartView::new)
        .toList();
  }

  @Override
  public long getBootMillis() {
    return sources.health().flatMap(Health::bootTime).map(Duration::toMillis).orElse(-1L);
  }

  @Override
  public long getResidentBytes() {
    return sources.health().map(Health::residentBytes).orElse(0L);
  }
}
