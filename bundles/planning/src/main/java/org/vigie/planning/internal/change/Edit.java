package org.vigie.planning.internal.change;

import java.util.List;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.SetupChange.Refusal;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.oncall.api.Span;
import org.vigie.planning.internal.world.World;

/** One kind of change as a calculation. */
interface Edit {
  /** For the audit. */
  String action();

  /** The planning as it shall be; an equal one where it is so already. */
  Planning apply(Planning planning, World world) throws Refusal;

  /** The time that it touches; may be empty. */
  Span touched(Planning planning, World world) throws Refusal;

  /** What else there is to know of it, in plain English. */
  default List<String> remarks(World world) throws Refusal {
    return List.of();
  }

  /** What does not fit, by the member of the change that is to blame. */
  static Refusal refusal(String path, String reason) {
    return new Refusal(new SetupOutcome.Refused(List.of(new Fault(path, reason))));
  }
}
