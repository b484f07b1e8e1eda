package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vigie.api.call.CallId;
import org.vigie.callflow.scenario.Around;
import org.vigie.callflow.scenario.Chaos;
import org.vigie.callflow.scenario.Chaos.Push;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.RandomHouses;

/** What holds whatever peers do holds of calls that are not a caller's, too. */
class AnyCommandToAPersonsCallTest {
  /** Whose call it is. */
  enum Whose {
    CALLS_BACK,
    HEARS_MESSAGES,
    PLACED_FOR_A_PERSON,
    PLACED_FOR_A_TEAM,
    LINE_TEST;

    Chaos begin(House house, Around around) {
      return switch (this) {
        case CALLS_BACK -> Chaos.call(house.entry("rappel"), around);
        case HEARS_MESSAGES -> Chaos.call(house.entry("messages"), around);
        case PLACED_FOR_A_PERSON -> Chaos.placed(house, around, false);
        case PLACED_FOR_A_TEAM -> Chaos.placed(house, around, true);
        case LINE_TEST -> Chaos.tested(house, around, "12");
      };
    }
  }

  @Property(tries = 2000)
  void noCommandBreaksIt(
      @ForAll Whose whose,
      @ForAll("houses") House house,
      @ForAll("arounds") Around around,
      @ForAll("pushes") List<Push> pushes) {
    Chaos chaos = whose.begin(house, around);
    pushes.forEach(chaos::push);

    assertThat(chaos.acceptances()).isLessThanOrEqualTo(1);
  }

  @Property(tries = 1500)
  void itEndsWhenAllItsLegsHave(
      @ForAll Whose whose,
      @ForAll("houses") House house,
      @ForAll("free") Around around,
      @ForAll("pushes") List<Push> pushes) {
    Chaos chaos = whose.begin(house, around);
    pushes.forEach(chaos::push);
    chaos.endAllLegs();
    chaos.runDeadlines();

    chaos.assertOver();
  }

  @Property(tries = 500)
  void whereNobodyAcceptsItEndsByItself(
      @ForAll Whose whose,
      @ForAll("houses") House house,
      @ForAll("free") Around around,
      @ForAll("pushes") List<Push> pushes) {
    Chaos chaos = whose.begin(house, around);
    pushes.stream().filter(push -> !push.accepts()).forEach(chaos::push);
    chaos.runDeadlines();

    chaos.assertOver();
  }

  @Property(tries = 500)
  void aRestartAtAnyPointEndsItOrLeavesItWaiting(
      @ForAll Whose whose,
      @ForAll("houses") House house,
      @ForAll("free") Around around,
      @ForAll("pushes") List<Push> pushes) {
    Chaos chaos = whose.begin(house, around);
    pushes.forEach(chaos::push);
    chaos.restart();
    chaos.runDeadlines();

    chaos.assertOver();
  }

  @Provide
  Arbitrary<House> houses() {
    return RandomHouses.any().map(house -> house.pin("alice", "1").managers("dominique"));
  }

  @Provide
  Arbitrary<Around> arounds() {
    return RandomHouses.around().map(AnyCommandToAPersonsCallTest::with);
  }

  /** Nobody is busy: a call that is placed for a team waits as long as everybody is. */
  @Provide
  Arbitrary<Around> free() {
    return Arbitraries.create(() -> with(new Around()));
  }

  private static Around with(Around around) {
    return around.permitsAll().left(new CallId("01JD0000000000000000000001"));
  }

  @Provide
  Arbitrary<List<Push>> pushes() {
    Arbitrary<Chaos.Kind> kind = Arbitraries.of(Chaos.Kind.values());
    Arbitrary<Integer> leg = Arbitraries.of(0, 0, 0, 1, 1, 2, 2, 3, 4);
    Arbitrary<Character> key = Arbitraries.of('1', '1', '#', '#', '*', '2', '3', '0');
    Arbitrary<Integer> playback = Arbitraries.integers().between(1, 9);
    Arbitrary<Integer> seconds = Arbitraries.of(0, 0, 0, 1, 8, 25, 70);
    return Combinators.combine(kind, leg, key, playback, seconds)
        .as(Push::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }
}
