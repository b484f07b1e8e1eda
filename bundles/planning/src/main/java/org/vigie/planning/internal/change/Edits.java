package org.vigie.planning.internal.change;

import java.util.List;
import org.vigie.api.planning.PlanningChange;
import org.vigie.api.planning.PlanningChange.AddAbsence;
import org.vigie.api.planning.PlanningChange.AddOverride;
import org.vigie.api.planning.PlanningChange.Close;
import org.vigie.api.planning.PlanningChange.Copy;
import org.vigie.api.planning.PlanningChange.Exchange;
import org.vigie.api.planning.PlanningChange.Fix;
import org.vigie.api.planning.PlanningChange.Lay;
import org.vigie.api.planning.PlanningChange.RemoveAbsence;
import org.vigie.api.planning.PlanningChange.RemoveOverride;
import org.vigie.api.planning.PlanningChange.Reopen;
import org.vigie.api.planning.PlanningChange.Unfix;
import org.vigie.oncall.api.Laying;

/** Which calculation a change means. */
final class Edits {
  private Edits() {}

  static Edit of(PlanningChange change) {
    if (change instanceof AddOverride add) {
      return new OverridesAdded("override added", List.of(add.override()));
    }
    if (change instanceof RemoveOverride remove) {
      return new OverrideRemoved(remove.id());
    }
    if (change instanceof AddAbsence add) {
      return new AbsenceAdded(add.absence());
    }
    if (change instanceof RemoveAbsence remove) {
      return new AbsenceRemoved(remove.person(), remove.period());
    }
    if (change instanceof Close close) {
      return new Closing(close.closed());
    }
    if (change instanceof Reopen reopen) {
      return new Reopening(reopen.period());
    }
    return ofPeriods(change);
  }

  private static Edit ofPeriods(PlanningChange change) {
    if (change instanceof Fix fix) {
      return new LaidOut("fixed plan added", world -> new Laying(world.setup()).fix(fix));
    }
    if (change instanceof Unfix unfix) {
      return new Unfixing(unfix.period());
    }
    if (change instanceof Lay lay) {
      return new LaidOut("period laid", world -> new Laying(world.setup()).lay(lay));
    }
    if (change instanceof Copy copy) {
      return new LaidOut(
          "planning copied", world -> new Laying(world.setup()).copy(copy, world.oncall()));
    }
    if (change instanceof Exchange exchange) {
      return new Exchanged(exchange.team(), exchange.overrides());
    }
    throw new IllegalArgumentException("no such change: " + change);
  }
}
