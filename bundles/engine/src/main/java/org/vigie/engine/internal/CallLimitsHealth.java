package org.vigie.engine.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthState;

/** The part {@code call limits}: there for an hour after a cap of calls back was reached. */
final class CallLimitsHealth {
  static final Duration SHOWN = Duration.ofHours(1);

  private static final String WHAT_TO_DO =
      " and more were refused; look at the calls back in the call log for fraud, change a PIN that"
          + " leaked, or raise settings.limits";

  private final CallBackMeter meter;

  CallLimitsHealth(CallBackMeter meter) {
    this.meter = meter;
  }

  List<HealthPart> parts(Instant now) {
    return meter.alarm().stream()
        .filter(alarm -> now.isBefore(alarm.at().plus(SHOWN)))
        .map(alarm -> part(alarm))
        .toList();
  }

  private static HealthPart part(CallBackMeter.Alarm alarm) {
    return new HealthPart(
        "call limits", HealthState.DEGRADED, alarm.at(), alarm.what() + WHAT_TO_DO);
  }
}
