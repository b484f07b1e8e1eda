package org.vigie.rest.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.vigie.api.alert.AlertId;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallDetails;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallKind;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Invitation;
import org.vigie.api.call.LegQuality;
import org.vigie.api.call.Try;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Calls;
import org.vigie.api.query.Page;
import org.vigie.api.setup.Ringback;
import org.vigie.api.store.StoreException;

/** A call log with one call in it, which remembers how it was asked. */
final class TestCalls implements Calls {
  static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
  static final CallId ID = new CallId("01JD0000000000000000000001");
  static final PhoneNumber CALLED = new PhoneNumber("+33972101010");
  static final PhoneNumber CALLER = new PhoneNumber("+33612345699");

  final List<CallQuery> asked = new CopyOnWriteArrayList<>();
  volatile @Nullable RuntimeException fault;

  static CallRecord call(Optional<Verdict> verdict) {
    return new CallRecord(
        ID,
        "astreinte",
        "carrier",
        Optional.empty(),
        CALLED,
        List.of("<sip:+33100000000@127.0.0.1>"),
        List.of("accueil", "chauffage"),
        AT,
        Optional.of(AT.plusMillis(20)),
        Optional.of(AT.plusSeconds(30)),
        verdict.map(v -> AT.plusSeconds(93)),
        verdict,
        Optional.of("bruno"),
        verdict.map(v -> Duration.ofSeconds(63)),
        List.of(attempt()),
        List.of(new LegQuality(0, 3000, 3, 0.1, 1.5, 4.3, 0)),
        "",
        false,
        Optional.of(new AlertId(42)),
        new CallDetails(
            CallKind.CALL_BACK,
            Optional.of(Duration.ofSeconds(12)),
            Optional.of(Duration.ofSeconds(42)),
            true,
            Optional.of("100234"),
            Optional.of(new CallId("01JD0000000000000000000000"))));
  }

  private static CallRecord.AttemptRecord attempt() {
    return new CallRecord.AttemptRecord(
        1,
        1,
        Optional.of("alice"),
        new PhoneNumber("+33612345601"),
        Optional.of("carrier"),
        AT.plusSeconds(1),
        Optional.of(AT.plusSeconds(2)),
        Optional.empty(),
        Optional.of(AT.plusSeconds(25)),
        Optional.of(AttemptResult.NO_ANSWER),
        "",
        List.of(new Try("backup", "503 Service Unavailable"), new Try("carrier", "")));
  }

  @Override
  public List<CallRecord> inProgress() {
    return List.of(call(Optional.empty()));
  }

  @Override
  public Page<CallRecord> find(CallQuery query) {
    asked.add(query);
    RuntimeException thrown = fault;
    if (thrown != null) {
      throw thrown;
    }
    return new Page<>(List.of(call(Optional.of(Verdict.ANSWERED))), Optional.of("c2"));
  }

  @Override
  public Optional<CallRecord> find(CallId id) {
    return id.equals(ID) ? Optional.of(call(Optional.of(Verdict.ANSWERED))) : Optional.empty();
  }

  @Override
  public List<CallEvent> trace(CallId id) {
    Invitation invitation =
        new Invitation(
            "carrier",
            List.of(CALLED),
            Optional.of(CALLER),
            true,
            List.of(),
            true,
            "{\"via\":\"secret dialog\"}");
    return List.of(
        new CallEvent.CallOffered(AT, "astreinte", CALLED, Ringback.HOLD, invitation),
        new CallEvent.AttemptAnswered(AT.plusSeconds(9), 1, "carrier", "secret dialog"),
        new CallEvent.AttemptEnded(AT.plusSeconds(9), 1, AttemptResult.NOT_ACCEPTED, ""),
        new CallEvent.AnswerTaken(AT.plusSeconds(10), "1#"),
        new CallEvent.AnswerTaken(AT.plusSeconds(11), "0d1e".repeat(16)),
        new CallEvent.CallerLockedOut(AT, Optional.of(CALLER), AT.plusSeconds(900)));
  }

  static StoreException stalled() {
    return new StoreException("the store does not answer", new IllegalStateException("disk"));
  }
}
