package org.vigie.oncall.internal.warning;

import java.util.ArrayList;
import java.util.List;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.planning.PlanningWarning.Kind;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.SpanSet;

/** People who are planned while they are away, or in two places. */
final class Clashes {
  private final Scene scene;

  Clashes(Scene scene) {
    this.scene = scene;
  }

  List<PlanningWarning> absent() {
    List<PlanningWarning> warnings = new ArrayList<>();
    for (Duty duty : scene.roster.duties()) {
      for (Span span : scene.away.of(duty.person()).and(duty.span()).spans()) {
        if (scene.wanted(duty.team()) && span.meets(scene.within)) {
          warnings.add(absent(new Duty(duty.team(), duty.rank(), duty.person(), span)));
        }
      }
    }
    return warnings;
  }

  private PlanningWarning absent(Duty duty) {
    List<String> free = scene.replacements(duty.team(), SpanSet.of(duty.span()));
    return scene.warning(
        Kind.ABSENT,
        key(duty),
        duty,
        "%s is planned for %s at rank %d from %s to %s, and is away: replace them; %s."
            .formatted(
                scene.name(duty.person()),
                scene.teamName(duty.team()),
                duty.rank(),
                scene.time(duty.span().from()),
                scene.time(duty.span().to()),
                Scene.proposal(free)),
        free);
  }

  List<PlanningWarning> twice() {
    List<PlanningWarning> warnings = new ArrayList<>();
    for (List<Duty> duties : scene.roster.byPerson().values()) {
      for (int i = 0; i < duties.size(); i++) {
        Duty one = duties.get(i);
        for (Duty other : duties.subList(i + 1, duties.size())) {
          if (!other.span().from().isBefore(one.span().to())) {
            break;
          }
          twice(one, other, warnings);
        }
      }
    }
    return warnings;
  }

  /** Each of two teams is told; one team is told once. */
  private void twice(Duty one, Duty other, List<PlanningWarning> warnings) {
    Span common = one.span().cut(other.span());
    if (!common.meets(scene.within)) {
      return;
    }
    if (scene.wanted(one.team())) {
      warnings.add(twice(one, other, common));
    }
    if (!one.team().equals(other.team()) && scene.wanted(other.team())) {
      warnings.add(twice(other, one, common));
    }
  }

  private PlanningWarning twice(Duty here, Duty there, Span common) {
    Duty duty = new Duty(here.team(), here.rank(), here.person(), common);
    List<String> free = scene.replacements(here.team(), SpanSet.of(common));
    return scene.warning(
        Kind.TWICE,
        key(duty) + "/" + there.team() + "/" + there.rank(),
        duty,
        "%s is at rank %d of %s and at rank %d of %s at once from %s to %s: replace them at one; %s."
            .formatted(
                scene.name(here.person()),
                here.rank(),
                scene.teamName(here.team()),
                there.rank(),
                scene.teamName(there.team()),
                scene.time(common.from()),
                scene.time(common.to()),
                Scene.proposal(free)),
        free);
  }

  private String key(Duty duty) {
    return "%s/%d/%s/%s".formatted(duty.team(), duty.rank(), duty.person(), scene.key(duty.span()));
  }
}
