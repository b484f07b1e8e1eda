package org.vigie.setup.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthState;
import org.vigie.api.setup.Setup;

/** Says how the setup is. */
final class SetupHealth {
  private static final Logger LOG = LoggerFactory.getLogger(SetupHealth.class);
  private static final String PART = "setup";

  private final Setups setups;
  private final InstantSource clock;
  private volatile Optional<String> damage = Optional.empty();
  private volatile HealthPart last;

  SetupHealth(Setups setups, InstantSource clock) {
    this.setups = setups;
    this.clock = clock;
    last = new HealthPart(PART, HealthState.DEGRADED, clock.instant(), "");
  }

  /**
   * Notes how taking up the stored setup went.
   *
   * @param reason why it could not be taken up
   */
  void loaded(Optional<String> reason) {
    damage = reason;
    reason.ifPresent(
        r -> LOG.error("The stored setup does not fit this version, give another: {}", r));
  }

  HealthPart part() {
    HealthState state = setups.present() ? HealthState.UP : HealthState.DEGRADED;
    Instant since = last.state() == state ? last.since() : clock.instant();
    last = new HealthPart(PART, state, since, text());
    return last;
  }

  private String text() {
    if (!setups.present()) {
      return damage
          .map(reason -> "the stored setup does not fit this version, give another: " + reason)
          .orElse("no setup yet: PUT /api/v1/setup or vigie:setup-import");
    }
    Setup setup = setups.current().setup();
    return "%d persons, %d teams, %d lines"
        .formatted(setup.persons().size(), setup.teams().size(), setup.lines().size());
  }
}
