package org.vigie.sip.internal.trunk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthState;

/**
 * One configuration of a trunk: what runs by it, and what is wrong with it. Guarded by the
 * directory.
 */
final class TrunkEntry {
  private final String pid;
  private final String name;
  private @Nullable Trunk trunk;
  private @Nullable TrunkWatch watch;
  private String problem = "";
  private String warning = "";

  TrunkEntry(String pid, String name) {
    this.pid = pid;
    this.name = name;
  }

  String pid() {
    return pid;
  }

  String name() {
    return name;
  }

  Optional<Trunk> trunk() {
    return Optional.ofNullable(trunk);
  }

  Optional<TrunkWatch> watch() {
    return Optional.ofNullable(watch);
  }

  void runs(Trunk running, TrunkWatch watching) {
    trunk = running;
    watch = watching;
  }

  /** Why the configuration is not in force; empty where it is. */
  void problem(String text) {
    problem = text;
  }

  /** What is worth knowing of a configuration that is in force. */
  void warning(String text) {
    warning = text;
  }

  HealthPart health(java.time.Instant now) {
    String part = "trunk " + name;
    Trunk running = trunk;
    if (running == null) {
      return new HealthPart(part, HealthState.DOWN, now, problem);
    }
    TrunkState.View view = running.state().view();
    if (!view.up()) {
      String text = problem.isEmpty() ? view.text() : problem + "; and " + view.text();
      return new HealthPart(part, HealthState.DOWN, view.since(), text);
    }
    if (!problem.isEmpty()) {
      String text = problem + "; the last good values go on";
      return new HealthPart(part, HealthState.DEGRADED, view.since(), text);
    }
    if (!warning.isEmpty()) {
      return new HealthPart(part, HealthState.DEGRADED, view.since(), warning);
    }
    return new HealthPart(part, HealthState.UP, view.since(), view.text());
  }
}
