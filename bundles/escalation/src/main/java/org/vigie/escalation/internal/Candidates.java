package org.vigie.escalation.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vigie.api.call.Candidate;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.OnCall.RankOnCall;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.Who;
import org.vigie.escalation.api.Search;
import org.vigie.escalation.api.Surroundings;

/** Who can be rung at a level, in order, number by number. */
public final class Candidates {
  private final Search search;
  private final Surroundings world;
  private final Orders orders;

  private Candidates(int level, Step step, Search search, Surroundings world) {
    this.search = search;
    this.world = world;
    this.orders = new Orders(search.team(), level, step, world);
  }

  /**
   * The candidates to freeze for a level.
   *
   * @param level its number
   */
  public static List<Candidate> of(int level, Step step, Search search, Surroundings world) {
    return new Candidates(level, step, search, world).untried(step.who());
  }

  /**
   * How the person who handled a caller before is rung: as by the first step that rings them. Where
   * none does, a key is asked for: nobody has said that their telephone has no voicemail.
   */
  public static Step stepFor(String person, Search search, Surroundings world) {
    List<Step> steps = search.policy().steps();
    Optional<Step> own = steps.stream().filter(s -> rings(s, person, search, world)).findFirst();
    return new Step(
        new Who.Persons(List.of(person)),
        Strategy.SEQUENTIAL,
        own.or(() -> steps.stream().findFirst()).map(Step::ring).orElse(Step.DEFAULT_RING),
        1,
        Duration.ZERO,
        own.map(Step::accept).orElse(Accept.KEY));
  }

  private static boolean rings(Step step, String person, Search search, Surroundings world) {
    return new Candidates(0, step, search, world).persons(step.who()).anyMatch(person::equals);
  }

  /** Whether any step of a search's policy has somebody to ring. */
  public static boolean any(Search search, Surroundings world) {
    return all(search, world).findAny().isPresent();
  }

  /**
   * How many can be rung at this moment by the steps of a search's policy: persons, and numbers
   * that belong to nobody, which never count as engaged.
   */
  public static int free(Search search, Surroundings world) {
    Stream<Object> free =
        all(search, world)
            .filter(c -> c.person().isEmpty() || occupied(c, world).isEmpty())
            .map(c -> c.person().<Object>map(p -> p).orElseGet(c::number));
    return (int) free.distinct().count();
  }

  private static Stream<Candidate> all(Search search, Surroundings world) {
    return search.policy().steps().stream()
        .flatMap(step -> new Candidates(0, step, search, world).inNoOrder(step.who()));
  }

  private Stream<Candidate> inNoOrder(Who who) {
    return who instanceof Who.Number bare
        ? Stream.of(new Candidate(Optional.empty(), bare.number()))
        : persons(who).distinct().flatMap(this::phones);
  }

  /** Why a candidate cannot be rung at this moment; empty where they can. */
  public static Optional<String> occupied(Candidate candidate, Surroundings world) {
    if (candidate.person().filter(world.circumstances()::busy).isPresent()) {
      return Optional.of("in another call");
    }
    return world.circumstances().engaged(candidate.number())
        ? Optional.of("number engaged in another call")
        : Optional.empty();
  }

  /**
   * Without the numbers tried at earlier levels, unless that would leave nobody who can be rung.
   */
  private List<Candidate> untried(Who who) {
    List<Candidate> all = numbers(who);
    List<Candidate> fresh = all.stream().filter(c -> !search.tried().contains(c.number())).toList();
    return fresh.stream().anyMatch(c -> occupied(c, world).isEmpty()) ? fresh : all;
  }

  private List<Candidate> numbers(Who who) {
    if (who instanceof Who.Number bare) {
      return List.of(new Candidate(Optional.empty(), bare.number()));
    }
    Set<PhoneNumber> seen = new HashSet<>();
    Predicate<Candidate> first = candidate -> seen.add(candidate.number());
    return ordered(who).distinct().flatMap(this::phones).filter(first).toList();
  }

  private Stream<Candidate> phones(String id) {
    return world.setup().person(id).stream()
        .flatMap(person -> person.phones().stream())
        .map(number -> new Candidate(Optional.of(id), number));
  }

  private Stream<String> ordered(Who who) {
    List<String> persons = persons(who).distinct().toList();
    Stream<String> own = orders.of(persons).stream();
    return who instanceof Who.Rank at && unconfirmed(persons)
        ? Stream.concat(orders.of(behind(at.rank())).stream(), own)
        : own;
  }

  /** Whether nobody of them has confirmed the shift that began: they may not know of it. */
  private boolean unconfirmed(List<String> persons) {
    return !persons.isEmpty()
        && persons.stream().allMatch(p -> world.circumstances().unconfirmed(search.team(), p));
  }

  /** Those of the next rank that has any. */
  private List<String> behind(int rank) {
    return ranks()
        .filter(r -> r.rank() > rank && !r.persons().isEmpty())
        .mapToInt(RankOnCall::rank)
        .min()
        .stream()
        .boxed()
        .flatMap(next -> onCall(r -> r == next))
        .distinct()
        .toList();
  }

  private Stream<String> persons(Who who) {
    if (who instanceof Who.Rank at) {
      return onCall(rank -> rank == at.rank());
    } else if (who instanceof Who.EveryRank) {
      return onCall(rank -> true);
    } else if (who instanceof Who.Managers) {
      return world.setup().team(search.team()).map(Team::managers).stream().flatMap(List::stream);
    } else if (who instanceof Who.Members) {
      return world.oncall().members(search.team()).stream();
    }
    return who instanceof Who.Persons named ? named.ids().stream() : Stream.empty();
  }

  private Stream<String> onCall(IntPredicate wanted) {
    return ranks()
        .filter(rank -> wanted.test(rank.rank()))
        .sorted(Comparator.comparingInt(RankOnCall::rank))
        .flatMap(rank -> rank.persons().stream());
  }

  /**
   * Those on call when the search began and, beside them, those on call now. Whose shift ended
   * during the search stays, whose shift began is added behind.
   */
  private Stream<RankOnCall> ranks() {
    List<RankOnCall> ranks = new ArrayList<>(search.planned().ranks());
    world.oncall().at(search.team(), world.now()).map(OnCall::ranks).ifPresent(ranks::addAll);
    return ranks.stream();
  }
}
