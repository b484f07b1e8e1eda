package org.vigie.oncall.internal.warning;

import java.util.ArrayList;
import java.util.List;
import org.vigie.api.oncall.OnCall.State;
import org.vigie.api.planning.PlanningSpan;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.planning.PlanningWarning.Kind;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.SpanSet;

/** Gaps, and shifts that nobody has confirmed. */
final class Holes {
  private final Scene scene;

  Holes(Scene scene) {
    this.scene = scene;
  }

  List<PlanningWarning> gaps() {
    List<PlanningWarning> warnings = new ArrayList<>();
    for (String team : scene.teams()) {
      for (PlanningSpan state :
          scene.resolver.states(team, scene.around.from(), scene.around.to())) {
        Span span = new Span(state.from(), state.until());
        if (state.state() == State.GAP && span.meets(scene.within)) {
          warnings.add(gap(team, span));
        }
      }
    }
    return warnings;
  }

  private PlanningWarning gap(String team, Span span) {
    List<String> free = scene.replacements(team, SpanSet.of(span));
    return scene.warning(
        Kind.GAP,
        team + "/" + scene.key(span),
        new Duty(team, 0, "", span),
        "Nobody is on call for %s from %s to %s: plan somebody, or close it; %s."
            .formatted(
                scene.teamName(team),
                scene.time(span.from()),
                scene.time(span.to()),
                Scene.proposal(free)),
        free);
  }

  List<PlanningWarning> unconfirmed() {
    return scene.facts.unconfirmed().stream()
        .filter(shift -> scene.wanted(shift.team()) && Scene.span(shift).meets(scene.within))
        .map(
            shift ->
                scene.warning(
                    Kind.UNCONFIRMED,
                    "%s/%d/%s/%s"
                        .formatted(shift.team(), shift.rank(), shift.person(), shift.from()),
                    new Duty(shift.team(), shift.rank(), shift.person(), Scene.span(shift)),
                    "%s has not confirmed the shift for %s that began on %s: ring %s, or replace them; calls go to the next rank first."
                        .formatted(
                            scene.name(shift.person()),
                            scene.teamName(shift.team()),
                            scene.time(shift.from()),
                            scene.name(shift.person())),
                    scene.replacements(shift.team(), SpanSet.of(Scene.span(shift)))))
        .toList();
  }
}
