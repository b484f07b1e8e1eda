package org.vigie.oncall.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.Shift;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;
import org.vigie.oncall.internal.TeamPlan;

/**
 * Says who is on call: the one calculation that live calls, previews and tests share. Compiled once
 * for a setup; an answer takes some microseconds, however far away the instant is. Immutable,
 * thread-safe.
 */
public final class OnCallResolver {
  private final Map<String, TeamPlan> teams;

  public OnCallResolver(SetupIndex index) {
    Setup setup = index.setup();
    WallClock clock = new WallClock(setup.timezone());
    PublicHolidays holidays =
        PublicHolidays.of(setup.holidays()).orElseGet(PublicHolidays::ofFrance);
    Function<Team, TeamPlan> compile = team -> new TeamPlan(team, clock, holidays);
    teams = setup.teams().stream().collect(Collectors.toUnmodifiableMap(Team::id, compile));
  }

  /** The answer for a team, or empty where there is no such team. */
  public Optional<OnCall> at(String team, Instant at) {
    return Optional.ofNullable(teams.get(team)).map(plan -> plan.at(at));
  }

  /**
   * All shifts of a team in a span, by start and rank; those that reach beyond the span are cut at
   * its ends. At each instant of it they say the same as {@link #at}. None of an unknown team.
   *
   * @param from inclusive
   * @param until exclusive
   */
  public List<Shift> shifts(String team, Instant from, Instant until) {
    return Optional.ofNullable(teams.get(team))
        .map(plan -> plan.shifts(new Span(from, until)))
        .orElse(List.of());
  }

  /** All participants of a team's rotations, on duty or not, each once; none of an unknown team. */
  public List<String> members(String team) {
    return Optional.ofNullable(teams.get(team)).map(TeamPlan::members).orElse(List.of());
  }
}
