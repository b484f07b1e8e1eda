package org.vigie.alerting.internal;

import java.time.Instant;
import java.util.Optional;
import org.vigie.alerting.internal.Stage.Done;
import org.vigie.alerting.internal.Stage.Taken;
import org.vigie.api.alert.AlertEvent.AlertRaised;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.alert.AlertState;

/** An alert as others see it. */
final class Records {
  private Records() {}

  static AlertRecord of(Alert alert) {
    AlertRaised raised = alert.raised();
    return new AlertRecord(
        alert.id(),
        raised.team(),
        raised.line(),
        raised.called(),
        raised.from(),
        raised.text(),
        alert.talk().messages(),
        state(alert),
        by(alert.stage()),
        raised.at(),
        takenAt(alert.stage()),
        alert.stage() instanceof Done d ? Optional.of(d.at()) : Optional.empty(),
        alert.notices().all(),
        raised.call());
  }

  private static AlertState state(Alert alert) {
    if (alert.isClosed()) {
      return AlertState.CLOSED;
    }
    return alert.isOpen() ? AlertState.OPEN : AlertState.ACKNOWLEDGED;
  }

  private static Optional<String> by(Stage stage) {
    if (stage instanceof Done d) {
      return Optional.of(d.by());
    }
    return stage instanceof Taken t ? Optional.of(t.by()) : Optional.empty();
  }

  private static Optional<Instant> takenAt(Stage stage) {
    if (stage instanceof Done d) {
      return d.takenAt();
    }
    return stage instanceof Taken t ? Optional.of(t.at()) : Optional.empty();
  }
}
