package org.vigie.notices;

import java.time.Instant;
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
import org.vigie.api.setup.Handover;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Recipient;
import org.vigie.api.setup.Ringback;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SmsReply;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.Turn;
import org.vigie.api.setup.Window;
import org.vigie.oncall.api.OnCallResolver;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.WallClock;

/**
 * A setup of one team, « Chauffage », that one line reaches and tells of shifts and changes. Alice,
 * Bruno and Chloé have numbers for texts, the secretary has none; Emil reads English.
 */
final class Site {
  static final String TEAM = "chauffage";
  static final PhoneNumber LINE = new PhoneNumber("+33972101010");
  private static final List<Recipient> BOTH = List.of(Recipient.ON_CALL, Recipient.MANAGERS);

  private final List<Rotation> rotations = new ArrayList<>();
  private final List<OnCallOverride> overrides = new ArrayList<>();
  private ZoneId zone = ZoneId.of("Europe/Paris");
  private Optional<OnCallResolver> resolver = Optional.empty();
  private Settings settings = Settings.DEFAULT;
  private Notify notices = new Notify(List.of(), List.of(), List.of(), BOTH, BOTH);

  Site zone(String id) {
    zone = ZoneId.of(id);
    return this;
  }

  Site settings(Settings other) {
    settings = other;
    return this;
  }

  Site notices(Notify other) {
    notices = other;
    return this;
  }

  /** Participants take turns at a rank, handed over at 08:00 from a day on. */
  Site rotation(int rank, Turn turn, String starts, List<Window> windows, String... persons) {
    Handover handover = new Handover(Optional.empty(), OptionalInt.empty(), LocalTime.of(8, 0));
    rotations.add(
        new Rotation(
            "r" + rotations.size(),
            rank,
            List.of(persons),
            turn,
            handover,
            LocalDate.parse(starts),
            windows));
    return this;
  }

  /** Each for so many days. */
  Site days(int days, String starts, String... persons) {
    return rotation(1, new Turn(days, Turn.Unit.DAYS), starts, List.of(), persons);
  }

  /** The same in windows of each day, from and to an hour. */
  Site daysWithin(int from, int to, int days, String starts, String... persons) {
    List<Window> windows = List.of(new Window(Set.of(), false, from * 60, to * 60));
    return rotation(1, new Turn(days, Turn.Unit.DAYS), starts, windows, persons);
  }

  Site override(String from, String until, OnCallOverride.Change change) {
    Span span = new Span(Instant.parse(from), Instant.parse(until));
    String id = "o" + overrides.size();
    overrides.add(new OnCallOverride(id, new WallClock(zone).exactly(span), change));
    return this;
  }

  SetupIndex setup() {
    return new SetupIndex(
        new Setup(
            zone,
            "FR",
            Language.FR,
            List.of(
                person("alice", "Alice Martin", Optional.of("+33600000001"), Language.FR),
                person("bruno", "Bruno Petit", Optional.of("+33600000002"), Language.FR),
                person("chloe", "Chloé Benoît", Optional.of("+33600000003"), Language.FR),
                person("emil", "Emil Smith", Optional.of("+33600000004"), Language.EN),
                person("secretariat", "Secrétariat", Optional.empty(), Language.FR)),
            List.of(team(TEAM, "Chauffage", rotations), team("froid", "Froid", rotations)),
            List.of(),
            List.of(line("standard", "froid", Notify.NOBODY), line("astreinte", TEAM, notices)),
            List.of(),
            settings));
  }

  OnCallResolver oncall() {
    return new OnCallResolver(setup());
  }

  /** The same each time, once the setup is not changed any more. */
  OnCallResolver resolver() {
    if (resolver.isEmpty()) {
      resolver = Optional.of(oncall());
    }
    return resolver.get();
  }

  private Team team(String id, String name, List<Rotation> of) {
    Planning planning =
        new Planning(of, List.of(), overrides, List.of(), List.of(), Optional.empty());
    return new Team(id, name, List.of("chloe"), "p", planning);
  }

  private static Line line(String id, String team, Notify notices) {
    return new Line(
        id,
        id,
        List.of(id.equals("astreinte") ? LINE : new PhoneNumber("+33972202020")),
        Optional.empty(),
        "a",
        Optional.empty(),
        Optional.empty(),
        Ringback.HOLD,
        Map.of("a", new Node.Announce("Bonjour", "b"), "b", new Node.ToTeam(team)),
        notices,
        SmsReply.NONE,
        Optional.empty(),
        Hold.USUAL,
        Optional.empty());
  }

  private static Person person(String id, String name, Optional<String> sms, Language language) {
    return new Person(
        id,
        name,
        List.of(new PhoneNumber("+33145678900")),
        sms.map(PhoneNumber::new),
        Optional.empty(),
        Optional.of(language),
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }
}
