package org.vigie.planning.internal.change;

import org.vigie.api.setup.Absence;
import org.vigie.api.setup.Planning;
import org.vigie.oncall.api.Span;
import org.vigie.planning.internal.world.World;

/** A person is away. */
record AbsenceAdded(Absence absence) implements Edit {
  @Override
  public String action() {
    return "absence added";
  }

  @Override
  public Planning apply(Planning planning, World world) {
    return Plans.absences(planning, Plans.added(planning.absences(), absence));
  }

  @Override
  public Span touched(Planning planning, World world) {
    return world.wall().span(absence.period());
  }
}
