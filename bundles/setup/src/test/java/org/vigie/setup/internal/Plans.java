package org.vigie.setup.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.Team;

/** Setups with something in them changed. */
final class Plans {
  private Plans() {}

  static Setup with(Setup setup, String team, OnCallOverride change) {
    return planning(
        setup,
        team,
        planning -> {
          List<OnCallOverride> overrides = new ArrayList<>(planning.overrides());
          overrides.add(change);
          return new Planning(
              planning.rotations(),
              planning.fixed(),
              overrides,
              planning.absences(),
              planning.closed(),
              planning.coverage());
        });
  }

  static Setup planning(Setup setup, String id, UnaryOperator<Planning> change) {
    List<Team> teams =
        setup.teams().stream()
            .map(
                team ->
                    team.id().equals(id)
                        ? new Team(
                            team.id(),
                            team.name(),
                            team.managers(),
                            team.policy(),
                            change.apply(team.planning()))
                        : team)
            .toList();
    return copy(setup, setup.persons(), teams);
  }

  static Setup withoutPins(Setup setup) {
    List<Person> persons =
        setup.persons().stream()
            .map(
                p ->
                    new Person(
                        p.id(),
                        p.name(),
                        p.phones(),
                        p.sms(),
                        p.email(),
                        p.language(),
                        Optional.empty(),
                        p.skills(),
                        p.calendar()))
            .toList();
    return copy(setup, persons, setup.teams());
  }

  private static Setup copy(Setup setup, List<Person> persons, List<Team> teams) {
    return new Setup(
        setup.timezone(),
        setup.holidays(),
        setup.language(),
        persons,
        teams,
        setup.policies(),
        setup.lines(),
        setup.customers(),
        setup.settings());
  }
}
