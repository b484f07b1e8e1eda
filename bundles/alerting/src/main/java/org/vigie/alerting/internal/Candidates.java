package org.vigie.alerting.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.OnCall.RankOnCall;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Who;

/** Who can be told of an alert by SMS, in order. */
final class Candidates {
  private Candidates() {}

  /** Those whom a policy names, as they stand now, who have a number for texts. */
  static List<String> of(Who who, Alert alert, DeskWorld world) {
    return persons(who, alert, world).distinct().filter(p -> isReachable(p, world)).toList();
  }

  /** Whether a person exists and has a number for texts. */
  static boolean isReachable(String person, DeskWorld world) {
    return world.setup().person(person).flatMap(Person::sms).isPresent();
  }

  private static Stream<String> persons(Who who, Alert alert, DeskWorld world) {
    String team = alert.raised().team();
    if (who instanceof Who.Rank at) {
      return onCall(rank -> rank == at.rank(), alert, world);
    } else if (who instanceof Who.EveryRank) {
      return onCall(rank -> true, alert, world);
    } else if (who instanceof Who.Managers) {
      return world.setup().team(team).stream().flatMap(t -> t.managers().stream());
    } else if (who instanceof Who.Members) {
      return world.oncall().members(team).stream();
    }
    // A bare number is nobody who could answer OK.
    return who instanceof Who.Persons named ? named.ids().stream() : Stream.empty();
  }

  /** Those on call when the alert was raised and, beside them, those on call now. */
  private static Stream<String> onCall(IntPredicate wanted, Alert alert, DeskWorld world) {
    List<RankOnCall> ranks = new ArrayList<>(alert.raised().planned().ranks());
    world
        .oncall()
        .at(alert.raised().team(), world.now())
        .map(OnCall::ranks)
        .ifPresent(ranks::addAll);
    return ranks.stream()
        .filter(rank -> wanted.test(rank.rank()))
        .sorted(Comparator.comparingInt(RankOnCall::rank))
        .flatMap(rank -> rank.persons().stream());
  }
}
