package org.vigie.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.health.Health;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthReport;
import org.vigie.api.health.HealthSource;
import org.vigie.api.health.HealthState;

/** Sums up the parts. Without the needed ones no call can be taken: while one is down, all is. */
public final class HealthAggregator implements Health {
  private static final Logger LOG = LoggerFactory.getLogger(HealthAggregator.class);
  private static final List<String> NEEDED =
      List.of("engine", "store", "sip", "media", "setup", "routes");

  private final InstantSource clock;
  private final Instant processStarted;
  private final List<HealthSource> sources = new CopyOnWriteArrayList<>();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final Map<String, Instant> missingSince = new ConcurrentHashMap<>();
  private volatile @Nullable Duration bootTime;

  /**
   * @param processStarted from when the boot time counts
   */
  public HealthAggregator(InstantSource clock, Instant processStarted) {
    this.clock = clock;
    this.processStarted = processStarted;
  }

  /** A part came. */
  public void add(HealthSource source) {
    sources.add(source);
  }

  /** A part went. */
  public void remove(HealthSource source) {
    sources.remove(source);
  }

  @Override
  public HealthReport report() {
    List<HealthPart> parts = new ArrayList<>();
    sources.forEach(source -> parts.addAll(ask(source)));
    parts.addAll(missing(parts));
    parts.sort(Comparator.comparing(HealthAggregator::place).thenComparing(HealthPart::name));
    HealthReport report = new HealthReport(overall(parts), parts);
    if (bootTime == null && report.state() != HealthState.DOWN) {
      bootTime = Duration.between(processStarted, clock.instant());
    }
    return report;
  }

  private List<HealthPart> ask(HealthSource source) {
    try {
      return source.parts();
    } catch (RuntimeException e) {
      LOG.error("Bug: a part cannot say how it is", e);
      String name = source.getClass().getSimpleName();
      String text = "cannot say how it is; see the log";
      return List.of(new HealthPart(name, HealthState.DEGRADED, clock.instant(), text));
    }
  }

  private List<HealthPart> missing(List<HealthPart> parts) {
    Set<String> present = parts.stream().map(HealthPart::name).collect(Collectors.toSet());
    seen.addAll(present);
    missingSince.keySet().removeAll(present);
    Set<String> absent = new HashSet<>(NEEDED);
    absent.removeAll(present);
    return absent.stream().map(this::absent).toList();
  }

  private HealthPart absent(String name) {
    boolean gone = seen.contains(name);
    Instant since =
        missingSince.computeIfAbsent(name, n -> gone ? clock.instant() : processStarted);
    String text = gone ? "stopped: start its bundle again" : "not started yet";
    return new HealthPart(name, HealthState.DOWN, since, text);
  }

  private static HealthState overall(List<HealthPart> parts) {
    boolean down =
        parts.stream().anyMatch(p -> p.state() == HealthState.DOWN && NEEDED.contains(p.name()));
    boolean allUp = parts.stream().allMatch(part -> part.state() == HealthState.UP);
    return down ? HealthState.DOWN : allUp ? HealthState.UP : HealthState.DEGRADED;
  }

  private static int place(HealthPart part) {
    int needed = NEEDED.indexOf(part.name());
    return needed < 0 ? NEEDED.size() : needed;
  }

  @Override
  public Optional<Duration> bootTime() {
    return Optional.ofNullable(bootTime);
  }

  @Override
  public long residentBytes() {
    return ProcessFacts.residentBytes();
  }
}
