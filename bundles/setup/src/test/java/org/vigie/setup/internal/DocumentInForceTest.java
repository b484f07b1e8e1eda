package org.vigie.setup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.setup.SetupOutcome.Accepted;

class DocumentInForceTest {
  private final Bench bench = new Bench();

  @Test
  void takesTheMinimalDocument() {
    SetupOutcome outcome = bench.apply(Bench.minimal());
    assertThat(outcome).isInstanceOf(Accepted.class);
    assertThat(((Accepted) outcome).warnings()).isEmpty();
    assertThat(((Accepted) outcome).changes())
        .contains("person alice added", "team chauffage added", "line astreinte added");
    assertThat(bench.told).containsExactly(bench.setups.current());
    assertThat(bench.setups.present()).isTrue();
  }

  @Test
  void refusesOfTheExampleExactlyWhatIsNotAvailableYet() {
    String lines = bench.faults(Bench.resource("example.yaml"));
    assertThat(lines.lines().map(line -> line.substring(0, line.indexOf(' '))))
        .containsExactlyInAnyOrder(
            "/policies/0/alert",
            "/customers",
            "/lines/0/notify",
            "/lines/0/smsReply",
            "/lines/0/nodes/horaires/type",
            "/lines/0/nodes/secretariat/type",
            "/lines/0/nodes/choix/type",
            "/lines/0/nodes/contrat/type",
            "/lines/0/nodes/messagerie/type");
    assertThat(lines.lines()).allMatch(line -> line.contains("not available yet"));
    assertThat(bench.setups.present()).isFalse();
    assertThat(bench.stored).isEmpty();
  }

  @Test
  void changesNothingWhenItsOwnDocumentComesBack() {
    bench.apply(Bench.minimal());
    for (DocumentFormat format : DocumentFormat.values()) {
      for (boolean secrets : new boolean[] {true, false}) {
        SetupOutcome again = bench.apply(bench.document(format, secrets), format);
        assertThat(again).isEqualTo(new Accepted(List.of(), List.of()));
      }
    }
    assertThat(bench.stored).hasSize(1);
    assertThat(bench.told).hasSize(1);
  }

  @Test
  void startsAgainFromTheStore() {
    bench.apply(Bench.minimal());
    Bench restarted = new Bench();
    restarted.stored.addAll(bench.stored);
    assertThat(restarted.setups.load()).isEmpty();
    assertThat(restarted.setups.current().setup()).isEqualTo(bench.setups.current().setup());
  }

  @Test
  void saysWhyAStoredDocumentIsNotTakenUp() {
    bench.stored.add("{\"version\": 7}");
    assertThat(bench.setups.load()).get().asString().contains("/version");
    assertThat(bench.setups.present()).isFalse();
  }

  @Test
  void keepsAPinThatTheDocumentIsSilentAbout() {
    bench.apply(Bench.minimal());
    assertThat(bench.document(DocumentFormat.YAML, false)).doesNotContain("4821");
    bench.apply(bench.document(DocumentFormat.YAML, false));
    assertThat(bench.document(DocumentFormat.YAML, true)).contains("pin: '4821'");
  }

  @Test
  void removesAPinThatTheDocumentSaysIsNull() {
    bench.apply(Bench.minimal());
    SetupOutcome outcome = bench.apply(Bench.minimalWith("\"4821\"", "null"));
    assertThat(outcome).isEqualTo(new Accepted(List.of(), List.of("person alice, pin changed")));
    assertThat(bench.document(DocumentFormat.YAML, true)).doesNotContain("pin");
  }

  @Test
  void checksWithoutPuttingInForce() {
    assertThat(bench.check(Bench.minimal())).isInstanceOf(Accepted.class);
    assertThat(bench.setups.present()).isFalse();
    assertThat(bench.stored).isEmpty();
  }

  @Test
  void saysWhatChanges() {
    bench.apply(Bench.minimal());
    SetupOutcome outcome =
        bench.check(
            Bench.minimalWith("ring: PT15S", "ring: PT20S")
                .replace("Bruno Petit", "Bruno Grand")
                .replace("+33612345603", "+33612345609"));
    assertThat(outcome)
        .isEqualTo(
            new Accepted(
                List.of(),
                List.of(
                    "person bruno, name: Bruno Petit → Bruno Grand",
                    "person chloe, phones: [\"+33612345603\"] → [\"+33612345609\"]",
                    "policy standard, step 1, ring: PT15S → PT20S")));
  }

  @Test
  void warnsOfTextsThatNobodyCanSpeak() {
    bench.speech = false;
    SetupOutcome outcome = bench.apply(Bench.minimal());
    assertThat(((Accepted) outcome).warnings())
        .extracting(Fault::path)
        .containsExactlyInAnyOrder("/lines/0/nodes/accueil/say", "/lines/0/nodes/personne/say");
  }
}
