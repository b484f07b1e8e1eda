package org.vigie.shell.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallDetails;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallKind;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Candidate;
import org.vigie.api.call.Invitation;
import org.vigie.api.call.LegQuality;
import org.vigie.api.call.Try;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Ringback;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SmsReply;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Team;

/** A small site and one call of it, for the tests to look at. */
final class Site {
  static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
  static final CallId CALL = new CallId("01JD0000000000000000000001");
  static final PhoneNumber CALLED = new PhoneNumber("+33972101010");
  static final PhoneNumber CALLER = new PhoneNumber("+33612345699");
  static final PhoneNumber MOBILE = new PhoneNumber("+33612345601");

  private Site() {}

  static SetupIndex setup() {
    Person alice = person("alice", "Alice Martin", MOBILE);
    Person bruno = person("bruno", "Bruno Petit", CALLER);
    Team team = new Team("chauffage", "Chauffage", List.of(), "p", planning());
    Line line =
        new Line(
            "astreinte",
            "Astreinte technique",
            List.of(CALLED),
            Optional.empty(),
            "a",
            Optional.empty(),
            Optional.empty(),
            Ringback.HOLD,
            Map.of(),
            Notify.NOBODY,
            SmsReply.NONE,
            Optional.empty(),
            new Hold(Optional.of("jazz"), Optional.empty(), Map.of()),
            Optional.empty());
    return new SetupIndex(
        new Setup(
            ZoneId.of("Europe/Paris"),
            "FR",
            Language.FR,
            List.of(alice, bruno),
            List.of(team),
            List.of(),
            List.of(line),
            List.of(),
            Settings.DEFAULT));
  }

  private static Person person(String id, String name, PhoneNumber phone) {
    return new Person(
        id,
        name,
        List.of(phone),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }

  private static Planning planning() {
    return new Planning(
        List.of(),
        List.of(),
        List.of(
            override("o-0", "2026-11-01", "2026-11-02"),
            override("o-1", "2026-11-20T18:00", "2026-11-21T08:00")),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static OnCallOverride override(String id, String from, String to) {
    return new OnCallOverride(
        id,
        new Period(Boundary.parse(from).orElseThrow(), Boundary.parse(to).orElseThrow()),
        new OnCallOverride.Replace("alice", "bruno", OptionalInt.of(1)));
  }

  static CallRecord call(Optional<Verdict> verdict) {
    return new CallRecord(
        CALL,
        "astreinte",
        "carrier",
        Optional.of(CALLER),
        CALLED,
        List.of(),
        List.of(),
        AT,
        Optional.empty(),
        Optional.empty(),
        verdict.map(v -> AT.plusSeconds(20)),
        verdict,
        Optional.of("alice"),
        Optional.empty(),
        List.of(),
        List.of(),
        "",
        false,
        Optional.empty(),
        CallDetails.NONE);
  }

  /** A customer who was called back, on the second trunk, and whose voice was bad. */
  static CallRecord spoken() {
    CallRecord call = call(Optional.of(Verdict.ANSWERED));
    return new CallRecord(
        call.id(),
        call.line(),
        call.trunk(),
        call.caller(),
        call.called(),
        call.diversion(),
        call.path(),
        call.startedAt(),
        call.answeredAt(),
        call.acceptedAt(),
        call.endedAt(),
        call.verdict(),
        call.acceptedBy(),
        call.conversation(),
        List.of(attempt()),
        List.of(quality(0, 4.3), quality(1, 3.4)),
        call.wayOut(),
        call.missed(),
        call.alert(),
        new CallDetails(
            CallKind.CALL_BACK,
            Optional.of(Duration.ofSeconds(75)),
            Optional.of(Duration.ofSeconds(42)),
            true,
            Optional.of("100234"),
            Optional.of(new CallId("01JD0000000000000000000009"))));
  }

  private static CallRecord.AttemptRecord attempt() {
    return new CallRecord.AttemptRecord(
        1,
        1,
        Optional.of("alice"),
        MOBILE,
        Optional.of("backup"),
        AT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(AttemptResult.ACCEPTED),
        "",
        List.of(new Try("carrier", "200, but no RTP within 10 s"), new Try("backup", "")));
  }

  private static LegQuality quality(int leg, double mos) {
    return new LegQuality(leg, 3000, 3, 0.1, 1.5, mos, 0);
  }

  static List<CallEvent> story(boolean withheld) {
    Invitation invitation =
        new Invitation(
            "carrier", List.of(CALLED), Optional.of(CALLER), withheld, List.of(), true, "{}");
    Candidate alice = new Candidate(Optional.of("alice"), MOBILE);
    Policy policy =
        new Policy("standard", List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    OnCall onCall = new OnCall("chauffage", AT, OnCall.State.PLANNED, List.of());
    return List.of(
        new CallEvent.CallOffered(AT, "astreinte", CALLED, Ringback.HOLD, invitation),
        new CallEvent.SearchStarted(
            AT, "chauffage", policy, onCall, Optional.empty(), Optional.empty()),
        new CallEvent.LevelStarted(
            AT, 1, 1, Strategy.SEQUENTIAL, Accept.KEY, Duration.ofSeconds(25), List.of(alice)),
        new CallEvent.AttemptStarted(AT, 1, 1, alice, AT.plusSeconds(25)),
        new CallEvent.AttemptTryFailed(AT, 1, new Try("backup", "503 Service Unavailable")),
        new CallEvent.AttemptRinging(AT.plusMillis(1234), 1),
        new CallEvent.AttemptEnded(AT, 1, AttemptResult.BUSY, "486 Busy Here"),
        new CallEvent.SearchEnded(AT, CallEvent.SearchEnd.NOBODY_ACCEPTED),
        new CallEvent.LegQualityMeasured(AT, new LegQuality(0, 3000, 3, 0.1, 1.5, 4.3, 0)),
        new CallEvent.CallEnded(AT, Verdict.MISSED, "message"));
  }
}
