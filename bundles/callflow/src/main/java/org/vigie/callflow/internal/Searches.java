package org.vigie.callflow.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.AttemptStarted;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.call.CallEvent.SearchEnd;
import org.vigie.api.call.CallEvent.SearchEnded;
import org.vigie.api.call.CallEvent.SearchStarted;
import org.vigie.api.call.CallerIdentity;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Overflow;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Ringback;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.Who;
import org.vigie.escalation.api.Escalation;
import org.vigie.escalation.api.Move;

/** People are searched. */
final class Searches {
  /** Hold music has no end; this is only what the journal says of it. */
  private static final Duration WITHOUT_END = Duration.ofDays(1);

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

  private static void start(Turn turn, String teamId, Policy policy) {
    ring(turn);
    OnCall planned = planned(turn, teamId);
    turn.note(
        new SearchStarted(turn.now(), teamId, policy, planned, overflowAt(turn), handler(turn)));
    entertain(turn);
    if (!overflow(turn)) {
      advance(turn);
    }
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
    return turn.call().ledger().waiting().since().isPresent() || caller.isEmpty()
        ? Optional.empty()
        : since.flatMap(s -> turn.handler(caller.get(), s));
  }

  private static OnCall planned(Turn turn, String team) {
    return turn.world()
        .oncall()
        .at(team, turn.now())
        .orElseGet(() -> new OnCall(team, turn.now(), OnCall.State.GAP, List.of()));
  }

  /** The line's patience counts from the first search. */
  private static Optional<Instant> overflowAt(Turn turn) {
    Waiting waiting = turn.call().ledger().waiting();
    return waiting.since().isPresent()
        ? Deadlines.overflow(turn.call())
        : turn.line()
            .filter(line -> line.overflow().isPresent())
            .flatMap(Line::maxWait)
            .map(turn.now()::plus);
  }

  /** The caller is held, or told that it rings. */
  private static void ring(Turn turn) {
    Ringback ringback = turn.call().ringback();
    if (ringback == Ringback.HOLD) {
      Flow.answer(turn);
    } else {
      Flow.ring(turn, ringback);
    }
  }

  /** What the caller hears meanwhile. */
  private static void entertain(Turn turn) {
    if (turn.call().callerHears()) {
      turn.play(0, Purpose.SEARCHING, Prompts.searching(turn), WITHOUT_END);
    }
  }

  /** Tells a waiting caller that the search goes on. */
  static void progress(Turn turn) {
    turn.play(0, Purpose.PROGRESS, Prompts.stillSearching(turn), WITHOUT_END);
  }

  /** The time of provisional responses is over: from now on as if held. */
  static void answerAtLast(Turn turn) {
    boolean heard = turn.call().callerHears();
    Flow.answer(turn);
    if (!heard) {
      progress(turn);
    }
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
        giveUp(turn, end);
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

  private static void giveUp(Turn turn, Move.GiveUp end) {
    turn.note(new SearchEnded(turn.now(), end.why()));
    if (turn.call().isAlert()) {
      Alerts.untaken(turn, end.why());
      return;
    } else if (turn.call().isPlaced()) {
      Placing.untaken(turn, end.why());
      return;
    }
    end.node().ifPresentOrElse(n -> Flow.enter(turn, n), () -> Flow.tellNobody(turn, end.why()));
  }

  private static void leave(Turn turn, Overflow overflow) {
    if (overflow instanceof Overflow.ToNode to) {
      Flow.enter(turn, to.node());
    } else if (overflow instanceof Overflow.ToTeam to) {
      start(turn, to.team());
    } else if (overflow instanceof Overflow.ToNumber to) {
      start(turn, NO_TEAM, direct(to.number()));
    }
  }

  private static Policy direct(PhoneNumber number) {
    Step step =
        new Step(
            new Who.Number(number),
            Strategy.SEQUENTIAL,
            Step.DEFAULT_RING,
            1,
            Duration.ZERO,
            Accept.DIRECT);
    return new Policy(NO_TEAM, List.of(step), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Leaves the search where the line's patience is over. */
  static boolean overflow(Turn turn) {
    if (!Due.is(Deadlines.overflow(turn.call()), turn.now())) {
      return false;
    }
    Ending.hangUpAttempts(turn, AttemptResult.CANCELLED, "the caller had waited too long");
    turn.note(new SearchEnded(turn.now(), SearchEnd.WAITED_TOO_LONG));
    Optional<Overflow> overflow = turn.line().flatMap(Line::overflow);
    overflow.ifPresentOrElse(
        to -> leave(turn, to), () -> Flow.tellNobody(turn, SearchEnd.WAITED_TOO_LONG));
    return true;
  }
}
