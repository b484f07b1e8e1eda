package org.vigie.alerting.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.vigie.api.alert.AlertEvent.LevelEntered;
import org.vigie.api.alert.AlertEvent.NoticeOwed;
import org.vigie.api.alert.NoticeKind;

/**
 * One level of the search, and what is remembered of its round.
 *
 * @param persons frozen when it began; empty: nobody is asked, it is waited
 * @param told all who were asked in this round, at this and earlier levels
 * @param passed those who declined or could not be reached in this round
 */
record Level(
    int number,
    int round,
    List<String> persons,
    Asking asking,
    Set<String> told,
    Set<String> passed) {
  Level {
    persons = List.copyOf(persons);
    told = Set.copyOf(told);
    passed = Set.copyOf(passed);
  }

  static Level none(Instant at) {
    return new Level(0, 0, List.of(), Asking.nobody(at), Set.of(), Set.of());
  }

  Level next(LevelEntered e) {
    boolean same = e.round() == round;
    return new Level(
        e.level(),
        e.round(),
        e.persons(),
        Asking.nobody(e.at()),
        same ? told : Set.of(),
        same ? passed : Set.of());
  }

  Level owed(NoticeOwed e, boolean inTurn) {
    String person = e.person();
    if (e.kind() == NoticeKind.REPEAT) {
      return with(asking.again(person));
    }
    Asking now =
        inTurn && e.kind() == NoticeKind.ALERT ? asking.turnOf(person) : asking.also(person);
    Set<String> more = e.kind() == NoticeKind.ALERT ? Sets.with(told, person) : told;
    return new Level(number, round, persons, now, more, passed);
  }

  /** The same level with somebody who is not asked any more in this round. */
  Level passes(String person) {
    Set<String> more = Sets.with(passed, person);
    return new Level(number, round, persons, asking.without(person), told, more);
  }

  Level with(Asking now) {
    return new Level(number, round, persons, now, told, passed);
  }

  /** Whether everybody who is asked now has passed it on. */
  boolean settled() {
    return !persons.isEmpty() && passed.containsAll(asking.asked());
  }

  /** Those of the level whose turn has not come, in order. */
  List<String> later() {
    int turn = asking.asked().stream().mapToInt(persons::indexOf).max().orElse(-1);
    return persons.subList(turn + 1, persons.size());
  }
}
