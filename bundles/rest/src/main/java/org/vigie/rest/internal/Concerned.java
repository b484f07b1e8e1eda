package org.vigie.rest.internal;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.call.CallRecord;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.query.AlertQuery;

/** Whom a caller's message is for. */
final class Concerned {
  private static final int ALERTS = 100;

  private final Backends backends;
  private final InstantSource clock;

  Concerned(Backends backends, InstantSource clock) {
    this.backends = backends;
    this.clock = clock;
  }

  /** Who was rung in the call, was told of its alert, or is on call now for the alert's team. */
  boolean by(CallRecord call, String person) {
    return call.attempts().stream()
            .anyMatch(attempt -> attempt.person().filter(person::equals).isPresent())
        || alerts(call).stream()
            .anyMatch(alert -> isTold(alert, person) || isOnCall(alert, person));
  }

  private List<AlertRecord> alerts(CallRecord call) {
    AlertQuery ofItsLine =
        new AlertQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.of(call.line()),
            Optional.empty(),
            Optional.of(call.startedAt()),
            call.endedAt().map(end -> end.plusSeconds(60)),
            ALERTS,
            Optional.empty());
    return backends
        .texts()
        .orElseThrow(() -> Problem.away("the alert log"))
        .alerts(ofItsLine)
        .items()
        .stream()
        .filter(alert -> alert.call().filter(call.id()::equals).isPresent())
        .toList();
  }

  private static boolean isTold(AlertRecord alert, String person) {
    return alert.notices().stream().anyMatch(notice -> notice.person().equals(person));
  }

  private boolean isOnCall(AlertRecord alert, String person) {
    return backends
        .onCall()
        .flatMap(asked -> asked.at(alert.team(), clock.instant()))
        .map(OnCall::ranks)
        .orElse(List.of())
        .stream()
        .anyMatch(rank -> rank.persons().contains(person));
  }
}
