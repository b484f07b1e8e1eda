package org.vigie.callflow.scenario;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.Customer;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Handover;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Overflow;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Recording;
import org.vigie.api.setup.Ringback;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SmsReply;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.Turn;
import org.vigie.api.setup.Who;
import org.vigie.api.setup.Window;

/** A small house, as a setup: one line, one team, and the people whom a story needs. */
public final class House {
  public static final String LINE_ID = "astreinte";
  public static final String TEAM = "chauffage";
  public static final PhoneNumber LINE = new PhoneNumber("+33972101010");

  private final Map<String, Person> persons = new LinkedHashMap<>();
  private final List<Rotation> rotations = new ArrayList<>();
  private final List<OnCallOverride> overrides = new ArrayList<>();
  private final List<ClosedPeriod> closed = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Customer> customers = new ArrayList<>();
  private final List<PhoneNumber> blocked = new ArrayList<>();
  private final List<Team> otherTeams = new ArrayList<>();
  private final List<Policy> otherPolicies = new ArrayList<>();
  private List<String> managers = List.of();
  private Optional<Who> expert = Optional.empty();
  private Optional<List<Window>> coverage = Optional.empty();
  private Optional<Exit> otherwise = Optional.of(new Exit.ToNode("fin"));
  private Optional<Exit> nobodyPlanned = Optional.empty();
  private Optional<Exit> whenClosed = Optional.empty();
  private Optional<Duration> maxWait = Optional.empty();
  private Optional<Overflow> overflow = Optional.empty();
  private Optional<Duration> repeatCallers = Optional.empty();
  private Hold hold = Hold.USUAL;
  private Optional<Recording> recording = Optional.empty();
  private Ringback ringback = Ringback.HOLD;
  private String entry = "equipe";

  public House() {
    nodes.put("accueil", new Node.Announce("Bonjour.", "equipe"));
    nodes.put(
        "menu",
        new Node.Menu("Tapez 1.", Map.of('1', "equipe"), Duration.ofSeconds(6), 1, "equipe"));
    nodes.put("boite", new Node.Voicemail("Parlez.", Duration.ofMinutes(3), Optional.empty()));
    nodes.put("rappel", new Node.CallBack(Optional.empty()));
    nodes.put("messages", new Node.HearMessages(Optional.empty()));
    nodes.put("equipe", new Node.ToTeam(TEAM));
    nodes.put("fin", new Node.Message("Personne ne peut vous répondre.", Optional.empty()));
    nodes.put("raccrocher", new Node.HangUp());
  }

  /** Somebody with these telephones. */
  public House person(String id, String... phones) {
    List<PhoneNumber> numbers = Arrays.stream(phones).map(PhoneNumber::new).toList();
    persons.put(
        id,
        new Person(
            id,
            id,
            numbers,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.empty()));
    return this;
  }

  /**
   * These take turns of a day each, from 18:00 to 18:00, at a rank; the first one on 2026-11-20.
   */
  public House rotation(int rank, String... participants) {
    Handover at = new Handover(Optional.empty(), OptionalInt.empty(), LocalTime.of(18, 0));
    Turn day = new Turn(1, Turn.Unit.DAYS);
    LocalDate starts = LocalDate.of(2026, 11, 20);
    rotations.add(
        new Rotation(
            "r" + rank + rotations.size(),
            rank,
            List.of(participants),
            day,
            at,
            starts,
            List.of()));
    return this;
  }

  public House step(Who who) {
    return step(who, Strategy.SEQUENTIAL, 1, Duration.ZERO, Accept.KEY);
  }

  public House together(Who who) {
    return step(who, Strategy.SIMULTANEOUS, 1, Duration.ZERO, Accept.KEY);
  }

  public House direct(Who who) {
    return step(who, Strategy.SEQUENTIAL, 1, Duration.ZERO, Accept.DIRECT);
  }

  public House rounds(Who who, int rounds, Duration pause) {
    return step(who, Strategy.SEQUENTIAL, rounds, pause, Accept.KEY);
  }

  public House step(Who who, Strategy strategy, int rounds, Duration pause, Accept accept) {
    steps.add(new Step(who, strategy, Step.DEFAULT_RING, rounds, pause, accept));
    return this;
  }

  public House step(Step step) {
    steps.add(step);
    return this;
  }

  /** Who rings again within this time goes first to the person who handled them. */
  public House repeatCallers(Duration within) {
    repeatCallers = Optional.of(within);
    return this;
  }

  /** Somebody has a skill. */
  public House skilled(String id, String skill, int weight) {
    persons.computeIfPresent(
        id, (same, person) -> with(person, person.pin(), Map.of(skill, weight)));
    return this;
  }

  /** Somebody has a PIN. */
  public House pin(String id, String pin) {
    persons.computeIfPresent(id, (same, person) -> with(person, Optional.of(pin), person.skills()));
    return this;
  }

