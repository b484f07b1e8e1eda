package org.vigie.escalation.internal;

import java.time.Duration;
import java.util.Optional;
import org.vigie.api.call.CallEvent.SearchEnd;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Who;
import org.vigie.escalation.api.Search;

/** How a policy is left. */
public final class Exits {
  private Exits() {}

  /** The exit for a reason; a reason without an exit of its own takes {@code otherwise}. */
  public static Optional<Exit> of(Policy policy, SearchEnd why) {
    return switch (why) {
      case NOBODY_PLANNED -> policy.nobodyPlanned().or(policy::otherwise);
      case CLOSED -> policy.closed().or(policy::otherwise);
      case NOBODY_ACCEPTED, WAITED_TOO_LONG -> policy.otherwise();
    };
  }

  /**
   * Why no step is tried at all: a gap, or a closed time. A policy that never asks the planning and
   * has no exit for the case does not care: its steps name their people themselves.
   */
  public static Optional<SearchEnd> unplanned(Search search) {
    if (search.planned().state() == OnCall.State.PLANNED) {
      return Optional.empty();
    }
    boolean closed = search.planned().state() == OnCall.State.CLOSED;
    Optional<Exit> own = closed ? search.policy().closed() : search.policy().nobodyPlanned();
    return own.isPresent() || search.policy().steps().stream().anyMatch(Exits::asksPlanning)
        ? Optional.of(closed ? SearchEnd.CLOSED : SearchEnd.NOBODY_PLANNED)
        : Optional.empty();
  }

  /** The one more ring of an exit, as a step. */
  public static Step asStep(Exit.RingFirst exit) {
    return new Step(exit.who(), Strategy.SEQUENTIAL, exit.ring(), 1, Duration.ZERO, exit.accept());
  }

  private static boolean asksPlanning(Step step) {
    return step.who() instanceof Who.Rank || step.who() instanceof Who.EveryRank;
  }
}
