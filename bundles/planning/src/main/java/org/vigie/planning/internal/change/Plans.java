package org.vigie.planning.internal.change;

import java.util.ArrayList;
import java.util.List;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.Team;

/** Plannings and setups with one part exchanged. */
final class Plans {
  private Plans() {}

  static Planning overrides(Planning p, List<OnCallOverride> overrides) {
    return new Planning(
        p.rotations(), p.fixed(), overrides, p.absences(), p.closed(), p.coverage());
  }

  static Planning fixed(Planning p, List<FixedPlan> fixed) {
    return new Planning(
        p.rotations(), fixed, p.overrides(), p.absences(), p.closed(), p.coverage());
  }

  static Planning absences(Planning p, List<Absence> absences) {
    return new Planning(
        p.rotations(), p.fixed(), p.overrides(), absences, p.closed(), p.coverage());
  }

  static Planning closed(Planning p, List<ClosedPeriod> closed) {
    return new Planning(
        p.rotations(), p.fixed(), p.overrides(), p.absences(), closed, p.coverage());
  }

  /** The same setup with another planning of one team. */
  static Setup team(Setup setup, String id, Planning planning) {
    List<Team> teams =
        setup.teams().stream().map(t -> t.id().equals(id) ? with(t, planning) : t).toList();
    return new Setup(
        setup.timezone(),
        setup.holidays(),
        setup.language(),
        setup.persons(),
        teams,
        setup.policies(),
        setup.lines(),
        setup.customers(),
        setup.settings());
  }

  private static Team with(Team team, Planning planning) {
    return new Team(team.id(), team.name(), team.managers(), team.policy(), planning);
  }

  /** The list with one more at its end; the same where it is in it already. */
  static <T> List<T> added(List<T> list, T item) {
    if (list.contains(item)) {
      return list;
    }
    List<T> longer = new ArrayList<>(list);
    longer.add(item);
    return longer;
  }
}
