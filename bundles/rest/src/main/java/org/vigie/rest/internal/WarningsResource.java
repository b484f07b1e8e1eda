package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.planning.PlanningWarning.Confirmation;
import org.vigie.api.planning.Plannings;
import org.vigie.oncall.api.Span;

/** What ought to be known of plannings, and that somebody has seen it. */
final class WarningsResource {
  /** So far ahead are gaps looked for. */
  private static final Duration AHEAD = Duration.ofDays(30);

  private final PlanningServices services;
  private final People people;
  private final InstantSource clock;

  WarningsResource(Backends backends, PlanningServices services, InstantSource clock) {
    this.services = services;
    people = new People(backends);
    this.clock = clock;
  }

  Answer list(Ask ask) {
    Optional<String> team = people.team(ask.query());
    Span span = ask.query().span(clock.instant(), AHEAD);
    List<PlanningWarning> warnings = warnings(team, span);
    return Answer.json(Json.page(Slices.of(warnings, ask.query()), PlanningJson::warning));
  }

  private List<PlanningWarning> warnings(Optional<String> team, Span span) {
    try {
      return plannings().warnings(team, span.from(), span.to());
    } catch (IllegalArgumentException e) {
      throw new Problem(400, "from and until: " + e.getMessage());
    }
  }

  Answer confirm(Ask ask) throws IOException {
    Form form = Form.read(ask, Set.of("key"), true);
    String key = form.needed("key");
    form.check();
    if (!plannings().confirm(key, ask.author())) {
      throw new Problem(404, "there is no such warning");
    }
    ObjectNode node = Json.object().put("key", key);
    node.set("confirmed", PlanningJson.confirmation(new Confirmation(ask.user(), clock.instant())));
    return Answer.json(node);
  }

  private Plannings plannings() {
    return services.plannings().orElseThrow(() -> Problem.away("the planning"));
  }
}
