package org.vigie.oncall.internal.warning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.planning.PlanningWarning.Kind;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.SpanSet;

/**
 * Rest that is planned too short because two teams plan one person. Within one team time on call is
 * rest; but no team sees what the other asks of its people.
 */
final class TwoTeams {
  private final Scene scene;

  TwoTeams(Scene scene) {
    this.scene = scene;
  }

  List<PlanningWarning> all() {
    List<PlanningWarning> warnings = new ArrayList<>();
    for (List<Duty> duties : scene.roster.byPerson().values()) {
      if (duties.stream().map(Duty::team).distinct().count() > 1) {
        daily(duties, warnings);
        weekly(duties, warnings);
      }
    }
    return warnings;
  }

  private void daily(List<Duty> duties, List<PlanningWarning> warnings) {
    Duty last = duties.get(0);
    for (Duty next : duties.subList(1, duties.size())) {
      Span pause = new Span(last.span().to(), next.span().from());
      boolean apart = !pause.to().isBefore(pause.from()) && !last.team().equals(next.team());
      boolean tooShort = pause.length().compareTo(scene.work().dailyRest()) < 0;
      if (apart && tooShort && scene.wanted(next.team()) && next.span().meets(scene.within)) {
        warnings.add(daily(last, next, pause));
      }
      last = next.span().to().isAfter(last.span().to()) ? next : last;
    }
  }

  private PlanningWarning daily(Duty last, Duty next, Span pause) {
    List<String> free = scene.replacements(next.team(), SpanSet.of(next.span()));
    return scene.warning(
        Kind.DAILY_REST,
        "%s/%s/after-%s/%s"
            .formatted(next.team(), next.person(), last.team(), scene.key(next.span())),
        new Duty(next.team(), next.rank(), next.person(), pause),
        "%s is on call for %s until %s and for %s from %s: less than %d h between; %s."
            .formatted(
                scene.name(next.person()),
                scene.teamName(last.team()),
                scene.time(pause.from()),
                scene.teamName(next.team()),
                scene.time(pause.to()),
                scene.work().dailyRest().toHours(),
                Scene.proposal(free)),
        free);
  }

  private void weekly(List<Duty> duties, List<PlanningWarning> warnings) {
    for (Span week : Rest.weeks(scene)) {
      List<Duty> then = duties.stream().filter(duty -> duty.span().meets(week)).toList();
      SpanSet taken = SpanSet.of(then.stream().map(Duty::span).toList());
      Duration rest = Rest.longest(week, taken);
      boolean two = then.stream().map(Duty::team).distinct().count() > 1;
      if (two && rest.compareTo(scene.work().weeklyRest()) < 0) {
        then.stream()
            .filter(duty -> scene.wanted(duty.team()))
            .reduce((a, b) -> b)
            .ifPresent(duty -> warnings.add(weekly(duty, week)));
      }
    }
  }

  private PlanningWarning weekly(Duty last, Span week) {
    List<String> free = scene.replacements(last.team(), SpanSet.of(last.span().cut(week)));
    return scene.warning(
        Kind.WEEKLY_REST,
        "%s/%s/planned/%s"
            .formatted(last.team(), last.person(), scene.clock.local(week.from()).toLocalDate()),
        new Duty(last.team(), last.rank(), last.person(), week),
        "%s is on call for more than one team in the week from %s and has no %d h without; %s."
            .formatted(
                scene.name(last.person()),
                scene.time(week.from()),
                scene.work().weeklyRest().toHours(),
                Scene.proposal(free)),
        free);
  }
}
