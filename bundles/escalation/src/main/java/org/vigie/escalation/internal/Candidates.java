package org.vigie.escalation.internal;

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
import org.vigie.api.setup.Team;
import org.vigie.api.setup.Who;
import org.vigie.escalation.api.Search;
import org.vigie.escalation.api.Surroundings;

/** Who can be rung at a level, in order, number by number. */
public final class Candidates {
  private final Search search;
  private final Surroundings world;

  private Candidates(Search search, Surroundings world) {
    this.search = search;
    this.world = world;
  }

  /** The candidates to freeze for a level. */
  public static List<Candidate> of(Who who, Search search, Surroundings world) {
    return new Candidates(search, world).untried(who);
  }

  /**
   * Without the numbers tried at earlier levels, unless that would leave nobody who can be rung.
   */
  private List<Candidate> untried(Who who) {
    List<Candidate> all = numbers(who);
    List<Candidate> fresh = all.stream().filter(c -> !search.tried().contains(c.number())).toList();
    return fresh.stream().anyMatch(this::isFree) ? fresh : all;
  }

  private boolean isFree(Candidate candidate) {
    return candidate.person().filter(world.busy()).isEmpty();
  }

  private List<Candidate> numbers(Who who) {
    if (who instanceof Who.Number bare) {
      return List.of(new Candidate(Optional.empty(), bare.number()));
    }
    Set<PhoneNumber> seen = new HashSet<>();
    Predicate<Candidate> first = candidate -> seen.add(candidate.number());
    return persons(who).distinct().flatMap(this::phones).filter(first).toList();
  }

  private Stream<Candidate> phones(String id) {
    return world.setup().person(id).stream()
        .flatMap(person -> person.phones().stream())
        .map(number -> new Candidate(Optional.of(id), number));
  }

  private Stream<String> persons(Who who) {
    if (who instanceof Who.Rank at) {
      return onCall(rank -> rank == at.rank());
    } else if (who instanceof Who.EveryRank) {
      return onCall(rank -> true);
    } else if (who instanceof Who.Managers) {
      return world.setup().team(search.team()).stream().flatMap(this::managers);
    } else if (who instanceof Who.Members) {
      return world.oncall().members(search.team()).stream();
    }
    return who instanceof Who.Persons named ? named.ids().stream() : Stream.empty();
  }

  private Stream<String> managers(Team team) {
    return team.managers().stream();
  }

  /**
   * Those on call when the search began and, beside them, those on call now; ranks ascending. Whose
   * shift ended during the search stays, whose shift began is added behind.
   */
  private Stream<String> onCall(IntPredicate wanted) {
    List<RankOnCall> ranks = new ArrayList<>(search.planned().ranks());
    world.oncall().at(search.team(), world.now()).map(OnCall::ranks).ifPresent(ranks::addAll);
    return ranks.stream()
        .filter(rank -> wanted.test(rank.rank()))
        .sorted(Comparator.comparingInt(RankOnCall::rank))
        .flatMap(rank -> rank.persons().stream());
  }
}
