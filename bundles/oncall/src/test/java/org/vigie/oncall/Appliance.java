package org.vigie.oncall;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.ExceptionalDay;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;
import org.vigie.oncall.api.OnCallResolver;

/** A setup with several teams; whoever a planning names is a person of it. */
final class Appliance {
  private final ZoneId zone;
  private final List<Team> teams = new ArrayList<>();
  private final Set<String> persons = new LinkedHashSet<>();
  private Settings settings = Settings.DEFAULT;

  Appliance(ZoneId zone) {
    this.zone = zone;
  }

  static Appliance inParis() {
    return new Appliance(Plannings.PARIS);
  }

  Appliance team(String id, Planning planning) {
    teams.removeIf(team -> team.id().equals(id));
    teams.add(new Team(id, "Team " + id, List.of(), "policy", planning));
    planning.rotations().forEach(r -> persons.addAll(r.participants()));
    planning.fixed().forEach(f -> f.shifts().forEach(s -> persons.add(s.person())));
    return this;
  }

  Appliance persons(String... more) {
    persons.addAll(List.of(more));
    return this;
  }

  Appliance exceptional(ExceptionalDay... days) {
    settings =
        new Settings(
            List.of(days),
            settings.periods(),
            settings.work(),
            settings.shiftNotices(),
            settings.preview(),
            settings.quiet());
    return this;
  }

  SetupIndex index() {
    return new SetupIndex(
        new Setup(
            zone,
            "FR",
            Language.FR,
            persons.stream().map(Appliance::person).toList(),
            teams,
            List.of(),
            List.of(),
            List.of(),
            settings));
  }

  OnCallResolver resolver() {
    return new OnCallResolver(index());
  }

  private static Person person(String id) {
    return new Person(
        id,
        id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }

  static Planning rotations(Rotation... rotations) {
    return Planning.of(List.of(rotations));
  }

  static Planning fixed(Planning p, FixedPlan... more) {
    return new Planning(
        p.rotations(),
        joined(p.fixed(), more),
        p.overrides(),
        p.absences(),
        p.closed(),
        p.coverage());
  }

  static Planning overrides(Planning p, OnCallOverride... more) {
    return new Planning(
        p.rotations(),
        p.fixed(),
        joined(p.overrides(), more),
        p.absences(),
        p.closed(),
        p.coverage());
  }

  static Planning absences(Planning p, Absence... more) {
    return new Planning(
        p.rotations(),
        p.fixed(),
        p.overrides(),
        joined(p.absences(), more),
        p.closed(),
        p.coverage());
  }

  static Planning closed(Planning p, ClosedPeriod... more) {
    return new Planning(
        p.rotations(),
        p.fixed(),
        p.overrides(),
        p.absences(),
        joined(p.closed(), more),
        p.coverage());
  }

  @SafeVarargs
  private static <T> List<T> joined(List<T> list, T... more) {
    return Stream.concat(list.stream(), Stream.of(more)).toList();
  }
}
