package org.vigie.engine.internal.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.AlertRules;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Ringback;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SmsReply;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.Who;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextCommand.Received;
import org.vigie.api.text.TextCommand.SendRequested;
import org.vigie.api.text.TextSegment;

/** A line that is texted, Alice and Bob who are told, and texts that come in. */
final class TextTown {
  static final Instant START = Instant.parse("2026-11-21T22:00:00Z");
  static final PhoneNumber LINE = new PhoneNumber("+33639980001");
  static final PhoneNumber ALICE = new PhoneNumber("+33600000001");
  static final PhoneNumber BOB = new PhoneNumber("+33600000002");
  static final TextAddress SENDER = new TextAddress("+33612345601");
  static final String REPLY = "Bien recu.";

  private TextTown() {}

  /** Alice, then Bob; the sender is answered. */
  static SetupIndex setup() {
    Step step =
        new Step(
            new Who.Persons(List.of("alice", "bob")),
            Strategy.SEQUENTIAL,
            Step.DEFAULT_RING,
            1,
            Duration.ZERO,
            Accept.KEY);
    Policy policy =
        new Policy("p", List.of(step), Optional.empty(), Optional.empty(), Optional.empty());
    return new SetupIndex(
        new Setup(
            ZoneId.of("Europe/Paris"),
            "FR",
            Language.FR,
            List.of(person("alice", ALICE), person("bob", BOB)),
            List.of(new Team("t", "Team", List.of("bob"), "p", Planning.of(List.of()))),
            List.of(policy),
            List.of(line()),
            List.of(),
            Settings.DEFAULT));
  }

  /** As {@link #setup}; who has not answered after a second is called. */
  static SetupIndex toldByVoice() {
    Setup setup = setup().setup();
    AlertRules voice =
        new AlertRules(
            Duration.ofMinutes(5), Optional.of(Duration.ofSeconds(1)), Duration.ofHours(4));
    List<Policy> policies =
        setup.policies().stream()
            .map(
                p ->
                    new Policy(
                        p.id(), p.steps(), p.otherwise(), p.nobodyPlanned(), p.closed(), voice))
            .toList();
    return new SetupIndex(
        new Setup(
            setup.timezone(),
            setup.holidays(),
            setup.language(),
            setup.persons(),
            setup.teams(),
            policies,
            setup.lines(),
            setup.customers(),
            setup.settings()));
  }

  private static Person person(String id, PhoneNumber phone) {
    Optional<String> none = Optional.empty();
    return new Person(
        id, id, List.of(phone), Optional.of(phone), none, Optional.empty(), none, Map.of(), none);
  }

  private static Line line() {
    return new Line(
        "heating",
        "Chauffage",
        List.of(LINE),
        Optional.empty(),
        "team",
        Optional.empty(),
        Optional.empty(),
        Ringback.HOLD,
        Map.of("team", new Node.ToTeam("t")),
        Notify.NOBODY,
        new SmsReply(Optional.of(REPLY), Optional.empty()),
        Optional.empty(),
        Hold.USUAL,
        Optional.empty());
  }

  /** A text to the line. */
  static Received text(TextAddress from, String text, Instant at) {
    return new Received(
        new TextSegment(at, "sim", from, TextAddress.of(LINE), text, Optional.empty()));
  }

  static Received text(PhoneNumber from, String text, Instant at) {
    return text(TextAddress.of(from), text, at);
  }

  /** One of many senders. */
  static TextAddress sender(int n) {
    return new TextAddress("+336123%05d".formatted(n));
  }

  /** A part of a long message. */
  static Received part(String text, int number, int total, Instant at) {
    var part = Optional.of(new TextSegment.Part(7, total, number));
    return new Received(new TextSegment(at, "sim", SENDER, TextAddress.of(LINE), text, part));
  }

  static SendRequested request(String text, Optional<String> key, Instant at) {
    return new SendRequested(at, Optional.of("heating"), SENDER, text, key, "admin");
  }
}
