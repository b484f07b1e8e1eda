package org.vigie.alerting.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.AlertRules;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Handover;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Ringback;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SmsReply;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.Turn;
import org.vigie.api.setup.Who;
import org.vigie.api.setup.Window;

/**
 * A setup to tell stories of. Unless changed, Alice is first and Bruno second on call of the team
 * of line « Chauffage » around the clock, Chloé and Dominique are managers; each is told twice,
 * five minutes apart. Emil speaks English and belongs to no team; Secrétariat has no number for
 * texts.
 */
final class Office {
  static final String LINE = "astreinte";
  static final PhoneNumber NUMBER = new PhoneNumber("+33756101010");
  static final PhoneNumber SECOND_NUMBER = new PhoneNumber("+33756101011");
  static final PhoneNumber COLD = new PhoneNumber("+33756202020");
  static final String TEAM = "chauffage";
  static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private final List<Step> steps = new ArrayList<>();
  private final List<ClosedPeriod> closed = new ArrayList<>();
  private final List<OnCallOverride> overrides = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();
  private List<String> managers = List.of("chloe", "dominique");
  private List<Window> windows = List.of();
  private List<String> firsts = List.of("alice");
  private Optional<List<Window>> coverage = Optional.empty();
  private Optional<Exit> otherwise = Optional.of(new Exit.ToNode("fin"));
  private Optional<Exit> nobodyPlanned = Optional.empty();
  private Optional<Exit> closedExit = Optional.empty();
  private SmsReply replies = new SmsReply(Optional.of("Bien recu."), Optional.of("En charge."));
  private Duration repeatAfter = Duration.ofMinutes(5);
  private Optional<Duration> voiceAfter = Optional.empty();

  static Office standard() {
    return new Office()
        .step(new Who.Rank(1), Strategy.SEQUENTIAL)
        .step(new Who.Rank(2), Strategy.SEQUENTIAL);
  }

  static Office together() {
    return new Office().step(new Who.EveryRank(), Strategy.SIMULTANEOUS);
  }

  Office step(Who who, Strategy strategy) {
    steps.add(new Step(who, strategy, Step.DEFAULT_RING, 1, Duration.ZERO, Accept.KEY));
    return this;
  }

  Office otherwise(Who who) {
    otherwise = Optional.of(exit(who));
    return this;
  }

  Office nobodyPlanned(Who who) {
    nobodyPlanned = Optional.of(exit(who));
    return this;
  }

  Office closed(Who who) {
    closedExit = Optional.of(exit(who));
    return this;
  }

  Office closedIn(ClosedPeriod period) {
    closed.add(period);
    return this;
  }

  Office managers(String... ids) {
    managers = List.of(ids);
    return this;
  }

  Office firsts(String... ids) {
    firsts = List.of(ids);
    return this;
  }

  /** The rotations hold between these minutes of each day only. */
  Office onCall(int from, int to) {
    windows = List.of(new Window(Set.of(), false, from, to));
    return this;
  }

  Office alwaysCovered() {
    coverage = Optional.of(List.of(new Window(Set.of(), false, 0, 1440)));
    return this;
  }

  Office override(OnCallOverride override) {
    overrides.add(override);
    return this;
  }

  Office replies(SmsReply other) {
    replies = other;
    return this;
  }

  Office repeatAfter(Duration other) {
    repeatAfter = other;
    return this;
  }

  /** Alerts are told by voice, too. */
  Office voiceAfter(Duration patience) {
    voiceAfter = Optional.of(patience);
    return this;
  }

  /** A person leaves the firm. */
  Office without(String person) {
    gone.add(person);
    return this;
  }

  SetupIndex setup() {
    List<Person> persons =
        List.of(
                person("alice", "Alice Martin", 601),
                person("bruno", "Bruno Petit", 602),
                person("chloe", "Chloe Bernard", 603),
                person("dominique", "Dominique Roy", 604),
                english(person("emil", "Emil Smith", 605)),
                new Person(
                    "secretariat",
                    "Secretariat",
                    List.of(new PhoneNumber("+33145678900")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    Optional.empty()))
            .stream()
            .filter(p -> !gone.contains(p.id()))
            .toList();
    return new SetupIndex(
        new Setup(
            ZONE,
            "FR",
            Language.FR,
            persons,
            List.of(
                team(TEAM, planning()),
                team("froid", Planning.of(List.of(rotation("f", 1, List.of("bruno")))))),
            List.of(policy()),
            List.of(
                line(LINE, "Chauffage", TEAM, NUMBER, SECOND_NUMBER),
                line("froid", "Froid", "froid", COLD)),
            List.of(),
            Settings.DEFAULT));
  }

  private Policy policy() {
    AlertRules rules = new AlertRules(repeatAfter, voiceAfter, Duration.ofHours(4));
    return new Policy("standard", steps, otherwise, nobodyPlanned, closedExit, rules);
  }

  private Planning planning() {
    return new Planning(
        List.of(rotation("premier", 1, firsts), rotation("second", 2, List.of("bruno"))),
        List.of(),
        overrides,
        List.of(),
        closed,
        coverage);
  }

  private Rotation rotation(String id, int rank, List<String> persons) {
    Handover handover = new Handover(Optional.empty(), OptionalInt.empty(), LocalTime.of(8, 0));
    Turn daily = new Turn(1, Turn.Unit.DAYS);
    return new Rotation(id, rank, persons, daily, handover, LocalDate.of(2026, 1, 1), windows);
  }

  private Team team(String id, Planning planning) {
    return new Team(id, id.equals(TEAM) ? "Chauffage" : "Froid", managers, "standard", planning);
  }

  private Line line(String id, String name, String team, PhoneNumber... numbers) {
    return new Line(
        id,
        name,
        List.of(numbers),
        Optional.empty(),
        "accueil",
        Optional.empty(),
        Optional.empty(),
        Ringback.HOLD,
        Map.of(
            "accueil", new Node.Announce("Bonjour", "equipe"),
            "equipe", new Node.ToTeam(team),
            "fin", new Node.HangUp()),
        Notify.NOBODY,
        replies,
        Optional.empty(),
        Hold.USUAL,
        Optional.empty());
  }

  private static Exit exit(Who who) {
    return new Exit.RingFirst(who, Step.DEFAULT_RING, Accept.KEY, "fin");
  }

  private static Person person(String id, String name, int end) {
    PhoneNumber number = new PhoneNumber("+33612345" + end);
    return new Person(
        id,
        name,
        List.of(number),
        Optional.of(number),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }

  private static Person english(Person p) {
    return new Person(
        p.id(),
        p.name(),
        p.phones(),
        p.sms(),
        p.email(),
        Optional.of(Language.EN),
        p.pin(),
        p.skills(),
        p.calendar());
  }
}
