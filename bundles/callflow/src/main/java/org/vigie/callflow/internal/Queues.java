package org.vigie.callflow.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.call.CallEvent.QueueEntered;
import org.vigie.api.call.CallEvent.QueueLeft;
import org.vigie.api.call.CallEvent.QueuePlaceTold;
import org.vigie.api.call.CallEvent.TrunksAwaited;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Team;
import org.vigie.api.voice.Prompt;
import org.vigie.escalation.api.Crew;

/**
 * Calls wait for their turn: in order of arrival, one for each person who is free. Who is before a
 * call is asked of the circumstances; it is looked at again when something has changed, and with
 * each progress announcement, when a shift may have begun.
 */
final class Queues {
  /** Of a line that says nothing of it, where no trunk works. */
  private static final Duration USUAL_PATIENCE = Duration.ofMinutes(3);

  private Queues() {}

  /** The caller comes to a queue. */
  static void enter(Turn turn, Node.Queue node) {
    Optional<Policy> policy = policy(turn, node.team());
    if (policy.isEmpty() || !crew(turn, node.team(), policy.get()).any()) {
      Flow.enter(turn, node.otherwise());
      return;
    }
    Flow.answer(turn);
    join(turn, node.team());
    if (!Overflows.leave(turn) && !comeForward(turn, node.team())) {
      tell(turn, true);
    }
  }

  /**
   * A call of ours waits for its turn like a caller; where there is no way, it searches in vain.
   */
  static void enter(Turn turn, String team) {
    join(turn, team);
    if (!comeForward(turn, team)) {
      tell(turn, true);
    }
  }

  private static void join(Turn turn, String team) {
    Optional<Instant> until =
        turn.call().isPlaced()
            ? Optional.of(turn.now().plus(Placing.patience(turn)))
            : Overflows.at(turn);
    turn.note(new QueueEntered(turn.now(), team, until));
  }

  /**
   * Goes back to the queue that a search came from, at its old place, where no trunk could carry a
   * call to anybody: the next search follows when this one would have, had it rung. A queue without
   * an overflow is left at the end of the line's patience all the same, by its way out.
   *
   * @return whether it waits again
   */
  static boolean awaitTrunks(Turn turn, Phase.Searching searching) {
    String team = searching.search().team();
    Optional<Duration> ring = Unreached.ring(turn, searching);
    boolean queued =
        turn.call().isPlaced() || node(turn).filter(n -> n.team().equals(team)).isPresent();
    if (ring.isEmpty() || !queued || team.isEmpty() || !isPatient(turn)) {
      return false;
    }
    turn.note(new QueueEntered(turn.now(), team, overflowAgain(turn)));
    turn.note(new TrunksAwaited(turn.now(), team, turn.now().plus(ring.get())));
    tell(turn, false);
    return true;
  }

  private static boolean isPatient(Turn turn) {
    Waiting waiting = turn.call().ledger().waiting();
    return !waiting.overflowed() && turn.now().isBefore(limit(turn));
  }

  private static Instant limit(Turn turn) {
    Instant since = turn.call().ledger().waiting().since().orElse(turn.now());
    Duration usual = turn.line().flatMap(Line::maxWait).orElse(USUAL_PATIENCE);
    return turn.call().isPlaced()
        ? since.plus(Placing.patience(turn))
        : Deadlines.overflow(turn.call()).orElse(since.plus(usual));
  }

  private static Optional<Instant> overflowAgain(Turn turn) {
    return turn.call().isPlaced() ? Optional.of(limit(turn)) : Deadlines.overflow(turn.call());
  }

  /** Something has changed: the call's turn may have come, or its place may be another. */
  static void look(Turn turn, Phase.Queued queued) {
    if (!comeForward(turn, queued.team()) && isTold(turn) && place(turn) != queued.place()) {
      tell(turn, false);
    }
  }

  /** The caller has heard nothing for a while. */
  static void progress(Turn turn, Phase.Queued queued) {
    if (!comeForward(turn, queued.team())) {
      tell(turn, false);
    }
  }

  /** Leaves the queue where the turn has come, or nobody is there any more to wait for. */
  private static boolean comeForward(Turn turn, String team) {
    Optional<Policy> policy = policy(turn, team);
    if (policy.isEmpty()) {
      leave(turn);
      Flow.lost(turn);
      return true;
    }
    Crew crew = crew(turn, team, policy.get());
    boolean waits = crew.any() && (crew.free() <= ahead(turn, team) || isHeldBack(turn));
    if (!waits) {
      leave(turn);
      Searches.start(turn, team, policy.get());
    }
    return !waits;
  }

  private static boolean isHeldBack(Turn turn) {
    return turn.call().phase() instanceof Phase.Queued queued
        && queued.notBefore().filter(turn.now()::isBefore).isPresent();
  }

  /** The caller goes elsewhere. */
  static void leave(Turn turn) {
    if (turn.call().phase() instanceof Phase.Queued queued) {
      turn.note(new QueueLeft(turn.now(), queued.team()));
    }
  }

  private static void tell(Turn turn, boolean first) {
    boolean position = isTold(turn);
    int place = place(turn);
    if (position || !turn.call().legs().callerOpen()) {
      turn.note(new QueuePlaceTold(turn.now(), place));
    }
    if (turn.call().legs().callerOpen()) {
      List<Prompt> prompts = Prompts.queued(turn, first, position ? place : 0);
      turn.loop(0, position ? Purpose.POSITION : purpose(first), prompts);
    }
  }

  private static Purpose purpose(boolean first) {
    return first ? Purpose.SEARCHING : Purpose.PROGRESS;
  }

  private static boolean isTold(Turn turn) {
    return node(turn).filter(Node.Queue::position).isPresent();
  }

  private static int place(Turn turn) {
    return turn.call().phase() instanceof Phase.Queued queued ? ahead(turn, queued.team()) + 1 : 1;
  }

  private static int ahead(Turn turn, String team) {
    return turn.world().circumstances().ahead(team, turn.call().id());
  }

  private static Crew crew(Turn turn, String team, Policy policy) {
    return Crew.of(Searches.started(turn, team, policy), turn.surroundings());
  }

  /** The team's, with the node's way out in place of its own; a machine must not call back. */
  private static Optional<Policy> policy(Turn turn, String team) {
    Optional<Policy> own = turn.setup().team(team).map(Team::policy).flatMap(turn.setup()::policy);
    if (turn.call().isPlaced()) {
      return own.map(Alerts::byKey);
    }
    Optional<Node.Queue> here = node(turn).filter(node -> node.team().equals(team));
    return here.isEmpty() ? own : own.map(policy -> leading(policy, here.get().otherwise()));
  }

  private static Policy leading(Policy policy, String otherwise) {
    return new Policy(
        policy.id(),
        policy.steps(),
        Optional.of(new Exit.ToNode(otherwise)),
        Optional.empty(),
        Optional.empty(),
        policy.alert());
  }

  private static Optional<Node.Queue> node(Turn turn) {
    return Flow.currentNode(turn).filter(Node.Queue.class::isInstance).map(Node.Queue.class::cast);
  }
}
