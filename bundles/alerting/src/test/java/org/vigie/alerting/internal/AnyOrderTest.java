package org.vigie.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.vigie.alerting.internal.Chaos.Kind;
import org.vigie.alerting.internal.Chaos.Push;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Who;

/**
 * Whatever senders, persons, users, routes and crashes do, in any order: after each step a replay
 * gives the same state, no number crosses over, each alert has its own n, and none is forgotten.
 */
class AnyOrderTest {
  @Property(tries = 500)
  void nothingBreaksTheDesk(
      @ForAll("offices") Office[] offices, @ForAll("pushes") List<Push> pushes) {
    Chaos chaos = new Chaos(offices);
    pushes.forEach(chaos::push);
  }

  @Property(tries = 40)
  void whoeverIsLeftIsToldOfEachOpenAlertWithinADay(
      @ForAll("offices") Office[] offices, @ForAll("pushes") List<Push> pushes) {
    Chaos chaos = new Chaos(offices);
    pushes.forEach(chaos::push);
    Duty duty = chaos.duty().setup(Office.standard());
    duty.newTexts();
    duty.passes(Duration.ofHours(25));

    String told = String.join("\n", duty.news());
    for (Alert alert : duty.board().book().all()) {
      assertThat(told.contains(" " + alert.id()) || told.matches("(?s).*[0-9]+ (à|to) [0-9]+.*"))
          .as("%s in %s", alert, told)
          .isTrue();
    }
  }

  @Provide
  Arbitrary<Office[]> offices() {
    return Arbitraries.of(
        new Office[] {Office.standard(), Office.standard().firsts("emil").without("alice")},
        new Office[] {
          Office.together().voiceAfter(Duration.ofMinutes(6)), Office.together().without("bruno")
        },
        new Office[] {
          Office.standard().onCall(18 * 60, 8 * 60).voiceAfter(Duration.ofMinutes(50)),
          Office.standard()
        },
        new Office[] {Office.standard().onCall(0, 60).alwaysCovered()},
        new Office[] {Office.standard().managers(), Office.together().managers("chloe")},
        new Office[] {
          new Office()
              .step(new Who.Persons(List.of("alice", "chloe", "emil")), Strategy.SEQUENTIAL)
              .step(new Who.Members(), Strategy.SIMULTANEOUS)
              .otherwise(new Who.Managers()),
          Office.standard()
        });
  }

  @Provide
  Arbitrary<List<Push>> pushes() {
    Arbitrary<Kind> kind =
        Arbitraries.frequency(
                Tuple.of(6, 0),
                Tuple.of(8, 1),
                Tuple.of(1, 2),
                Tuple.of(2, 3),
                Tuple.of(1, 4),
                Tuple.of(3, 5),
                Tuple.of(5, 6),
                Tuple.of(2, 7),
                Tuple.of(1, 8),
                Tuple.of(1, 9))
            .map(i -> Kind.values()[i]);
    Arbitrary<Integer> any = Arbitraries.integers().between(0, 23);
    Arbitrary<Integer> number = Arbitraries.integers().between(1, 6);
    return Combinators.combine(kind, any, any, number)
        .as(Push::new)
        .list()
        .ofMinSize(8)
        .ofMaxSize(60);
  }
}
