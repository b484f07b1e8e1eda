package org.vigie.setup.internal.read;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigie.api.number.Numbering;
import org.vigie.api.setup.Customer;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.Team;
import org.vigie.oncall.api.PublicHolidays;
import org.vigie.oncall.api.WallClock;

/** Reads a whole document; what does not fit is noted on the way. */
public final class DocumentReader {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final String FRANCE = "FR";

  private final Numbers numbers;
  private final Background background;
  private final Ids persons = new Ids("person");
  private final Ids policies = new Ids("policy");
  private final Ids teams = new Ids("team");
  private final Ids lines = new Ids("line");

  /** For one document. */
  public DocumentReader(Numbering numbering, Background background) {
    numbers = new Numbers(numbering);
    this.background = background;
  }

  /** What could be read; to be put in force only where no fault was noted. */
  public Draft read(Place root) {
    Fields fields = new Fields(root);
    fields.optional("version").ifPresent(p -> Values.integer(p, 1, 1));
    ZoneId zone = zone(fields);
    String holidays = holidays(fields);
    Language language =
        fields.optional("language").flatMap(PersonReader::language).orElse(Language.FR);
    List<Person> people = persons(fields);
    WhoReader who = new WhoReader(persons, numbers);
    StepReader steps = new StepReader(who, skills(people));
    PolicyReader policyReader = new PolicyReader(policies, steps);
    List<Policy> rules = fields.items("policies").stream().map(policyReader::read).toList();
    List<Team> groups =
        teams(fields, new PlanningReader(persons, new Periods(new WallClock(zone))), who);
    LineReader lineReader =
        new LineReader(lines, teams, steps, numbers, new WordsReader(background));
    List<Flow> flows = fields.items("lines").stream().map(lineReader::read).toList();
    CustomerReader customerReader = new CustomerReader(teams, numbers);
    List<Customer> customers =
        fields.items("customers").stream().map(customerReader::read).toList();
    SettingsReader settingsReader = new SettingsReader(new CallSettingsReader(numbers, lines));
    Settings settings =
        fields.optional("settings").map(settingsReader::read).orElse(Settings.DEFAULT);
    fields.later("sounds").end();
    return new Draft(
        new Setup(
            zone,
            holidays,
            language,
            people,
            groups,
            rules,
            flows.stream().map(Flow::line).toList(),
            customers,
            settings),
        flows,
        Map.copyOf(policyReader.exits()));
  }

  private static Set<String> skills(List<Person> people) {
    return people.stream()
        .flatMap(person -> person.skills().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Person> persons(Fields fields) {
    PersonReader reader = new PersonReader(persons, numbers, background);
    return fields.items("persons").stream().map(reader::read).toList();
  }

  private List<Team> teams(Fields fields, PlanningReader plannings, WhoReader who) {
    TeamReader reader = new TeamReader(teams, persons, policies, plannings, who);
    return fields.items("teams").stream().map(reader::read).toList();
  }

  static ZoneId zone(Fields fields) {
    return fields.optional("timezone").flatMap(DocumentReader::zone).orElse(PARIS);
  }

  static String holidays(Fields fields) {
    return fields.optional("holidays").map(DocumentReader::holidays).orElse(FRANCE);
  }

  private static Optional<ZoneId> zone(Place place) {
    Set<String> zones = ZoneId.getAvailableZoneIds();
    Optional<String> name = Values.text(place);
    if (name.isPresent() && !zones.contains(name.get())) {
      place.fault(
          "« %s » is no time zone%s; write Europe/Paris or another name of the IANA database"
              .formatted(Types.shortened(name.get()), Nearest.hint(name.get(), zones)));
      return Optional.empty();
    }
    return name.map(ZoneId::of);
  }

  private static String holidays(Place place) {
    String code = Values.text(place).orElse(FRANCE);
    if (PublicHolidays.of(code).isEmpty()) {
      place.fault(
          "« %s » is no region of France: write FR, FR-57, FR-67, FR-68 or FR-971 to FR-976"
              .formatted(Types.shortened(code)));
    }
    return code;
  }
}
