package org.vigie.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.vigie.api.oncall.Shift;
import org.vigie.notices.api.ShiftDifferences;
import org.vigie.notices.api.ShiftDifferences.Difference;

/** SPEC, « Ringing people » 7: a planning change is told to those whom it touches. */
class WhatAChangeTakesAndGivesTest {
  private static final Instant START = Instant.parse("2026-11-23T07:00:00Z");

  @Test
  void aReplacementTakesFromOneAndGivesToTheOther() {
    List<Difference> found =
        ShiftDifferences.between(
            List.of(shift("alice", 1, 0, 24)),
            List.of(shift("alice", 1, 0, 6), shift("bruno", 1, 6, 10), shift("alice", 1, 10, 24)));

    assertThat(found)
        .containsExactly(
            new Difference("alice", List.of(shift("alice", 1, 6, 10)), List.of()),
            new Difference("bruno", List.of(), List.of(shift("bruno", 1, 6, 10))));
    assertThat(found.get(0).first()).isEqualTo(START.plus(Duration.ofHours(6)));
  }

  @Test
  void anotherRankIsAChange() {
    assertThat(
            ShiftDifferences.between(
                List.of(shift("alice", 1, 0, 24)), List.of(shift("alice", 2, 0, 24))))
        .containsExactly(
            new Difference(
                "alice", List.of(shift("alice", 1, 0, 24)), List.of(shift("alice", 2, 0, 24))));
  }

  @Test
  void anotherRuleForTheSameTimeIsNone() {
    Shift fixed = new Shift("t", 1, "alice", START, START.plus(Duration.ofHours(6)), "fixed");
    List<Shift> after = List.of(fixed, shift("alice", 1, 6, 24));
    assertThat(ShiftDifferences.between(List.of(shift("alice", 1, 0, 24)), after)).isEmpty();
  }

  @Test
  void piecesThatFollowOneAnotherAreToldAsOne() {
    List<Shift> before =
        List.of(shift("alice", 1, 0, 8), shift("alice", 1, 8, 16), shift("alice", 1, 16, 24));
    assertThat(ShiftDifferences.between(before, List.of()).get(0).taken())
        .containsExactly(shift("alice", 1, 0, 24));
  }

  @Property(tries = 500)
  void eachHourOfWhatIsToldDiffersAndNoOther(
      @ForAll("plans") List<Shift> before, @ForAll("plans") List<Shift> after) {
    List<Difference> found = ShiftDifferences.between(before, after);

    for (String person : List.of("alice", "bruno")) {
      for (int rank = 1; rank <= 2; rank++) {
        List<Integer> lost = hours(before, person, rank);
        List<Integer> won = hours(after, person, rank);
        List<Integer> both = new ArrayList<>(lost);
        both.retainAll(won);
        lost.removeAll(both);
        won.removeAll(both);
        assertThat(hours(of(found, person, true), person, rank)).isEqualTo(lost);
        assertThat(hours(of(found, person, false), person, rank)).isEqualTo(won);
      }
    }
    assertThat(found).noneMatch(d -> d.taken().isEmpty() && d.given().isEmpty());
    assertThat(ShiftDifferences.between(after, after)).isEmpty();
  }

  private static List<Shift> of(List<Difference> all, String person, boolean taken) {
    return all.stream()
        .filter(d -> d.person().equals(person))
        .flatMap(d -> (taken ? d.taken() : d.given()).stream())
        .toList();
  }

  private static List<Integer> hours(List<Shift> shifts, String person, int rank) {
    List<Integer> hours = new ArrayList<>();
    for (int hour = 0; hour < 40; hour++) {
      Instant at = START.plus(Duration.ofHours(hour));
      shifts.stream()
          .filter(s -> s.person().equals(person) && s.rank() == rank)
          .filter(s -> !s.from().isAfter(at) && at.isBefore(s.until()))
          .map(s -> hoursSince(at))
          .forEach(hours::add);
    }
    return hours;
  }

  private static int hoursSince(Instant at) {
    return (int) Duration.between(START, at).toHours();
  }

  /** Plans of hour by hour: nobody or somebody at each of two ranks. */
  @Provide
  Arbitrary<List<Shift>> plans() {
    Arbitrary<List<Integer>> who = Arbitraries.integers().between(0, 2).list().ofSize(40);
    return Combinators.combine(who, who, Arbitraries.integers().between(1, 5))
        .as(
            (first, second, longest) -> {
              List<Shift> shifts = new ArrayList<>(plan(1, first, longest));
              shifts.addAll(plan(2, second, longest));
              return shifts;
            });
  }

  private static List<Shift> plan(int rank, List<Integer> who, int length) {
    List<Shift> shifts = new ArrayList<>();
    for (int hour = 0; hour < 40; hour += length) {
      int person = who.get(hour);
      if (person > 0) {
        String name = person == 1 ? "alice" : "bruno";
        shifts.add(shift(name, rank, hour, Math.min(40, hour + length)));
      }
    }
    return shifts;
  }

  private static Shift shift(String person, int rank, int from, int until) {
    return new Shift(
        "t",
        rank,
        person,
        START.plus(Duration.ofHours(from)),
        START.plus(Duration.ofHours(until)),
        "rule");
  }
}
