package org.vigie.gsm.internal.modem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthState;
import org.vigie.gsm.internal.config.Names;

/**
 * One configuration of a modem: what runs by it, and what is wrong with it. Guarded by the
 * directory.
 */
final class ModemEntry {
  private final String pid;
  private final String name;
  private final Instant since;
  private @Nullable Modem modem;
  private @Nullable Runnable registration;
  private String problem = "";
  private String note = "";
  private List<String> warnings = List.of();

  ModemEntry(String pid, String name, Instant since) {
    this.pid = pid;
    this.name = name;
    this.since = since;
  }

  String pid() {
    return pid;
  }

  String name() {
    return name;
  }

  Optional<Modem> modem() {
    return Optional.ofNullable(modem);
  }

  void runs(Modem running, Runnable unregister) {
    modem = running;
    registration = unregister;
  }

  /** Ends what runs. */
  void stop() {
    if (modem != null) {
      modem.close();
    }
    if (registration != null) {
      registration.run();
    }
    modem = null;
    registration = null;
  }

  /** Why the configuration is not in force; empty where it is. */
  void problem(String text) {
    problem = text;
  }

  /**
   * What is to be said of a configuration that is in force.
   *
   * @param wrong makes it degraded
   * @param further is only said
   */
  void remarks(List<String> wrong, String further) {
    warnings = wrong;
    note = further;
  }

  HealthPart health() {
    String part = Names.route(name);
    Modem running = modem;
    if (running == null) {
      return problem.isEmpty()
          ? new HealthPart(part, HealthState.UP, since, note)
          : new HealthPart(part, HealthState.DOWN, since, problem);
    }
    HealthPart own = running.health();
    HealthState state = own.state();
    String text = note.isEmpty() ? own.text() : own.text() + "; " + note;
    List<String> wrong = new ArrayList<>(warnings);
    running.voice().trouble().ifPresent(wrong::add);
    if (!wrong.isEmpty()) {
      state = worse(state);
      text = String.join("; ", wrong) + "; " + text;
    }
    if (!problem.isEmpty()) {
      state = worse(state);
      text = problem + "; the last good values go on: " + text;
    }
    return new HealthPart(part, state, own.since(), text);
  }

  private static HealthState worse(HealthState state) {
    return state == HealthState.UP ? HealthState.DEGRADED : state;
  }
}
