package org.vigie.setup.internal;

import java.util.ArrayList;
import java.util.List;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.Team;

/** A setup with one thing in it changed. */
final class Amendment {
  private Amendment() {}

  /**
   * One more override in a team's planning, the last; the same setup where there is no such team.
   */
  static Setup withOverride(Setup setup, String team, OnCallOverride change) {
    List<Team> teams =
        setup.teams().stream().map(t -> t.id().equals(team) ? with(t, change) : t).toList();
    return new Setup(
        setup.timezone(),
        setup.holidays(),
        setup.language(),
        setup.persons(),
        teams,
        setup.policies(),
        setup.lines(),
        setup.customers());
  }

  private static Team with(Team team, OnCallOverride change) {
    Planning planning = team.planning();
    List<OnCallOverride> overrides = new ArrayList<>(planning.overrides());
    overrides.add(change);
    Planning changed =
        new Planning(
            planning.rotations(),
            planning.fixed(),
            overrides,
            planning.absences(),
            planning.closed(),
            planning.coverage());
    return new Team(team.id(), team.name(), team.managers(), team.policy(), changed);
  }
}
