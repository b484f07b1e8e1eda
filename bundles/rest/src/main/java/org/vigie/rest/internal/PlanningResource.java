package org.vigie.rest.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.vigie.api.planning.PlanningView;
import org.vigie.api.planning.Plannings;
import org.vigie.api.setup.Team;
import org.vigie.oncall.api.Span;

/** Plannings, looked at. */
final class PlanningResource {
  private static final Duration MONTH = Duration.ofDays(31);

  /** Of all teams together: a year, and what a calendar shows around it. */
  private static final Duration LONGEST_OF_ALL = Duration.ofDays(400);

  private final PlanningServices services;
  private final People people;
  private final InstantSource clock;

  PlanningResource(Backends backends, PlanningServices services, InstantSource clock) {
    this.services = services;
    people = new People(backends);
    this.clock = clock;
  }

  Answer all(Ask ask) {
    Optional<String> team = people.team(ask.query());
    Span span = span(ask);
    if (team.isEmpty() && Duration.between(span.from(), span.to()).compareTo(LONGEST_OF_ALL) > 0) {
      throw new Problem(400, "of all teams together, 400 days at most are shown; name a team");
    }
    List<String> teams =
        team.map(List::of)
            .orElseGet(() -> people.setup().setup().teams().stream().map(Team::id).toList());
    List<PlanningView> views =
        teams.stream().flatMap(id -> view(id, span.from(), span.to()).stream()).toList();
    return Answer.json(Json.list(views, PlanningJson::view));
  }

  Answer one(Ask ask) {
    String team = people.team(ask);
    Span span = span(ask);
    PlanningView view =
        view(team, span.from(), span.to())
            .orElseThrow(() -> new Problem(404, "there is no such team"));
    return Answer.json(PlanningJson.view(view)).tagged(view.revision());
  }

  private Span span(Ask ask) {
    return ask.query().span(clock.instant(), MONTH);
  }

  private Optional<PlanningView> view(String team, Instant from, Instant until) {
    Plannings plannings = services.plannings().orElseThrow(() -> Problem.away("the planning"));
    try {
      return plannings.view(team, from, until);
    } catch (IllegalArgumentException e) {
      throw new Problem(400, "from and until: " + e.getMessage());
    }
  }
}
