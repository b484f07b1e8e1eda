package org.vigie.engine.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.call.CallCommand.IncomingCall;
import org.vigie.api.call.CallId;
import org.vigie.api.call.Invitation;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Recipient;
import org.vigie.api.setup.Ringback;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SmsReply;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.Who;

/** A setup for the tests of the engine, and calls that come in for it. */
final class Town {
  static final Instant START = Instant.parse("2026-11-21T22:00:00Z");
  static final PhoneNumber LINE = new PhoneNumber("+33972101010");
  static final PhoneNumber BROKEN = new PhoneNumber("+33972101099");
  static final PhoneNumber CALLER = new PhoneNumber("+33612345678");
  static final PhoneNumber ALICE = new PhoneNumber("+33600000001");
  static final PhoneNumber BOB = new PhoneNumber("+33600000002");

  private Town() {}

  /** Alice, then Bob, are rung; the caller hears music and they press 1. */
  static SetupIndex byKey() {
    return setup(Ringback.HOLD, new Who.Persons(List.of("alice", "bob")), Accept.KEY);
  }

  /** As {@link #byKey}; who was rung is told of calls that nobody took. */
  static SetupIndex notifying() {
    Setup setup = byKey().setup();
    Notify tried = new Notify(List.of(), List.of(Recipient.TRIED), List.of());
    List<Line> lines = setup.lines().stream().map(line -> notifying(line, tried)).toList();
    List<Person> persons = setup.persons().stream().map(Town::texted).toList();
    return with(setup, persons, lines);
  }

  private static Line notifying(Line line, Notify notices) {
    return new Line(
        line.id(),
        line.name(),
        line.numbers(),
        line.language(),
        line.entry(),
        line.maxWait(),
        line.overflow(),
        line.ringback(),
        line.nodes(),
        notices,
        line.smsReply(),
        line.repeatCallers(),
        Hold.USUAL,
        Optional.empty());
  }

  private static Person texted(Person person) {
    return new Person(
        person.id(),
        person.name(),
        person.phones(),
        person.phones().stream().findFirst(),
        person.email(),
        person.language(),
        person.pin(),
        person.skills(),
        person.calendar());
  }

  /** A number that belongs to nobody is rung at once, and picking up is accepting. */
  static SetupIndex direct() {
    return setup(Ringback.TONE, new Who.Number(ALICE), Accept.DIRECT);
  }

  /** As {@link #byKey}, in another order; callers may come back to who handled them. */
  static SetupIndex ordered(Strategy strategy, Optional<Duration> repeatCallers) {
    Who who = new Who.Persons(List.of("alice", "bob"));
    SetupIndex index = setup(Ringback.HOLD, who, strategy, Accept.KEY);
    List<Line> lines = index.setup().lines().stream().map(l -> repeated(l, repeatCallers)).toList();
    return with(index.setup(), index.setup().persons(), lines);
  }

  /** Alice answers one line, Bob the other; they have one telephone. */
  static SetupIndex sharedPhone() {
    SetupIndex alone = setup(Ringback.HOLD, new Who.Persons(List.of("alice")), Accept.KEY);
    Setup setup = alone.setup();
    Step step =
        new Step(
            new Who.Persons(List.of("bob")),
            Strategy.SEQUENTIAL,
            Step.DEFAULT_RING,
            1,
            Duration.ZERO,
            Accept.KEY);
    Optional<Exit> none = Optional.empty();
    List<Team> teams = new ArrayList<>(setup.teams());
    teams.add(new Team("nobody", "Bob's", List.of(), "bob's", Planning.of(List.of())));
    List<Policy> policies = new ArrayList<>(setup.policies());
    policies.add(new Policy("bob's", List.of(step), none, none, none));
    return new SetupIndex(
        new Setup(
            setup.timezone(),
            setup.holidays(),
            setup.language(),
            List.of(person("alice", ALICE), person("bob", ALICE)),
            teams,
            policies,
            setup.lines(),
            setup.customers(),
            setup.settings()));
  }

  private static SetupIndex with(Setup setup, List<Person> persons, List<Line> lines) {
    return new SetupIndex(
        new Setup(
            setup.timezone(),
            setup.holidays(),
            setup.language(),
            persons,
            setup.teams(),
            setup.policies(),
            lines,
            setup.customers(),
            setup.settings()));
  }

  private static Line repeated(Line line, Optional<Duration> repeatCallers) {
    return new Line(
        line.id(),
        line.name(),
        line.numbers(),
        line.language(),
        line.entry(),
        line.maxWait(),
        line.overflow(),
        line.ringback(),
        line.nodes(),
        line.notices(),
        line.smsReply(),
        repeatCallers,
        Hold.USUAL,
        Optional.empty());
  }

  private static SetupIndex setup(Ringback ringback, Who who, Accept accept) {
    return setup(ringback, who, Strategy.SEQUENTIAL, accept);
  }

  private static SetupIndex setup(Ringback ringback, Who who, Strategy strategy, Accept accept) {
    Duration ring = Step.DEFAULT_RING;
    Step step = new Step(who, strategy, ring, 1, Duration.ZERO, accept);
    Optional<Exit> none = Optional.empty();
    Policy policy = new Policy("p", List.of(step), none, none, none);
    Team team = new Team("t", "Team", List.of(), "p", Planning.of(List.of()));
    return new SetupIndex(
        new Setup(
            ZoneId.of("Europe/Paris"),
            "FR",
            Language.FR,
            List.of(person("alice", ALICE), person("bob", BOB)),
            List.of(team),
            List.of(policy),
            List.of(
                line("heating", LINE, ringback, Map.of("team", new Node.ToTeam("t"))),
                line("broken", BROKEN, ringback, Map.of("team", new Node.ToTeam("nobody")))),
            List.of(),
            Settings.DEFAULT));
  }

  private static Person person(String id, PhoneNumber phone) {
    Optional<PhoneNumber> sms = Optional.empty();
    Optional<String> none = Optional.empty();
    return new Person(id, id, List.of(phone), sms, none, Optional.empty(), none, Map.of(), none);
  }

  private static Line line(
      String id, PhoneNumber number, Ringback ringback, Map<String, Node> nodes) {
    return new Line(
        id,
        id,
        List.of(number),
        Optional.empty(),
        "team",
        Optional.empty(),
        Optional.empty(),
        ringback,
        nodes,
        Notify.NOBODY,
        SmsReply.NONE,
        Optional.empty(),
        Hold.USUAL,
        Optional.empty());
  }

  static CallId call(long n) {
    return new CallId("01K" + "%023d".formatted(n));
  }

  static IncomingCall incoming(CallId call, PhoneNumber called, Instant at) {
    Invitation invitation =
        new Invitation(
            "operator",
            List.of(called),
            Optional.of(CALLER),
            false,
            List.of(),
            true,
            "dialog of " + call);
    return new IncomingCall(call, at, invitation);
  }
}
