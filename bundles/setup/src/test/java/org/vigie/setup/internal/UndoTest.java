package org.vigie.setup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.setup.SetupOutcome.Accepted;
import org.vigie.api.setup.SetupOutcome.Conflict;
import org.vigie.api.setup.SetupOutcome.Refused;

/** The last change taken back, and back again. */
class UndoTest {
  private final Bench bench = new Bench();

  private SetupOutcome undo(OptionalLong ifRevision) {
    bench.now = bench.now.plusSeconds(60);
    return bench.setups.undo(ifRevision, Bench.ALICE, bench.told::add);
  }

  private Optional<String> pin() {
    return bench.setups.current().person("bruno").flatMap(Person::pin);
  }

  private Accepted undone() {
    return (Accepted) undo(OptionalLong.empty());
  }

  @Test
  void isAChangeItselfAndAskedTwiceItIsThereAgain() {
    String before = Bench.minimal();
    String after = Bench.minimalWith("name: Bruno Petit", "name: Bruno Petit\n    pin: \"1234\"");
    bench.apply(before);
    bench.apply(after);
    assertThat(undone())
        .isEqualTo(new Accepted(List.of(), List.of("person bruno, pin changed"), 3));
    assertThat(pin()).isEmpty();
    assertThat(bench.store.versions.get(2).action()).isEqualTo("undo of 42");
    assertThat(bench.store.versions.get(2).author()).isEqualTo(Bench.ALICE);
    assertThat(undone().revision()).isEqualTo(4);
    assertThat(pin()).contains("1234");
    assertThat(bench.store.versions.get(3).action()).isEqualTo("undo of 43");
    assertThat(bench.told).hasSize(4);
  }

  @Test
  void bringsTheRulesOfBeforeBackAsNewOnes() {
    bench.apply(Bench.minimal());
    bench.now = bench.now.plusSeconds(60);
    bench.apply(Bench.minimalWith("participants: [alice]", "participants: [alice, bruno]"));
    undone();
    assertThat(bench.setups.history().changes("chauffage")).hasSize(3);
    assertThat(bench.setups.history().at("chauffage", bench.now).orElseThrow().planning())
        .contains(bench.setups.current().team("chauffage").orElseThrow().planning());
  }

  @Test
  void saysSoWhereThereIsNothingToTakeBack() {
    assertThat(undo(OptionalLong.empty())).isInstanceOf(Refused.class);
    bench.apply(Bench.minimal());
    assertThat(((Refused) undo(OptionalLong.empty())).faults().get(0).reason())
        .contains("nothing to take back");
    assertThat(bench.store.versions).hasSize(1);
  }

  @Test
  void takesNothingBackThatSomebodyElseHasChangedSince() {
    bench.apply(Bench.minimal());
    bench.apply(Bench.minimalWith("Bruno Petit", "Bruno Grand"));
    assertThat(undo(OptionalLong.of(1))).isEqualTo(new Conflict(Bench.ADMIN, Bench.NOW, 2));
    assertThat(bench.setups.revision()).isEqualTo(2);
  }
}
