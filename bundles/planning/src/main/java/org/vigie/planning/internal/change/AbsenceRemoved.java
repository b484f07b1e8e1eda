package org.vigie.planning.internal.change;

import java.util.List;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.SetupChange.Refusal;
import org.vigie.oncall.api.Span;
import org.vigie.planning.internal.world.World;

/** A person is not away after all. */
record AbsenceRemoved(String person, Period period) implements Edit {
  @Override
  public String action() {
    return "absence removed";
  }

  @Override
  public Planning apply(Planning planning, World world) throws Refusal {
    List<Absence> left =
        planning.absences().stream().filter(absence -> !meant(absence, world)).toList();
    if (left.size() == planning.absences().size()) {
      throw Edit.refusal("/person", "« %s » has no such absence".formatted(person));
    }
    return Plans.absences(planning, left);
  }

  private boolean meant(Absence absence, World world) {
    return absence.person().equals(person)
        && world.wall().span(absence.period()).equals(world.wall().span(period));
  }

  @Override
  public Span touched(Planning planning, World world) {
    return world.wall().span(period);
  }
}
