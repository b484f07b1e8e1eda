package org.vigie.rest.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.api.planning.PlanningChange;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.FixedPlan.FixedShift;
import org.vigie.api.setup.Period;

/** What supervisors change of a team's planning. */
final class PlanningEdits {
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String PERSON = "person";
  private static final String REASON = "reason";
  private static final String RANK = "rank";
  private static final String[] TERMS = {"dryRun", "exceptional"};

  private final PlanningChanges changes;
  private final People people;

  PlanningEdits(Backends backends, PlanningServices services) {
    changes = new PlanningChanges(backends, services);
    people = new People(backends);
  }

  private WallTimes times() {
    return new WallTimes(people.setup().setup().timezone());
  }

  /** The team of the path, of a request that has no other parameters than these. */
  private String team(Ask ask, String... parameters) {
    ask.query()
        .only(
            Stream.concat(Arrays.stream(TERMS), Arrays.stream(parameters)).toArray(String[]::new));
    return people.team(ask);
  }

  Answer addOverride(Ask ask) throws IOException {
    String team = team(ask);
    Form form = Form.read(ask, OverrideForm.FIELDS, true);
    return changes.make(
        ask, new PlanningChange.AddOverride(team, new OverrideForm(form, people).read(times())));
  }

  Answer removeOverride(Ask ask) {
    String team = team(ask);
    return changes.takeAway(
        ask, new PlanningChange.RemoveOverride(team, ask.path().get(1)), "override");
  }

  Answer addAbsence(Ask ask) throws IOException {
    String team = team(ask);
    Form form = Form.read(ask, Set.of(PERSON, FROM, TO, REASON), true);
    Absence absence =
        new Absence(people.person(form, PERSON), times().period(form, FROM, TO), form.text(REASON));
    form.check();
    return changes.make(ask, new PlanningChange.AddAbsence(team, absence));
  }

  Answer removeAbsence(Ask ask) {
    String team = team(ask, PERSON, FROM, TO);
    String person = ask.query().needed(PERSON);
    Period period = times().period(ask.query());
    return changes.takeAway(ask, new PlanningChange.RemoveAbsence(team, person, period), "absence");
  }

  Answer close(Ask ask) throws IOException {
    String team = team(ask);
    Form form = Form.read(ask, Set.of(FROM, TO, REASON), true);
    ClosedPeriod closed = new ClosedPeriod(times().period(form, FROM, TO), form.text(REASON));
    form.check();
    return changes.make(ask, new PlanningChange.Close(team, closed));
  }

  Answer reopen(Ask ask) {
    String team = team(ask, FROM, TO);
    Period period = times().period(ask.query());
    return changes.takeAway(ask, new PlanningChange.Reopen(team, period), "closed period");
  }

  Answer fix(Ask ask) throws IOException {
    String team = team(ask);
    Form form = Form.large(ask, Set.of(FROM, TO, "shifts"));
    WallTimes times = times();
    Period period = times.period(form, FROM, TO);
    List<FixedShift> shifts = new ArrayList<>();
    form.objects("shifts", Set.of(RANK, PERSON, FROM, TO))
        .forEach(shift -> shifts.add(shift(shift, times)));
    form.check();
    return changes.make(ask, new PlanningChange.Fix(team, new FixedPlan(period, shifts)));
  }

  private FixedShift shift(Form form, WallTimes times) {
    return new FixedShift(rank(form), people.person(form, PERSON), times.period(form, FROM, TO));
  }

  private static int rank(Form form) {
    return form.whole(RANK, 1, OverrideForm.LOWEST_RANK).orElse(1);
  }

  Answer unfix(Ask ask) {
    String team = team(ask, FROM, TO);
    Period period = times().period(ask.query());
    return changes.takeAway(ask, new PlanningChange.Unfix(team, period), "fixed plan");
  }

  Answer lay(Ask ask) throws IOException {
    String team = team(ask);
    Form form = Form.read(ask, Set.of("period", "on", RANK, PERSON), true);
    PlanningChange lay =
        new PlanningChange.Lay(
            team,
            people.period(form, "period", form.needed("period")),
            WallTimes.day(form, "on"),
            rank(form),
            people.person(form, PERSON));
    form.check();
    return changes.make(ask, lay);
  }

  Answer copy(Ask ask) throws IOException {
    String team = team(ask);
    Form form = Form.read(ask, Set.of(FROM, TO, "target"), true);
    PlanningChange.Copy copy =
        new PlanningChange.Copy(
            team,
            WallTimes.day(form, FROM),
            WallTimes.day(form, TO),
            WallTimes.day(form, "target"));
    if (form.fits(FROM) && form.fits(TO) && copy.to().isBefore(copy.from())) {
      form.fault(TO, "must not be before « from »");
    }
    form.check();
    return changes.make(ask, copy);
  }
}
