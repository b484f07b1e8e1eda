package org.vigie.setup.internal.read;

import java.time.Duration;
import java.util.Optional;
import org.vigie.api.setup.AlertRules;

/** Reads how a policy escalates alerts. */
final class AlertReader {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private AlertReader() {}

  static AlertRules read(Place place) {
    Fields fields = new Fields(place);
    AlertRules rules =
        new AlertRules(
            duration(fields, "repeatAfter").orElse(AlertRules.DEFAULT.repeatAfter()),
            duration(fields, "voiceAfter"),
            duration(fields, "closeReminder").orElse(AlertRules.DEFAULT.closeReminder()));
    fields.end();
    return rules;
  }

  private static Optional<Duration> duration(Fields fields, String key) {
    return fields.optional(key).map(place -> Values.duration(place, SHORTEST));
  }
}
