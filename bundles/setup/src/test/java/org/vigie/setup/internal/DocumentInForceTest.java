package org.vigie.setup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.setup.AlertRules;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.Recipient;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.setup.SetupOutcome.Accepted;
import org.vigie.api.setup.SmsReply;
import org.vigie.api.store.SetupVersion;

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
  void takesTheExampleAsItIsWritten() {
    SetupOutcome outcome = bench.apply(Bench.resource("example.yaml"));
    assertThat(((Accepted) outcome).warnings()).isEmpty();
  }

  @Test
  void changesNothingWhenItsOwnDocumentComesBack() {
    bench.apply(Bench.minimal());
    for (DocumentFormat format : DocumentFormat.values()) {
      for (boolean secrets : new boolean[] {true, false}) {
        SetupOutcome again = bench.apply(bench.document(format, secrets), format);
        assertThat(again).isEqualTo(new Accepted(List.of(), List.of(), 1));
      }
    }
    assertThat(bench.store.versions).hasSize(1);
    assertThat(bench.told).hasSize(1);
  }

  @Test
  void startsAgainFromTheStore() {
    bench.apply(Bench.minimal());
    Bench restarted = new Bench(bench.store);
    assertThat(restarted.setups.load()).isEmpty();
    assertThat(restarted.setups.current().setup()).isEqualTo(bench.setups.current().setup());
  }

  @Test
  void saysWhyAStoredDocumentIsNotTakenUp() {
    bench.store.add(
        new SetupVersion(
            "{\"version\": 7}",
            Bench.ADMIN,
            Bench.NOW,
            "setup",
            Optional.empty(),
            List.of(),
            Map.of()));
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
    assertThat(outcome).isEqualTo(new Accepted(List.of(), List.of("person alice, pin changed"), 2));
    assertThat(bench.document(DocumentFormat.YAML, true)).doesNotContain("pin");
  }

  @Test
  void checksWithoutPuttingInForce() {
    assertThat(bench.check(Bench.minimal())).isInstanceOf(Accepted.class);
    assertThat(bench.setups.present()).isFalse();
    assertThat(bench.store.versions).isEmpty();
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
                    "policy standard, step 1, ring: PT15S → PT20S"),
                1));
  }

  @Test
  void warnsOfTextsThatNobodyCanSpeak() {
    bench.speech = false;
    SetupOutcome outcome = bench.apply(Bench.minimal());
    assertThat(((Accepted) outcome).warnings())
        .extracting(Fault::path)
        .containsExactlyInAnyOrder("/lines/0/nodes/accueil/say", "/lines/0/nodes/personne/say");
  }

  @Test
  void readsWhatALineSendsBySms() {
    bench.apply(
        Bench.minimalWith(
                "ringback: hold",
                """
            notify: {everyCall: [managers], missed: [tried, on-call, tried]}
                smsReply: {received: "C'est noté.", taken: "On arrive."}""")
            .replace(
                "closed: {node: personne}",
                "closed: {node: personne}\n    alert: {repeatAfter: PT2M, closeReminder: PT1H}"));
    Setup setup = bench.setups.current().setup();
    assertThat(setup.lines().get(0).notices())
        .isEqualTo(
            new Notify(
                List.of(Recipient.MANAGERS),
                List.of(Recipient.TRIED, Recipient.ON_CALL),
                List.of()));
    assertThat(setup.lines().get(0).smsReply())
        .isEqualTo(new SmsReply(Optional.of("C'est noté."), Optional.of("On arrive.")));
    assertThat(setup.policies().get(0).alert())
        .isEqualTo(new AlertRules(Duration.ofMinutes(2), Optional.empty(), Duration.ofHours(1)));
    changesNothingWhenItsOwnDocumentComesBack(bench);
  }

  private static void changesNothingWhenItsOwnDocumentComesBack(Bench bench) {
    Setup before = bench.setups.current().setup();
    SetupOutcome again = bench.apply(bench.document(DocumentFormat.YAML, true));
    assertThat(again).isEqualTo(new Accepted(List.of(), List.of(), 1));
    assertThat(bench.setups.current().setup()).isEqualTo(before);
  }

  @Test
  void refusesKeysBeforeTheCallIsAnsweredAndTheSameContractTwice() {
    String menu =
        Bench.minimalWith(
                "next: chauffage",
                "next: m}\n      m: {type: menu, say: Un, choices: {'1': chauffage}, otherwise: chauffage")
            .concat(
                "\ncustomers:\n  - {contract: '1', name: A, team: chauffage}\n"
                    + "  - {contract: '1', name: B, team: froid}\n");
    assertThat(bench.faults(menu.replace("ringback: hold", "ringback: early")).lines())
        .containsExactlyInAnyOrder(
            "/lines/0/ringback early cannot carry the keys that « m » asks for: use hold",
            "/customers/1/contract is the contract at /customers/0/contract already",
            "/customers/1/team there is no team « froid »: known are chauffage");
  }
}
