package org.vigie.engine.internal.text;

import java.util.ArrayList;
import java.util.List;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupChange;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.setup.Team;

/** One override more, the last, in a team's planning; the same again changes nothing. */
record AddedOverride(String team, OnCallOverride override) implements SetupChange {
  @Override
  public Setup apply(SetupIndex before) throws Refusal {
    if (before.team(team).isEmpty()) {
      String reason = "there is no team « %s »".formatted(team);
      throw new Refusal(new SetupOutcome.Refused(List.of(new Fault("/teams", reason))));
    }
    Setup setup = before.setup();
    List<Team> teams = setup.teams().stream().map(t -> t.id().equals(team) ? with(t) : t).toList();
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

  private Team with(Team changed) {
    Planning planning = changed.planning();
    if (planning.overrides().contains(override)) {
      return changed;
    }
    List<OnCallOverride> overrides = new ArrayList<>(planning.overrides());
    overrides.add(override);
    Planning amended =
        new Planning(
            planning.rotations(),
            planning.fixed(),
            overrides,
            planning.absences(),
            planning.closed(),
            planning.coverage());
    return new Team(
        changed.id(),
        changed.name(),
        changed.managers(),
        changed.policy(),
        amended,
        changed.expert());
  }
}
