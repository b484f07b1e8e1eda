package org.vigie.oncall.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.FixedPlan.FixedShift;
import org.vigie.api.setup.Handover;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.Turn;
import org.vigie.api.setup.Window;

/**
 * An appliance of many teams, each with six people, nights and weekends, a backup, and in each of
 * ten years a fixed plan, a closed week, twelve overrides and six absences.
 */
final class ManyTeams {
  private static final int YEARS = 10;

  private ManyTeams() {}

  static SetupIndex of(int teams) {
    List<Person> persons = new ArrayList<>();
    List<Team> all = new ArrayList<>();
    for (int t = 0; t < teams; t++) {
      String id = "t" + t;
      List<String> people = IntStream.range(0, 6).mapToObj(p -> id + "-p" + p).toList();
      people.forEach(person -> persons.add(person(person)));
      all.add(new Team(id, id, List.of(), "policy", planning(people, t)));
    }
    return new SetupIndex(
        new Setup(
            ZoneId.of("Europe/Paris"),
            "FR",
            Language.FR,
            persons,
            all,
            List.of(),
            List.of(),
            List.of(),
            Settings.DEFAULT));
  }

  private static Planning planning(List<String> people, int team) {
    List<FixedPlan> fixed = new ArrayList<>();
    List<OnCallOverride> overrides = new ArrayList<>();
    List<Absence> absences = new ArrayList<>();
    List<ClosedPeriod> closed = new ArrayList<>();
    for (int year = 2026; year < 2026 + YEARS; year++) {
      LocalDate first = LocalDate.of(year, 1, 1).plusDays(team % 7);
      Period christmas = days(LocalDate.of(year, 12, 23), 10);
      fixed.add(new FixedPlan(christmas, List.of(new FixedShift(1, people.get(0), christmas))));
      closed.add(new ClosedPeriod(days(first.plusDays(220), 7), Optional.empty()));
      for (int i = 0; i < 12; i++) {
        overrides.add(
            new OnCallOverride(
                "o" + year + "-" + i,
                days(first.plusDays(30L * i), 2),
                new Replace(people.get(i % 3), people.get(3 + i % 3), OptionalInt.empty())));
      }
      for (int i = 0; i < 6; i++) {
        absences.add(
            new Absence(people.get(i), days(first.plusDays(50L * i), 14), Optional.empty()));
      }
    }
    return new Planning(
        List.of(nights(people), backup(people)),
        fixed,
        overrides,
        absences,
        closed,
        Optional.empty());
  }

  private static Rotation nights(List<String> people) {
    return new Rotation(
        "nights",
        1,
        people,
        new Turn(1, Turn.Unit.WEEKS),
        new Handover(Optional.of(DayOfWeek.FRIDAY), OptionalInt.empty(), LocalTime.of(18, 0)),
        LocalDate.of(2020, 1, 3),
        List.of(
            new Window(Set.of(), false, 18 * 60, 8 * 60),
            new Window(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), true, 0, 24 * 60)));
  }

  private static Rotation backup(List<String> people) {
    return new Rotation(
        "backup",
        2,
        List.of(people.get(3), people.get(4), people.get(5), people.get(0), people.get(1)),
        new Turn(1, Turn.Unit.WEEKS),
        new Handover(Optional.of(DayOfWeek.MONDAY), OptionalInt.empty(), LocalTime.of(8, 0)),
        LocalDate.of(2020, 1, 6),
        List.of());
  }

  private static Period days(LocalDate from, int days) {
    return new Period(boundary(from), boundary(from.plusDays(days - 1L)));
  }

  private static Boundary boundary(LocalDate date) {
    return new Boundary(date, Optional.empty(), Optional.empty());
  }

  private static Person person(String id) {
    return new Person(
        id,
        id,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }
}
