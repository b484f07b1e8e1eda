package org.vigie.callflow.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.AttemptStarted;
import org.vigie.api.call.CallEvent.SearchEnd;
import org.vigie.api.call.CallEvent.SearchEnded;
import org.vigie.api.call.CallEvent.SearchStarted;
import org.vigie.api.call.CallerIdentity;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Team;
import org.vigie.escalation.api.Escalation;
import org.vigie.escalation.api.Move;

/** People are searched. */
final class Searches {
  /** Of a search that concerns no team. */
  static final String NO_TEAM = "";

  private Searches() {}

  static void start(Turn turn, String teamId) {
    Optional<Team> team = turn.setup().team(teamId);
    Optional<Policy> policy = team.flatMap(t -> turn.setup().policy(t.policy()));
    if (policy.isEmpty()) {
      Flow.tellNobody(turn, SearchEnd.NOBODY_PLANNED);
    } else {
      start(turn, teamId, policy.get());
    }
  }

  /** A node that names its people itself is a policy of one step. */
  static void ring(Turn turn, Node.Ring node) {
    Optional<Exit> otherwise = Optional.of(new Exit.ToNode(node.otherwise()));
    Policy policy =
        new Policy(NO_TEAM, List.of(node.step()), otherwise, Optional.empty(), Optional.empty());
    start(turn, NO_TEAM, policy);
  }

  /** Searches by a policy; of no team where it names its people itself. */
  static void start(Turn turn, String team, Policy policy) {
    if (turn.call().ledger().caller().isTest()) {
      LineTested.reached(turn);
      return;
    }
    Holding.ring(turn);
    turn.note(started(turn, team, policy));
    Holding.entertain(turn);
    if (!Overflows.leave(turn)) {
      advance(turn);
    }
  }

  /** What would be noted of a search that began now. */
  static SearchStarted started(Turn turn, String team, Policy policy) {
    return new SearchStarted(
        turn.now(), team, policy, planned(turn, team), Overflows.at(turn), handler(turn));
  }

  /** A search on behalf of nobody who waits. */
  static void search(Turn turn, String teamId, Policy policy) {
    OnCall planned = planned(turn, teamId);
    turn.note(
        new SearchStarted(turn.now(), teamId, policy, planned, Optional.empty(), Optional.empty()));
    advance(turn);
  }

  /** Who handled this caller a short while ago, where the line asks; at the first search only. */
  private static Optional<String> handler(Turn turn) {
    Optional<PhoneNumber> caller = turn.call().ledger().origin().shownCaller();
    Optional<Instant> since =
        turn.line().flatMap(Line::repeatCallers).map(within -> turn.now().minus(within));
    return turn.call().ledger().waiting().searched() || caller.isEmpty()
        ? Optional.empty()
        : since.flatMap(s -> turn.handler(caller.get(), s));
  }

  private static OnCall planned(Turn turn, String team) {
    return turn.world()
        .oncall()
        .at(team, turn.now())
        .orElseGet(() -> new OnCall(team, turn.now(), OnCall.State.GAP, List.of()));
  }

  /** Goes on as far as the policy leads at this moment. */
  static void advance(Turn turn) {
    if (turn.call().phase() instanceof Phase.Conversing) {
      Helps.advance(turn);
    } else if (turn.call().phase() instanceof Desk desk) {
      Desks.goOn(turn, desk);
    }
    while (turn.call().phase() instanceof Phase.Searching searching) {
      Move move = Escalation.next(searching.search(), turn.surroundings());
      if (move instanceof Move.Note note) {
        turn.note(note.event());
      } else if (move instanceof Move.Ring ring) {
        dial(turn, ring);
      } else if (move instanceof Move.GiveUp end) {
        if (!Queues.awaitTrunks(turn, searching)) {
          giveUp(turn, searching.search().team(), end);
        }
        return;
      } else {
        return;
      }
    }
  }

  static void dial(Turn turn, Move.Ring ring) {
    int leg = turn.call().ledger().attempts().nextLeg();
    Instant deadline = turn.now().plus(ring.ring());
    turn.note(new AttemptStarted(turn.now(), leg, ring.level(), ring.candidate(), deadline));
    turn.act(
        new CallEffect.Dial(
            turn.leg(leg), ring.candidate().number(), identity(turn), turn.call().isAlert()));
  }

  private static CallerIdentity identity(Turn turn) {
    return identity(turn, turn.call().ledger().origin().shownCaller());
  }

  /** The line calls, for somebody or for itself. */
  static CallerIdentity identity(Turn turn, Optional<PhoneNumber> caller) {
    PhoneNumber dialled = turn.call().ledger().origin().called();
    List<PhoneNumber> numbers = turn.line().map(Line::numbers).orElse(List.of(dialled));
    return new CallerIdentity(dialled, numbers, caller);
  }

  private static void giveUp(Turn turn, String team, Move.GiveUp end) {
    turn.note(new SearchEnded(turn.now(), end.why()));
    if (turn.call().isAlert()) {
      Alerts.untaken(turn, end.why());
      return;
    } else if (turn.call().isPlaced()) {
      Placing.untaken(turn, end.why());
      return;
    }
    end.node()
        .or(() -> otherwise(turn, team))
        .ifPresentOrElse(n -> Flow.enter(turn, n), () -> Flow.tellNobody(turn, end.why()));
  }

  /** The node's way out where its team's policy has none. */
  private static Optional<String> otherwise(Turn turn, String team) {
    Optional<Node> here = Flow.currentNode(turn);
    return here.isPresent() && here.get() instanceof Node.ToTeam to && to.team().equals(team)
        ? to.otherwise()
        : Optional.empty();
  }
}
