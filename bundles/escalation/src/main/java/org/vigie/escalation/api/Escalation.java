package org.vigie.escalation.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.CandidateSkipped;
import org.vigie.api.call.CallEvent.LevelStarted;
import org.vigie.api.call.CallEvent.PauseStarted;
import org.vigie.api.call.CallEvent.SearchEnd;
import org.vigie.api.call.Candidate;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Step;
import org.vigie.escalation.internal.Candidates;
import org.vigie.escalation.internal.Exits;

/**
 * Whom to ring next. Pure and thread-safe. Asked again after each {@link Move} and whenever an
 * attempt has ended or a pause is over, it goes through the policy to its end in a bounded number
 * of moves.
 */
public final class Escalation {
  private final Search search;
  private final Surroundings world;

  private Escalation(Search search, Surroundings world) {
    this.search = search;
    this.world = world;
  }

  /** What a search does next. */
  public static Move next(Search search, Surroundings world) {
    return new Escalation(search, world).next();
  }

  /**
   * Who refused by key does not want to be rung on another number for the same call in this round:
   * what is to be noted then.
   *
   * @param leg the one that refused, its attempt not ended yet
   */
  public static List<CallEvent> onRefusal(Search search, int leg, Surroundings world) {
    return search.level().stream()
        .flatMap(level -> othersOf(level, leg).map(c -> skipped(level, c, "refused", world)))
        .toList();
  }

  private static Stream<Candidate> othersOf(Level level, int leg) {
    Optional<String> person =
        Optional.ofNullable(level.active().get(leg)).flatMap(Candidate::person);
    return level.waiting().stream().filter(c -> person.isPresent() && c.person().equals(person));
  }

  private Move next() {
    if (search.progress() instanceof Progress.Pausing pause) {
      return world.now().isBefore(pause.until()) ? new Move.Wait() : again(pause.level());
    }
    if (search.progress() instanceof Progress.InLevel at) {
      return inLevel(at.level());
    }
    return search
        .handler()
        .map(person -> begin(0, Candidates.stepFor(person, search, world)))
        .orElseGet(this::policy);
  }

  private Move policy() {
    return Exits.unplanned(search).map(this::leave).orElseGet(() -> step(1));
  }

  private Move inLevel(Level level) {
    Optional<Candidate> next = level.next();
    if (next.isPresent()) {
      return ring(level, next.get());
    }
    return level.active().isEmpty() ? roundDone(level) : new Move.Wait();
  }

  private Move ring(Level level, Candidate candidate) {
    return Candidates.occupied(candidate, world)
        .<Move>map(why -> new Move.Note(skipped(level, candidate, why, world)))
        .orElseGet(() -> new Move.Ring(level.number(), candidate, level.ring()));
  }

  private Move roundDone(Level level) {
    if (level.number() == 0) {
      return policy();
    }
    int steps = search.policy().steps().size();
    if (level.number() > steps) {
      SearchEnd why = Exits.unplanned(search).orElse(SearchEnd.NOBODY_ACCEPTED);
      return new Move.GiveUp(why, Exits.of(search.policy(), why).map(Exit::node));
    }
    Step step = search.policy().steps().get(level.number() - 1);
    if (!level.rung() || level.round() >= step.rounds()) {
      return step(level.number() + 1);
    }
    return step.pause().isZero()
        ? again(level)
        : new Move.Note(new PauseStarted(world.now(), world.now().plus(step.pause())));
  }

  private Move step(int number) {
    if (number > search.policy().steps().size()) {
      return leave(SearchEnd.NOBODY_ACCEPTED);
    }
    return begin(number, search.policy().steps().get(number - 1));
  }

  private Move leave(SearchEnd why) {
    Optional<Exit> exit = Exits.of(search.policy(), why);
    if (exit.isPresent() && exit.get() instanceof Exit.RingFirst ring) {
      return begin(search.policy().steps().size() + 1, Exits.asStep(ring));
    }
    return new Move.GiveUp(why, exit.map(Exit::node));
  }

  private Move begin(int number, Step step) {
    List<Candidate> candidates = Candidates.of(number, step, search, world);
    return new Move.Note(
        new LevelStarted(
            world.now(), number, 1, step.strategy(), step.accept(), step.ring(), candidates));
  }

  private Move again(Level level) {
    int round = level.round() + 1;
    return new Move.Note(
        new LevelStarted(
            world.now(),
            level.number(),
            round,
            level.strategy(),
            level.accept(),
            level.ring(),
            level.frozen()));
  }

  private static CallEvent skipped(
      Level level, Candidate candidate, String why, Surroundings world) {
    return new CandidateSkipped(world.now(), level.number(), candidate, why);
  }
}
