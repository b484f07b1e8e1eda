package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vigie.callflow.scenario.Around;
import org.vigie.callflow.scenario.Chaos;
import org.vigie.callflow.scenario.Chaos.Push;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.RandomHouses;

/** Whatever peers do, in whatever order, late or twice: what must hold of a call holds. */
class AnyCommandTest {
  @Property(tries = 2000)
  void noCommandBreaksACall(
      @ForAll("houses") House house,
      @ForAll("arounds") Around around,
      @ForAll("pushes") List<Push> pushes) {
    Chaos chaos = Chaos.call(house, around);
    pushes.forEach(chaos::push);

    assertThat(chaos.acceptances()).isLessThanOrEqualTo(1);
  }

  @Property(tries = 1000)
  void aCallEndsWhenAllItsLegsHave(
      @ForAll("houses") House house,
      @ForAll("arounds") Around around,
      @ForAll("pushes") List<Push> pushes) {
    Chaos chaos = Chaos.call(house, around);
    pushes.forEach(chaos::push);
    chaos.endAllLegs();

    chaos.assertOver();
  }

  @Property(tries = 1000)
  void aCallEndsAfterItsCallerThoughNobodyConfirms(
      @ForAll("houses") House house,
      @ForAll("arounds") Around around,
      @ForAll("pushes") List<Push> pushes) {
    Chaos chaos = Chaos.call(house, around);
    pushes.forEach(chaos::push);
    chaos.endCaller();
    chaos.runDeadlines();

    chaos.assertOver();
  }

  @Property(tries = 500)
  void aCallThatNobodyAcceptsEndsByItself(
      @ForAll("houses") House house,
      @ForAll("arounds") Around around,
      @ForAll("pushes") List<Push> pushes) {
    Chaos chaos = Chaos.call(house, around);
    pushes.stream().filter(push -> !push.accepts()).forEach(chaos::push);
    chaos.runDeadlines();

    chaos.assertOver();
  }

  @Property(tries = 500)
  void aRestartAtAnyPointEndsACall(
      @ForAll("houses") House house,
      @ForAll("arounds") Around around,
      @ForAll("pushes") List<Push> pushes) {
    Chaos chaos = Chaos.call(house, around);
    pushes.forEach(chaos::push);
    chaos.restart();

    chaos.assertOver();
  }

  @Property(tries = 1000)
  void norACallThatTellsOfAnAlert(
      @ForAll("houses") House house,
      @ForAll("arounds") Around around,
      @ForAll("pushes") List<Push> pushes) {
    Chaos chaos = Chaos.alert(house, around);
    pushes.forEach(chaos::push);
    assertThat(chaos.acceptances()).isLessThanOrEqualTo(1);
    chaos.endAllLegs();
    chaos.runDeadlines();

    chaos.assertOver();
  }

  @Property(tries = 500)
  void anAlertThatNobodyTakesEndsByItself(
      @ForAll("houses") House house,
      @ForAll("arounds") Around around,
      @ForAll("pushes") List<Push> pushes) {
    Chaos chaos = Chaos.alert(house, around);
    pushes.stream().filter(push -> !push.accepts()).forEach(chaos::push);
    chaos.runDeadlines();

    chaos.assertOver();
  }

  @Property(tries = 500)
  void anAlertThatSomebodyTookEndsThoughNobodyConfirms(
      @ForAll("houses") House house,
      @ForAll("arounds") Around around,
      @ForAll("pushes") List<Push> pushes) {
    Chaos chaos = Chaos.alert(house, around);
    pushes.forEach(chaos::push);
    chaos.runDeadlines();

    chaos.assertOver();
  }

  @Property(tries = 300)
  void aRestartAtAnyPointEndsACallThatTellsOfAnAlert(
      @ForAll("houses") House house,
      @ForAll("arounds") Around around,
      @ForAll("pushes") List<Push> pushes) {
    Chaos chaos = Chaos.alert(house, around);
    pushes.forEach(chaos::push);
    chaos.restart();

    chaos.assertOver();
  }

  @Provide
  Arbitrary<House> houses() {
    return RandomHouses.any();
  }

  @Provide
  Arbitrary<Around> arounds() {
    return RandomHouses.around();
  }

  @Provide
  Arbitrary<List<Push>> pushes() {
    Arbitrary<Chaos.Kind> kind = Arbitraries.of(Chaos.Kind.values());
    Arbitrary<Integer> leg = Arbitraries.integers().between(0, 7);
    Arbitrary<Character> key = Arbitraries.of('1', '1', '2', '5', '9', '#');
    Arbitrary<Integer> playback = Arbitraries.integers().between(1, 9);
    Arbitrary<Integer> seconds = Arbitraries.of(0, 0, 0, 1, 8, 25, 70);
    return Combinators.combine(kind, leg, key, playback, seconds)
        .as(Push::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }
}
