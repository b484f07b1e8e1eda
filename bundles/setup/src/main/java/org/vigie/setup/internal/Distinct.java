package org.vigie.setup.internal;

import java.util.HashSet;
import java.util.List;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.Team;

/** What is sent twice is meant once: a retry after a lost answer must do no harm. */
final class Distinct {
  private Distinct() {}

  /** The same setup with each entry of a planning once. */
  static Setup entries(Setup setup) {
    return new Setup(
        setup.timezone(),
        setup.holidays(),
        setup.language(),
        setup.persons(),
        setup.teams().stream().map(Distinct::entries).toList(),
        setup.policies(),
        setup.lines(),
        setup.customers(),
        setup.settings());
  }

  private static Team entries(Team team) {
    Planning planning = team.planning();
    if (distinct(planning.fixed())
        && distinct(planning.overrides())
        && distinct(planning.absences())
        && distinct(planning.closed())) {
      return team;
    }
    Planning once =
        new Planning(
            planning.rotations(),
            planning.fixed().stream().distinct().toList(),
            planning.overrides().stream().distinct().toList(),
            planning.absences().stream().distinct().toList(),
            planning.closed().stream().distinct().toList(),
            planning.coverage());
    return new Team(team.id(), team.name(), team.managers(), team.policy(), once);
  }

  private static boolean distinct(List<?> entries) {
    return new HashSet<>(entries).size() == entries.size();
  }
}
