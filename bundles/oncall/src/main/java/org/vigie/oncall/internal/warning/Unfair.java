package org.vigie.oncall.internal.warning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.planning.PlanningWarning.Kind;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Rotation;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.internal.fair.Load;
import org.vigie.oncall.internal.fair.Standing;

/** Who has, in a year, far more nights, Sundays or holidays than the others of their rank. */
final class Unfair {
  private static final Duration YEAR = Duration.ofDays(365);

  /** More than others by this part of the average, and by these hours. */
  private static final double TOLERATED = 0.25;

  private enum Burden {
    NIGHTS("nights", 72, Load::nights),
    SUNDAYS("Sundays", 48, Load::sundays),
    HOLIDAYS("public holidays", 48, Load::holidays);

    private final String text;
    private final int hours;
    private final ToDoubleFunction<Load> of;

    Burden(String text, int hours, ToDoubleFunction<Load> of) {
      this.text = text;
      this.hours = hours;
      this.of = of;
    }
  }

  private final Scene scene;
  private final Span year;

  Unfair(Scene scene) {
    this.scene = scene;
    year = new Span(scene.within.to().minus(YEAR), scene.within.to());
  }

  List<PlanningWarning> all() {
    List<PlanningWarning> warnings = new ArrayList<>();
    for (String team : scene.teams()) {
      scene.setup.team(team).ifPresent(t -> look(team, t.planning(), warnings));
    }
    return warnings;
  }

  private void look(String team, Planning planning, List<PlanningWarning> warnings) {
    TreeMap<Integer, Set<String>> ranks = new TreeMap<>();
    for (Rotation rotation : planning.rotations()) {
      ranks
          .computeIfAbsent(rotation.rank(), r -> new LinkedHashSet<>())
          .addAll(rotation.participants());
    }
    ranks.values().removeIf(persons -> persons.size() < 2);
    List<Shift> shifts =
        ranks.isEmpty() ? List.of() : scene.resolver.shifts(team, year.from(), year.to());
    ranks.forEach(
        (rank, persons) -> {
          List<String> all = List.copyOf(persons);
          look(
              team,
              rank,
              new Standing(scene.setup.setup(), shifts, rank, all, year),
              all,
              warnings);
        });
  }

  private void look(
      String team,
      int rank,
      Standing standing,
      List<String> persons,
      List<PlanningWarning> warnings) {
    for (Burden burden : Burden.values()) {
      double average =
          persons.stream().map(standing::levelled).mapToDouble(burden.of).average().orElse(0);
      for (String person : persons) {
        double own = burden.of.applyAsDouble(standing.levelled(person));
        if (own - average > Math.max(TOLERATED * average, burden.hours)) {
          warnings.add(warning(new Duty(team, rank, person, year), burden, List.of(own, average)));
        }
      }
    }
  }

  private PlanningWarning warning(Duty duty, Burden burden, List<Double> hours) {
    return scene.warning(
        Kind.UNFAIR,
        "%s/%d/%s/%s/%d"
            .formatted(
                duty.team(),
                duty.rank(),
                duty.person(),
                burden.name().toLowerCase(java.util.Locale.ROOT),
                scene.clock.local(year.to()).getYear()),
        duty,
        "%s has %d h of %s at rank %d of %s in the year to %s, the others of it %d h on average: let a proposal share them."
            .formatted(
                scene.name(duty.person()),
                Math.round(hours.get(0)),
                burden.text,
                duty.rank(),
                scene.teamName(duty.team()),
                scene.time(year.to()),
                Math.round(hours.get(1))));
  }
}
