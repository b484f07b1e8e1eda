package org.vigie.planning.internal;

import static org.vigie.planning.internal.House.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.alert.AlertState;
import org.vigie.api.call.CallDetails;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.TextAddress;

/** Calls and alerts of the line, in few words. */
final class Traffic {
  private static final PhoneNumber LINE = new PhoneNumber("+33972101010");

  private Traffic() {}

  /** A call that somebody accepted, and that ended. */
  static CallRecord call(String id, String by, String from, String until) {
    return call(id, by, from, Optional.of(at(until)), Optional.empty());
  }

  static CallRecord call(
      String id, String by, String from, Optional<Instant> end, Optional<AlertId> alert) {
    Instant accepted = at(from);
    return new CallRecord(
        new CallId(id),
        "astreinte",
        "carrier",
        Optional.empty(),
        LINE,
        List.of(),
        List.of("chauffage"),
        accepted.minusSeconds(20),
        Optional.of(accepted.minusSeconds(19)),
        Optional.of(accepted),
        end,
        end.map(e -> Verdict.ANSWERED),
        Optional.of(by),
        end.map(e -> Duration.between(accepted, e)),
        List.of(),
        List.of(),
        "",
        false,
        alert,
        CallDetails.NONE);
  }

  /** An alert; taken and closed where instants are given. */
  static AlertRecord alert(long id, Optional<String> by, String taken, String closed) {
    AlertState state =
        by.isEmpty()
            ? AlertState.OPEN
            : closed.isEmpty() ? AlertState.ACKNOWLEDGED : AlertState.CLOSED;
    return new AlertRecord(
        new AlertId(id),
        "chauffage",
        "astreinte",
        LINE,
        new TextAddress("+33612345699"),
        "Panne",
        List.of(),
        state,
        by,
        at(taken).minusSeconds(60),
        by.map(person -> at(taken)),
        closed.isEmpty() ? Optional.empty() : Optional.of(at(closed)),
        List.of(),
        Optional.empty());
  }
}
