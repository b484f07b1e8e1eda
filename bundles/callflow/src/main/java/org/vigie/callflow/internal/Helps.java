package org.vigie.callflow.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEvent.CandidateSkipped;
import org.vigie.api.call.CallEvent.Help;
import org.vigie.api.call.CallEvent.HelpCame;
import org.vigie.api.call.CallEvent.HelpFailed;
import org.vigie.api.call.CallEvent.HelpSought;
import org.vigie.api.call.CallEvent.SearchStarted;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.Who;
import org.vigie.callflow.internal.Phase.Conversing;
import org.vigie.escalation.api.Escalation;
import org.vigie.escalation.api.Move;

/**
 * Somebody in a conversation brings in another, or hands it over. They go on speaking meanwhile;
 * where the last of ours hangs up, the caller waits for the other.
 */
final class Helps {
  private Helps() {}

  static void seek(Turn turn, Conversing with, int asker, Help help) {
    if (with.aid().isPresent()) {
      return;
    }
    turn.note(new HelpSought(turn.now(), asker, help));
    // Of no team: who was rung for help has had no turn of the team's.
    OnCall nobody = new OnCall(Searches.NO_TEAM, turn.now(), OnCall.State.GAP, List.of());
    turn.note(
        new SearchStarted(
            turn.now(),
            Searches.NO_TEAM,
            policy(who(turn, with, help)),
            nobody,
            turn.call().ledger().waiting().overflowAt(),
            Optional.empty()));
    DeskPrompts.callingColleague(turn, asker);
    advance(turn);
  }

  private static Policy policy(Who who) {
    Step step = new Step(who, Strategy.SEQUENTIAL, Step.DEFAULT_RING, 1, Duration.ZERO, Accept.KEY);
    return new Policy(
        Searches.NO_TEAM, List.of(step), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Who who(Turn turn, Conversing with, Help help) {
    Optional<Team> team = turn.setup().team(with.team()).or(() -> teamOf(turn));
    Who expert = team.flatMap(Team::expert).orElse(new Who.Managers());
    if (help == Help.EXPERT && expert instanceof Who.Number) {
      return expert;
    }
    Stream<String> ids =
        help == Help.EXPERT
            ? persons(turn, team, expert)
            : Stream.concat(
                persons(turn, team, new Who.EveryRank()), persons(turn, team, new Who.Managers()));
    return new Who.Persons(
        ids.distinct().filter(id -> !turn.call().persons().contains(id)).toList());
  }

  /** Where no team was searched: the first of somebody who speaks. */
  private static Optional<Team> teamOf(Turn turn) {
    return turn.setup().setup().teams().stream()
        .filter(
            team ->
                turn.call().persons().stream()
                    .anyMatch(
                        person ->
                            team.managers().contains(person)
                                || turn.world().oncall().members(team.id()).contains(person)))
        .findFirst();
  }

  private static Stream<String> persons(Turn turn, Optional<Team> team, Who who) {
    if (who instanceof Who.Persons named) {
      return named.ids().stream();
    } else if (team.isEmpty()) {
      return Stream.empty();
    } else if (who instanceof Who.Members) {
      return turn.world().oncall().members(team.get().id()).stream();
    } else if (who instanceof Who.Rank at) {
      return onCall(turn, team.get(), rank -> rank == at.rank());
    } else if (who instanceof Who.EveryRank) {
      return onCall(turn, team.get(), rank -> true);
    }
    return team.get().managers().stream();
  }

  private static Stream<String> onCall(Turn turn, Team team, IntPredicate wanted) {
    return turn.world().oncall().at(team.id(), turn.now()).stream()
        .flatMap(now -> now.ranks().stream())
        .filter(rank -> wanted.test(rank.rank()))
        .flatMap(rank -> rank.persons().stream());
  }

  /** Rings the next, as far as it leads at this moment. */
  static void advance(Turn turn) {
    while (turn.call().phase() instanceof Conversing with
        && with.aid().isPresent()
        && with.aid().get().search().isPresent()) {
      Move move = Escalation.next(with.aid().get().search().get(), turn.surroundings());
      if (move instanceof Move.Note note) {
        turn.note(note.event());
      } else if (move instanceof Move.Ring ring) {
        ring(turn, ring);
      } else if (move instanceof Move.GiveUp) {
        failed(turn, with, with.aid().get());
        return;
      } else {
        return;
      }
    }
  }

  /** Who is in the call by now, on any of their telephones, is not rung for it. */
  private static void ring(Turn turn, Move.Ring ring) {
    PhoneNumber number = ring.candidate().number();
    boolean here =
        ring.candidate().person().filter(turn.call().persons()::contains).isPresent()
            || turn.call().legs().attempts().values().stream()
                .anyMatch(leg -> leg.occupies() && leg.candidate().number().equals(number));
    if (here) {
      turn.note(new CandidateSkipped(turn.now(), ring.level(), ring.candidate(), "in this call"));
    } else {
      Searches.dial(turn, ring);
    }
  }

  private static void failed(Turn turn, Conversing with, Aid aid) {
    List<Integer> inside = Talks.inside(turn.call(), with);
    if (inside.isEmpty()) {
      Talks.forsaken(turn, with);
      return;
    }
    turn.note(new HelpFailed(turn.now()));
    if (inside.contains(aid.asker())) {
      DeskPrompts.noColleague(turn, aid.asker());
    }
  }

  /** Somebody has pressed 1. */
  static void came(Turn turn, Conversing with, int leg) {
    if (with.aid().isEmpty()) {
      Ending.hangUp(turn, leg, AttemptResult.CANCELLED, "nobody is sought any more");
      return;
    }
    Aid aid = with.aid().get();
    List<Integer> before = Talks.inside(turn.call(), with);
    boolean leaves = aid.help() == Help.HAND_OVER && before.contains(aid.asker());
    turn.note(new HelpCame(turn.now(), leg, aid.help()));
    List<Integer> inside =
        Talks.inside(turn.call(), with).stream()
            .filter(ours -> !leaves || ours != aid.asker())
            .toList();
    Talks.connect(turn, with, inside);
    if (leaves && aid.asker() == 0) {
      Ending.hangUpCaller(turn);
    } else if (leaves) {
      Ending.drop(turn, aid.asker(), false);
    }
  }
}
