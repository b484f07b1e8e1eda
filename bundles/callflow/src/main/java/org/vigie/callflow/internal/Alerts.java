package org.vigie.callflow.internal;

import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.call.CallEvent.AlertCallStarted;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.call.CallEvent.SearchEnd;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Exit.RingFirst;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Team;
import org.vigie.callflow.api.CallWorld;
import org.vigie.callflow.api.Decision;

/** The appliance calls of itself, to tell of an alert: a search without a caller. */
final class Alerts {
  private Alerts() {}

  static Decision decide(TellAlert tell, CallWorld world) {
    AlertCallStarted event =
        new AlertCallStarted(
            tell.at(), tell.alert(), tell.line(), tell.called(), tell.team(), tell.text());
    Turn turn = Turn.of(tell.call(), event, Origin.Ours.of(event), world);
    Optional<Policy> policy =
        world.setup().team(tell.team()).map(Team::policy).flatMap(world.setup()::policy);
    policy.ifPresentOrElse(
        p -> Searches.search(turn, tell.team(), byKey(p)),
        () -> Ending.unaccepted(turn, "no policy to tell the alert by"));
    return turn.decision();
  }

  /** Whatever a step says of calls: a machine that picks up must not take an alert. */
  static Policy byKey(Policy policy) {
    return new Policy(
        policy.id(),
        policy.steps().stream().map(Alerts::byKey).toList(),
        policy.otherwise().map(Alerts::byKey),
        policy.nobodyPlanned().map(Alerts::byKey),
        policy.closed().map(Alerts::byKey),
        policy.alert());
  }

  private static Step byKey(Step step) {
    return new Step(
        step.who(),
        step.strategy(),
        step.ring(),
        step.rounds(),
        step.pause(),
        Accept.KEY,
        step.skill(),
        step.keyWait());
  }

  private static Exit byKey(Exit exit) {
    return exit instanceof RingFirst ring
        ? new RingFirst(ring.who(), ring.ring(), Accept.KEY, ring.node())
        : exit;
  }

  /** The policy has come to its end; its node is none for a call without a caller. */
  static void untaken(Turn turn, SearchEnd why) {
    Ending.unaccepted(
        turn,
        switch (why) {
          case NOBODY_PLANNED -> "nobody was on call to be told of the alert";
          case CLOSED -> "nobody was to be told of the alert at a closed time";
          case NOBODY_ACCEPTED, WAITED_TOO_LONG -> "nobody took the alert";
        });
  }

  /** Whoever has pressed 1 is told so; nothing is said after that. */
  static void taken(Turn turn, int leg) {
    turn.tell(leg, Purpose.WAY_OUT, Whispers.alertIsYours(turn, leg));
  }

  /** An alert that was taken is told when the last telephone is down. */
  static void goOn(Turn turn) {
    List<AttemptLeg> legs = List.copyOf(turn.call().legs().attempts().values());
    if (turn.call().isAlert()
        && turn.call().phase() instanceof Phase.Conversing
        && legs.stream().allMatch(leg -> leg.stage() instanceof Stage.HungUp)) {
      Ending.conversation(turn, "the alert was taken");
    }
  }
}
