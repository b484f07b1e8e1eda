package org.vigie.escalation.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.call.CallEvent.LevelStarted;
import org.vigie.api.call.Candidate;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Strategy;

/**
 * One round of one level of a search.
 *
 * @param number from 1
 * @param round from 1
 * @param frozen the candidates of every round of the level
 * @param waiting those whose turn in this round is still to come
 * @param active those in an attempt now, by leg
 * @param rung whether anybody was rung in this round
 */
public record Level(
    int number,
    int round,
    Strategy strategy,
    Accept accept,
    Duration ring,
    List<Candidate> frozen,
    List<Candidate> waiting,
    Map<Integer, Candidate> active,
    boolean rung) {
  public Level {
    frozen = List.copyOf(frozen);
    waiting = List.copyOf(waiting);
    active = Map.copyOf(active);
  }

  static Level of(LevelStarted event) {
    return new Level(
        event.level(),
        event.round(),
        event.strategy(),
        event.accept(),
        event.ring(),
        event.candidates(),
        event.candidates(),
        Map.of(),
        false);
  }

  Level rings(int leg, Candidate candidate) {
    Map<Integer, Candidate> more = new HashMap<>(active);
    more.put(leg, candidate);
    return with(less(candidate), more, true);
  }

  Level passesOver(Candidate candidate) {
    return with(less(candidate), active, rung);
  }

  Level ended(int leg) {
    if (!active.containsKey(leg)) {
      return this;
    }
    Map<Integer, Candidate> less = new HashMap<>(active);
    less.remove(leg);
    return with(waiting, less, rung);
  }

  /** Whose turn it is now, by the level's strategy. */
  Optional<Candidate> next() {
    return switch (strategy) {
      case SEQUENTIAL, ROUND_ROBIN, LEAST_RECENT, RANDOM, PRIORITY ->
          active.isEmpty() ? waiting.stream().findFirst() : Optional.empty();
      case SIMULTANEOUS -> waiting.stream().filter(c -> !isRung(c)).findFirst();
    };
  }

  /** Whether the person is being rung on another of their numbers. */
  private boolean isRung(Candidate candidate) {
    return candidate.person().isPresent()
        && active.values().stream().anyMatch(a -> a.person().equals(candidate.person()));
  }

  private List<Candidate> less(Candidate candidate) {
    return waiting.stream().filter(c -> !c.equals(candidate)).toList();
  }

  private Level with(List<Candidate> nowWaiting, Map<Integer, Candidate> nowActive, boolean any) {
    return new Level(number, round, strategy, accept, ring, frozen, nowWaiting, nowActive, any);
  }
}