  /** Somebody speaks English, not the line's language. */
  public House english(String id) {
    persons.computeIfPresent(
        id,
        (same, p) ->
            new Person(
                p.id(),
                p.name(),
                p.phones(),
                p.sms(),
                p.email(),
                Optional.of(Language.EN),
                p.pin(),
                p.skills(),
                p.calendar()));
    return this;
  }

  /** Whom the team brings in. */
  public House expert(Who who) {
    expert = Optional.of(who);
    return this;
  }

  private static Person with(Person p, Optional<String> pin, Map<String, Integer> skills) {
    return new Person(
        p.id(), p.name(), p.phones(), p.sms(), p.email(), p.language(), pin, skills, p.calendar());
  }

  public House managers(String... ids) {
    managers = List.of(ids);
    return this;
  }

  public House override(OnCallOverride override) {
    overrides.add(override);
    return this;
  }

  public House closed(ClosedPeriod period) {
    closed.add(period);
    return this;
  }

  /** Somebody should be on call around the clock. */
  public House covered() {
    coverage = Optional.of(List.of(new Window(Set.of(), false, 0, 1440)));
    return this;
  }

  public House otherwise(Optional<Exit> exit) {
    otherwise = exit;
    return this;
  }

  public House nobodyPlanned(Exit exit) {
    nobodyPlanned = Optional.of(exit);
    return this;
  }

  public House whenClosed(Exit exit) {
    whenClosed = Optional.of(exit);
    return this;
  }

  public House maxWait(Duration patience, String node) {
    maxWait = Optional.of(patience);
    overflow = Optional.of(new Overflow.ToNode(node));
    return this;
  }

  public House maxWait(Duration patience, Overflow to) {
    maxWait = Optional.of(patience);
    overflow = Optional.of(to);
    return this;
  }

  public House hold(Hold what) {
    hold = what;
    return this;
  }

  public House recorded(Recording how) {
    recording = Optional.of(how);
    return this;
  }

  public House ringback(Ringback kind) {
    ringback = kind;
    return this;
  }

  public House entry(String node) {
    entry = node;
    return this;
  }

  public House node(String id, Node node) {
    nodes.put(id, node);
    return this;
  }

  /** Somebody with a contract until a day. */
  public House customer(String contract, String team, Optional<LocalDate> until) {
    customers.add(
        new Customer(
            contract,
            "Boulangerie",
            List.of(),
            team,
            OptionalInt.empty(),
            until,
            Optional.empty()));
    return this;
  }

  /** Somebody with a contract who calls from a number. */
  public House client(String contract, String name, PhoneNumber number, OptionalInt priority) {
    customers.add(
        new Customer(
            contract, name, List.of(number), TEAM, priority, Optional.empty(), Optional.empty()));
    return this;
  }

  /** Somebody whose contract ended yesterday. */
  public House former(String contract, String name, PhoneNumber number) {
    Optional<LocalDate> until = Optional.of(LocalDate.of(2026, 11, 20));
    customers.add(
        new Customer(
            contract, name, List.of(number), TEAM, OptionalInt.of(1), until, Optional.empty()));
    return this;
  }

  public House blocked(PhoneNumber... numbers) {
    blocked.addAll(List.of(numbers));
    return this;
  }

  public House without(String node) {
    nodes.remove(node);
    return this;
  }

  /** Another team, without a planning, that rings these persons one after another. */
  public House otherTeam(String id, String... ids) {
    Step step =
        new Step(
            new Who.Persons(List.of(ids)),
            Strategy.SEQUENTIAL,
            Step.DEFAULT_RING,
            1,
            Duration.ZERO,
            Accept.KEY);
    otherTeams.add(new Team(id, id, List.of(), id, Planning.of(List.of())));
    otherPolicies.add(
        new Policy(id, List.of(step), Optional.empty(), Optional.empty(), Optional.empty()));
    return this;
  }

  public Setup setup() {
    Planning planning = new Planning(rotations, List.of(), overrides, List.of(), closed, coverage);
    List<Team> teams = new ArrayList<>(otherTeams);
    teams.add(new Team(TEAM, "Chauffage", managers, "standard", planning, expert));
    List<Policy> policies = new ArrayList<>(otherPolicies);
    policies.add(new Policy("standard", steps, otherwise, nobodyPlanned, whenClosed));
    return new Setup(
        ZoneId.of("Europe/Paris"),
        "FR",
        Language.FR,
        List.copyOf(persons.values()),
        teams,
        policies,
        List.of(line()),
        customers,
        settings());
  }

  private Settings settings() {
    Settings usual = Settings.DEFAULT;
    return new Settings(
        usual.exceptionalDays(),
        usual.periods(),
        usual.work(),
        usual.shiftNotices(),
        usual.preview(),
        usual.quiet(),
        blocked,
        usual.limits(),
        usual.lineTests(),
        usual.address());
  }

  private Line line() {
    return new Line(
        LINE_ID,
        "Chauffage",
        List.of(LINE, new PhoneNumber("+33756101010")),
        Optional.empty(),
        entry,
        maxWait,
        overflow,
        ringback,
        nodes,
        Notify.NOBODY,
        SmsReply.NONE,
        repeatCallers,
        hold,
        recording);
  }
}
