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

/** Whatever peers do, in whatever order, late or twice: what must hold of a call holds. */
class AnyCommandTest {
  /** Whose call it is; callers stand for most of all calls. */
  enum Whose {
    CALLER,
    ANOTHER_CALLER,
    ALERT,
    CALLS_BACK,
    HEARS_MESSAGES,
    PLACED_FOR_A_PERSON,
    PLACED_FOR_A_TEAM,
    LINE_TEST;

    Chaos begin(House house, Around around) {
      return switch (this) {
        case CALLER, ANOTHER_CALLER -> Chaos.call(house, around);
        case ALERT -> Chaos.alert(house, around);
        case CALLS_BACK -> Chaos.call(house.entry("rappel"), around);
        case HEARS_MESSAGES -> Chaos.call(house.entry("messages"), around);
        case PLACED_FOR_A_PERSON -> Chaos.placed(house, around, false);
        case PLACED_FOR_A_TEAM -> Chaos.placed(house, around, true);
        case LINE_TEST -> Chaos.tested(house, around, "12");
      };
    }

    /** Whether it may go on though all its legs have ended, or it was cut: until it gives up. */
    boolean mayWait() {
      return this != CALLER && this != ANOTHER_CALLER;
    }
  }

  @Property(tries = 4000)
  void noCommandBreaksACall(
      @ForAll Whose whose,
      @ForAll("houses") House house,
      @ForAll("arounds") Around around,
      @ForAll("pushes") List<Push> pushes) {
    Chaos chaos = whose.begin(house, around);
    pushes.forEach(chaos::push);

    assertThat(chaos.acceptances()).isLessThanOrEqualTo(1);
  }

  @Property(tries = 3500)
  void aCallEndsWhenAllItsLegsHave(
      @ForAll Whose whose,
      @ForAll("houses") House house,
      @ForAll("arounds") Around around,
      @ForAll("pushes") List<Push> pushes) {
    Chaos chaos = whose.begin(house, around);
    pushes.forEach(chaos::push);
    chaos.endAllLegs();
    if (whose.mayWait()) {
      chaos.runDeadlines();
    }

    chaos.assertOver();
  }

  @Property(tries = 1000)
  void aCallEndsAfterItsCallerThoughNobodyConfirms(
      @ForAll("houses") House house,
      @ForAll("arounds") Around around,
      @ForAll("pushes") List<Push> pushes) {
    Chaos chaos = Whose.CALLER.begin(house, around);
    pushes.forEach(chaos::push);
    chaos.endCaller();
    chaos.runDeadlines();

    chaos.assertOver();
  }

  @Property(tries = 1500)
  void aCallThatNobodyAcceptsEndsByItself(
      @ForAll Whose whose,
      @ForAll("houses") House house,
      @ForAll("arounds") Around around,
      @ForAll("pushes") List<Push> pushes) {
    Chaos chaos = whose.begin(house, around);
    pushes.stream().filter(push -> !push.accepts()).forEach(chaos::push);
    chaos.runDeadlines();

    chaos.assertOver();
  }

  @Property(tries = 500)
  void anAlertThatSomebodyTookEndsThoughNobodyConfirms(
      @ForAll("houses") House house,
      @ForAll("arounds") Around around,
      @ForAll("pushes") List<Push> pushes) {
    Chaos chaos = Whose.ALERT.begin(house, around);
    pushes.forEach(chaos::push);
    chaos.runDeadlines();

    chaos.assertOver();
  }

  @Property(tries = 1500)
  void aRestartAtAnyPointEndsACallOrLeavesItWaiting(
      @ForAll Whose whose,
      @ForAll("houses") House house,
      @ForAll("arounds") Around around,
      @ForAll("pushes") List<Push> pushes) {
    Chaos chaos = whose.begin(house, around);
    pushes.forEach(chaos::push);
    chaos.restart();
    if (whose == Whose.PLACED_FOR_A_PERSON || whose == Whose.PLACED_FOR_A_TEAM) {
      chaos.runDeadlines();
    }

    chaos.assertOver();
  }

  @Provide
  Arbitrary<House> houses() {
    return RandomHouses.any().map(house -> house.pin("alice", "1").managers("dominique"));
  }

  @Provide
  Arbitrary<Around> arounds() {
    CallId left = new CallId("01JD0000000000000000000001");
    return RandomHouses.around().map(around -> around.permitsAll().left(left));
  }

  /** Half of them what callers press and to how many legs, half what persons of ours do. */
  @Provide
  Arbitrary<List<Push>> pushes() {
    Arbitrary<List<Push>> callers =
        pushes(
            Arbitraries.integers().between(0, 7), Arbitraries.of('1', '1', '2', '5', '9', '#'), 40);
    Arbitrary<List<Push>> persons =
        pushes(
            Arbitraries.of(0, 0, 0, 1, 1, 2, 2, 3, 4),
            Arbitraries.of('1', '1', '#', '#', '*', '2', '3', '0'),
            60);
    return Arbitraries.oneOf(callers, persons);
  }

  private static Arbitrary<List<Push>> pushes(
      Arbitrary<Integer> leg, Arbitrary<Character> key, int most) {
    Arbitrary<Chaos.Kind> kind = Arbitraries.of(Chaos.Kind.values());
    Arbitrary<Integer> playback = Arbitraries.integers().between(1, 9);
    Arbitrary<Integer> seconds = Arbitraries.of(0, 0, 0, 1, 8, 25, 70);
    return Combinators.combine(kind, leg, key, playback, seconds)
        .as(Push::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(most);
  }
}
