package org.vigie.oncall.internal.warning;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.planning.Intervention;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.planning.PlanningWarning.Kind;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.SpanSet;

/**
 * Rest that interventions broke. Time on call is rest (Code du travail, L3121-10); work in it is
 * not, and then the whole rest is due from its end on. Ordinary hours of work are not known here.
 */
final class Rest {
  private static final LocalTime NIGHT = LocalTime.of(21, 0);
  private static final LocalTime MORNING = LocalTime.of(6, 0);

  private final Scene scene;
  private final Map<String, List<Intervention>> work = new LinkedHashMap<>();

  Rest(Scene scene) {
    this.scene = scene;
    for (Intervention intervention : scene.facts.interventions()) {
      work.computeIfAbsent(intervention.person(), person -> new ArrayList<>()).add(intervention);
    }
  }

  List<PlanningWarning> all() {
    List<PlanningWarning> warnings = new ArrayList<>();
    work.forEach(
        (person, interventions) -> {
          SpanSet worked = worked(interventions);
          daily(person, interventions, worked, warnings);
          weekly(person, interventions, worked, warnings);
        });
    return warnings;
  }

  /** One that goes on still has no end to rest from. */
  private static SpanSet worked(List<Intervention> interventions) {
    return SpanSet.of(
        interventions.stream()
            .filter(i -> i.end().isPresent())
            .map(i -> new Span(i.start(), i.end().orElse(i.start())))
            .toList());
  }

  private void daily(
      String person,
      List<Intervention> interventions,
      SpanSet worked,
      List<PlanningWarning> warnings) {
    if (worked.isEmpty() || scene.work().dailyRest().isZero()) {
      return;
    }
    LocalDate last = date(scene.within.to());
    for (LocalDate day = date(scene.within.from()).minusDays(2);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      Span night =
          new Span(
              scene.clock.start(day.atTime(NIGHT)),
              scene.clock.end(day.plusDays(1).atTime(MORNING)));
      Optional<Instant> end =
          worked.spans().stream().filter(night::meets).map(Span::to).reduce((a, b) -> b);
      Optional<Span> rest = end.map(at -> new Span(at, at.plus(scene.work().dailyRest())));
      if (rest.isPresent() && rest.get().meets(scene.within)) {
        String team = team(person, interventions, rest.get());
        if (scene.wanted(team)) {
          warnings.add(daily(new Duty(team, 0, person, rest.get()), day, worked));
        }
      }
    }
  }

  private PlanningWarning daily(Duty rest, LocalDate night, SpanSet worked) {
    SpanSet onDuty = scene.roster.busy(rest.person()).and(rest.span());
    List<String> free = onDuty.isEmpty() ? List.of() : scene.replacements(rest.team(), onDuty);
    String more =
        worked.and(rest.span()).isEmpty()
            ? onDuty.isEmpty() ? "" : ", and is on call meanwhile: " + Scene.proposal(free)
            : ", and has worked again meanwhile";
    return scene.warning(
        Kind.DAILY_REST,
        "%s/%s/%s".formatted(rest.team(), rest.person(), night),
        rest,
        "%s worked until %s in the night of %s and must rest %d h, until %s%s."
            .formatted(
                scene.name(rest.person()),
                scene.time(rest.span().from()),
                night,
                scene.work().dailyRest().toHours(),
                scene.time(rest.span().to()),
                more),
        free);
  }

  private void weekly(
      String person,
      List<Intervention> interventions,
      SpanSet worked,
      List<PlanningWarning> warnings) {
    for (Span week : weeks(scene)) {
      if (!worked.meets(week) || !tooShort(longest(week, worked))) {
        continue;
      }
      String team = team(person, interventions, week);
      SpanSet ahead = scene.roster.busy(person).and(week);
      List<String> free = scene.replacements(team, ahead);
      if (scene.wanted(team)) {
        warnings.add(
            scene.warning(
                Kind.WEEKLY_REST,
                "%s/%s/%s".formatted(team, person, date(week.from())),
                new Duty(team, 0, person, week),
                "%s has had no %d h without work in the week from %s: let them rest; %s."
                    .formatted(
                        scene.name(person),
                        scene.work().weeklyRest().toHours(),
                        scene.time(week.from()),
                        Scene.proposal(free)),
                free));
      }
    }
  }

  private boolean tooShort(Duration rest) {
    return rest.compareTo(scene.work().weeklyRest()) < 0;
  }

  /** The longest time without. */
  static Duration longest(Span week, SpanSet taken) {
    return SpanSet.of(week).minus(taken).spans().stream()
        .map(Span::length)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** The weeks from Monday to Sunday that the scene's span meets. */
  static List<Span> weeks(Scene scene) {
    List<Span> weeks = new ArrayList<>();
    LocalDate monday =
        scene
            .clock
            .local(scene.within.from())
            .toLocalDate()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    while (scene.clock.start(monday.atStartOfDay()).isBefore(scene.within.to())) {
      LocalDate next = monday.plusWeeks(1);
      weeks.add(
          new Span(
              scene.clock.start(monday.atStartOfDay()), scene.clock.start(next.atStartOfDay())));
      monday = next;
    }
    return weeks;
  }

  /** Where the person is on call then, else for whom they worked last, else where they belong. */
  private String team(String person, List<Intervention> interventions, Span span) {
    return scene.roster.byPerson().getOrDefault(person, List.of()).stream()
        .filter(duty -> duty.span().meets(span))
        .map(Duty::team)
        .findFirst()
        .or(() -> interventions.stream().flatMap(i -> i.team().stream()).reduce((a, b) -> b))
        .or(
            () ->
                scene.setup.setup().teams().stream()
                    .map(team -> team.id())
                    .filter(team -> scene.resolver.members(team).contains(person))
                    .findFirst())
        .orElse("");
  }

  private LocalDate date(Instant at) {
    return scene.clock.local(at).toLocalDate();
  }
}
