package org.vigie.alerting.internal;

import java.util.Optional;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.OnCall.State;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Who;

/** Whether an alert's search goes through the policy's steps, or takes its way out at once. */
final class Standing {
  private Standing() {}

  /**
   * Planned: the steps are gone through. Whoever was on call when the alert was raised stays a
   * candidate, so that it is never a gap or a closed time afterwards.
   */
  static State of(Alert alert, DeskWorld world) {
    State now =
        alert.raised().planned().state() == State.PLANNED
            ? State.PLANNED
            : world
                .oncall()
                .at(alert.raised().team(), world.now())
                .map(OnCall::state)
                .orElse(State.GAP);
    return asksPlanning(alert.policy()) || ownExit(alert.policy(), now).isPresent()
        ? now
        : State.PLANNED;
  }

  /** Whom to tell instead of the steps, or at their end. */
  static Optional<Who> instead(Policy policy, State state) {
    Optional<Exit> exit = ownExit(policy, state).or(policy::otherwise);
    return exit.isPresent() && exit.get() instanceof Exit.RingFirst ring
        ? Optional.of(ring.who())
        : Optional.empty();
  }

  private static Optional<Exit> ownExit(Policy policy, State state) {
    return switch (state) {
      case PLANNED -> Optional.empty();
      case CLOSED -> policy.closed();
      case GAP -> policy.nobodyPlanned();
    };
  }

  /** A policy that names its people itself needs no planning. */
  private static boolean asksPlanning(Policy policy) {
    return policy.steps().stream().map(Step::who).anyMatch(Standing::isOfPlanning);
  }

  private static boolean isOfPlanning(Who who) {
    return who instanceof Who.Rank || who instanceof Who.EveryRank;
  }
}
