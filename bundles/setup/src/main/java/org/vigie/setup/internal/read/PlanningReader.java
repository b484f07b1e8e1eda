package org.vigie.setup.internal.read;

import java.util.List;
import java.util.Optional;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.FixedPlan.FixedShift;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Window;

/** Reads a team's planning. */
final class PlanningReader {
  private final Ids persons;
  private final Periods periods;

  PlanningReader(Ids persons, Periods periods) {
    this.persons = persons;
    this.periods = periods;
  }

  Planning read(Place place) {
    Fields fields = new Fields(place);
    RotationReader rotations = new RotationReader(persons);
    Planning planning =
        new Planning(
            fields.items("rotations").stream().map(rotations::read).toList(),
            fields.items("fixed").stream().map(this::fixed).toList(),
            new OverrideReader(persons, periods).read(fields.items("overrides")),
            fields.items("absences").stream().map(this::absence).toList(),
            fields.items("closed").stream().map(this::closed).toList(),
            fields.optional("coverage").map(PlanningReader::coverage));
    fields.later("swaps", "ical").end();
    return planning;
  }

  private static List<Window> coverage(Place place) {
    return place.items().stream().map(WindowReader::read).toList();
  }

  private FixedPlan fixed(Place place) {
    Fields fields = new Fields(place);
    Optional<Period> period = periods.read(fields);
    Place listed = fields.required("shifts");
    List<FixedShift> shifts = listed.items().stream().map(p -> shift(p, period)).toList();
    if (shifts.isEmpty() && listed.node().isArray()) {
      listed.fault("must have at least one shift: a fixed plan holds the ranks that they name");
    }
    fields.end();
    return new FixedPlan(period.orElse(Periods.NONE), shifts);
  }

  private FixedShift shift(Place place, Optional<Period> plan) {
    Fields fields = new Fields(place);
    int rank =
        fields.optional("rank").map(p -> Values.integer(p, 1, WhoReader.LOWEST_RANK)).orElse(1);
    String person = persons.refer(fields.required("person"));
    Optional<Period> period = periods.read(fields);
    fields.end();
    if (plan.isPresent() && period.isPresent() && !periods.overlap(plan.get(), period.get())) {
      place.fault("lies outside the period of its fixed plan: change one of them");
    }
    return new FixedShift(rank, person, period.orElse(Periods.NONE));
  }

  private Absence absence(Place place) {
    Fields fields = new Fields(place);
    Absence absence =
        new Absence(
            persons.refer(fields.required("person")),
            periods.read(fields).orElse(Periods.NONE),
            fields.optional("reason").flatMap(Values::text));
    fields.end();
    return absence;
  }

  private ClosedPeriod closed(Place place) {
    Fields fields = new Fields(place);
    ClosedPeriod closed =
        new ClosedPeriod(
            periods.read(fields).orElse(Periods.NONE),
            fields.optional("reason").flatMap(Values::text));
    fields.end();
    return closed;
  }
}
