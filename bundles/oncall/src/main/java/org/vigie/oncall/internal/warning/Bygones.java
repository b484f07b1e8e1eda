package org.vigie.oncall.internal.warning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.planning.PlanningWarning.Kind;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.Planning;
import org.vigie.oncall.api.Span;

/** What somebody has put into a planning for a time that has passed. */
public final class Bygones {
  private final Scene scene;
  private final String team;
  private final Instant now;
  private final List<PlanningWarning> warnings = new ArrayList<>();

  public Bygones(Scene scene, String team, Instant now) {
    this.scene = scene;
    this.team = team;
    this.now = now;
  }

  /** What is in a planning, and was not in the one before. */
  public List<PlanningWarning> between(Planning before, Planning after) {
    for (OnCallOverride override : after.overrides()) {
      if (!before.overrides().contains(override)) {
        look("override", override.id(), override.change().person(), override.period());
      }
    }
    for (FixedPlan plan : after.fixed()) {
      if (!before.fixed().contains(plan)) {
        look("fixed plan", "", "", plan.period());
      }
    }
    for (ClosedPeriod closed : after.closed()) {
      if (!before.closed().contains(closed)) {
        look("closed period", "", "", closed.period());
      }
    }
    return List.copyOf(warnings);
  }

  private void look(String what, String id, String person, Period period) {
    Span span = scene.clock.span(period);
    if (span.to().isAfter(now)) {
      return;
    }
    String name = (what + " " + id).strip();
    warnings.add(
        scene.warning(
            Kind.PAST,
            "%s/%s/%s".formatted(team, name.replace(' ', '-'), span.from()),
            new Duty(team, 0, person, span),
            "The %s of %s to %s has no effect: what has happened does not change. Correct its dates, or take it away."
                .formatted(name, scene.time(span.from()), scene.time(span.to()))));
  }
}
