package org.vigie.setup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.SetupChange;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.setup.SetupOutcome.Accepted;
import org.vigie.api.setup.SetupOutcome.Refused;
import org.vigie.api.store.SetupVersion;

/** The setup in force with something in it changed by a calculation. */
class AmendTest {
  private final Bench bench = new Bench();

  private SetupOutcome add(String id, String person) {
    return bench.amend("override added", adding(id, person));
  }

  private static SetupChange adding(String id, String person) {
    return before -> Plans.with(before.setup(), "chauffage", override(id, person));
  }

  private static OnCallOverride override(String id, String person) {
    Boundary from =
        new Boundary(
            LocalDate.of(2026, 11, 22),
            Optional.of(LocalTime.of(3, 12, 45)),
            Optional.of(ZoneOffset.UTC));
    Boundary to =
        new Boundary(LocalDate.of(2026, 11, 23), Optional.of(LocalTime.NOON), Optional.empty());
    return new OnCallOverride(
        id, new Period(from, to), new OnCallOverride.Add(person, OptionalInt.of(1)));
  }

  @Test
  void isWrittenDownWithWhoWhatAndWhere() {
    bench.apply(Bench.minimal());
    Accepted outcome = (Accepted) add("o-1", "alice");
    assertThat(outcome.changes()).hasSize(1);
    assertThat(outcome.changes().get(0))
        .startsWith("team chauffage, planning, override o-1 added")
        .contains("alice", "2026-11-22T03:12:45Z", "2026-11-23T12:00");
    assertThat(outcome.revision()).isEqualTo(2);
    SetupVersion version = bench.store.versions.get(1);
    assertThat(version.action()).isEqualTo("override added");
    assertThat(version.author()).isEqualTo(Bench.ALICE);
    assertThat(version.team()).contains("chauffage");
    assertThat(version.changes()).isEqualTo(outcome.changes());
    assertThat(bench.setups.current().team("chauffage").orElseThrow().planning().overrides())
        .containsExactly(override("o-1", "alice"));
    assertThat(bench.told).hasSize(2);
  }

  @Test
  void isRefusedByTheChecksOfAWholeDocument() {
    bench.apply(Bench.minimal());
    add("o-1", "alice");
    assertThat(refusal(add("o-2", "alice")).reason()).contains("« o-1 »");
    assertThat(refusal(add("o-3", "nobody")))
        .isEqualTo(
            new Fault(
                "/teams/0/planning/overrides/1/add",
                "there is no person « nobody »: known are alice, bruno, chloe"));
    assertThat(bench.store.versions).hasSize(2);
    assertThat(bench.setups.revision()).isEqualTo(2);
  }

  @Test
  void saysWhatTheChangeItselfRefuses() {
    SetupOutcome no = new Refused(List.of(new Fault("/teams", "there is no team « eau »")));
    SetupChange refusing =
        before -> {
          throw new SetupChange.Refusal(no);
        };
    assertThat(bench.amend("x", refusing)).isSameAs(no);
    assertThat(bench.setups.checkAlone(before -> bench.reading(refusing, before))).isSameAs(no);
  }

  @Test
  void changesNothingWhenItIsSentTwice() {
    bench.apply(Bench.minimal());
    add("o-1", "alice");
    assertThat(add("o-1", "alice")).isEqualTo(new Accepted(List.of(), List.of(), 2));
    assertThat(bench.store.versions).hasSize(2);
    assertThat(bench.told).hasSize(2);
    assertThat(refusal(add("o-1", "bruno")).reason()).contains("the id « o-1 » is taken");
  }

  @Test
  void checksWithoutPuttingInForce() {
    bench.apply(Bench.minimal());
    SetupOutcome outcome =
        bench.setups.checkAlone(before -> bench.reading(adding("o-1", "alice"), before));
    assertThat(((Accepted) outcome).changes()).hasSize(1);
    assertThat(bench.store.versions).hasSize(1);
  }

  @Test
  void takesAPinAwayAndNeverTellsOne() {
    bench.apply(Bench.minimal());
    bench.amend("pin removed", before -> Plans.withoutPins(before.setup()));
    assertThat(bench.setups.current().person("alice").orElseThrow().pin()).isEmpty();
    assertThat(bench.store.versions.get(1).changes()).containsExactly("person alice, pin changed");
    assertThat(bench.store.versions.toString().replaceAll("json=.*?, author", ""))
        .doesNotContain("4821");
  }

  @Test
  void warnsOfWhatIsOverAlready() {
    bench.apply(Bench.minimal());
    bench.now = Bench.NOW.plusSeconds(3 * 86_400);
    assertThat(((Accepted) add("o-1", "alice")).warnings())
        .extracting(Fault::path)
        .containsExactly("/teams/0/planning/overrides/0");
    assertThat(((Accepted) bench.apply(bench.document())).warnings()).isEmpty();
  }

  private static Fault refusal(SetupOutcome outcome) {
    return ((Refused) outcome).faults().get(0);
  }
}
