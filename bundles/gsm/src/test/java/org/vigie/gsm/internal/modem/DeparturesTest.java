package org.vigie.gsm.internal.modem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.SmsRoute.SubmitOutcome;
import org.vigie.api.text.SmsRoute.SubmitOutcome.Refused;
import org.vigie.api.text.SmsRoute.SubmitOutcome.Taken;
import org.vigie.api.text.SmsRoute.SubmitOutcome.Unavailable;
import org.vigie.api.text.Submission;
import org.vigie.api.text.TextAddress;
import org.vigie.gsm.internal.testing.Bench;
import org.vigie.gsm.internal.testing.Pace;
import org.vigie.sim.modem.SentPart;
import org.vigie.sim.modem.SentText;

class DeparturesTest {
  private Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  /** The modem, or the network, will leave something unanswered. */
  private void upInAHurry() {
    bench.close();
    bench = new Bench(Pace.SILENT_MODEM);
    bench.up();
  }

  private SubmitOutcome send(String to, String text) throws Exception {
    return bench.gateway().send("a", to, text).get();
  }

  @ParameterizedTest
  @CsvSource({
    "+CMS ERROR: 1, CMS ERROR 1: unassigned (unallocated) number",
    "+CMS ERROR: 28, CMS ERROR 28: unidentified subscriber",
    "+CMS ERROR: Call barred, CMS ERROR 10: call barred",
  })
  void whatTheNetworkRefusesForGoodIsRefused(String said, String cause) throws Exception {
    bench.up();
    bench.modem().failNext("AT+CMGS", said);

    assertThat(send(Bench.PHONE, "x")).isEqualTo(new Refused(cause));
    assertThat(send(Bench.PHONE, "x")).isInstanceOf(Taken.class);
  }

  @ParameterizedTest
  @CsvSource({
    "+CMS ERROR: 38, CMS ERROR 38: network out of order",
    "+CMS ERROR: 42, CMS ERROR 42: congestion",
    "+CMS ERROR: 500, CMS ERROR 500: unknown error",
    "ERROR, ERROR",
  })
  void whatMayPassIsUnavailable(String said, String cause) throws Exception {
    bench.up();
    bench.modem().failNext("AT+CMGS", said);

    assertThat(send(Bench.PHONE, "x")).isEqualTo(new Unavailable(cause));
    assertThat(send(Bench.PHONE, "x")).isInstanceOf(Taken.class);
  }

  @Test
  void aNetworkThatDoesNotAnswerIsUnavailableAndTheModemGoesOn() throws Exception {
    upInAHurry();
    bench.modem().ignoreNext("PDU");

    assertThat(send(Bench.PHONE, "x"))
        .isInstanceOfSatisfying(
            Unavailable.class,
            u -> assertThat(u.cause()).contains("did not say what became of it"));

    assertThat(send(Bench.PHONE, "y")).isInstanceOf(Taken.class);
    assertThat(bench.modem().sent()).containsExactly(new SentText(Bench.PHONE, "y"));
  }

  @Test
  void aPromptThatDoesNotComeLeavesNoHalfMessage() throws Exception {
    upInAHurry();
    bench.modem().ignoreNext("AT+CMGS");

    assertThat(send(Bench.PHONE, "x")).isInstanceOf(Unavailable.class);

    assertThat(send(Bench.PHONE, "y")).isInstanceOf(Taken.class);
    assertThat(bench.modem().sent()).containsExactly(new SentText(Bench.PHONE, "y"));
  }

  @Test
  void whatIsUrgentLeavesFirst() throws Exception {
    upInAHurry();
    bench.modem().ignoreNext("PDU");
    List<CompletableFuture<SubmitOutcome>> outcomes = new ArrayList<>();
    outcomes.add(bench.gateway().send("a", Bench.PHONE, "first"));
    await().until(() -> bench.modem().heard().stream().anyMatch(c -> c.startsWith("AT+CMGS")));

    outcomes.add(bench.gateway().send("a", Bench.PHONE, "request", Purpose.REQUEST));
    outcomes.add(bench.gateway().send("a", Bench.PHONE, "notice", Purpose.NOTICE));
    outcomes.add(bench.gateway().send("a", Bench.PHONE, "alert 1", Purpose.ALERT));
    outcomes.add(bench.gateway().send("a", Bench.PHONE, "reply", Purpose.REPLY));
    outcomes.add(bench.gateway().send("a", Bench.PHONE, "alert 2", Purpose.ALERT));
    for (CompletableFuture<SubmitOutcome> outcome : outcomes) {
      outcome.get();
    }

    assertThat(bench.modem().sent().stream().map(SentText::text))
        .containsExactly("alert 1", "alert 2", "reply", "notice", "request");
  }

  @Test
  void nobodyWaitsWhereTooManyWait() throws Exception {
    upInAHurry();
    bench.modem().ignoreNext("PDU");
    for (int i = 0; i < Modem.MOST_WAITING; i++) {
      bench.gateway().send("a", Bench.PHONE, "text " + i);
    }

    CompletableFuture<SubmitOutcome> more = bench.gateway().send("a", Bench.PHONE, "one more");

    assertThat(more).isCompletedWithValue(new Unavailable("busy: 100 messages wait"));
    await().until(() -> bench.gateway().route("a").orElseThrow().status().waiting() == 0);
    assertThat(bench.modem().sent()).hasSize(99);
  }

  @Test
  void whatWaitsIsGivenBackWhenTheModemIsUnplugged() throws Exception {
    bench.up();
    bench.modem().ignoreNext("PDU");
    CompletableFuture<SubmitOutcome> first = bench.gateway().send("a", Bench.PHONE, "1");
    CompletableFuture<SubmitOutcome> second = bench.gateway().send("a", Bench.PHONE, "2");

    bench.modem().unplug();

    assertThat(first.get()).isInstanceOf(Unavailable.class);
    assertThat(second.get()).isInstanceOf(Unavailable.class);
    assertThat(bench.gateway().route("a").orElseThrow().status().waiting()).isZero();
  }

  @Test
  void shortCodesAreTextedAndNamesAreNot() throws Exception {
    bench.up();

    assertThat(send("36101", "STOP")).isInstanceOf(Taken.class);
    assertThat(send("ORANGE", "STOP")).isInstanceOf(Refused.class);

    assertThat(bench.modem().sent()).containsExactly(new SentText("36101", "STOP"));
  }

  @Test
  void aConversationOfAnotherNumberIsNotCarried() throws Exception {
    bench.up("number", "0612345601");
    Submission foreign = of("+33612345602");
    Submission own = of(Bench.LINE);

    assertThat(bench.gateway().route("a").orElseThrow().submit(foreign).toCompletableFuture().get())
        .isInstanceOf(Refused.class);
    assertThat(bench.gateway().route("a").orElseThrow().submit(own).toCompletableFuture().get())
        .isInstanceOf(Taken.class);
  }

  private static Submission of(String from) {
    return new Submission(
        new MessageId("M"),
        Optional.of(new PhoneNumber(from)),
        true,
        new TextAddress(Bench.PHONE),
        "x",
        Purpose.CONVERSATION);
  }

  @Test
  void aLongMessageThatFailsInTheMiddleHasNotLeft() throws Exception {
    bench.up();
    String text = "é".repeat(400);
    bench.modem().failNext("AT+CMGS", "+CMS ERROR: 42");

    assertThat(send(Bench.PHONE, text)).isInstanceOf(Unavailable.class);
    assertThat(send(Bench.PHONE, text)).isInstanceOf(Taken.class);

    assertThat(bench.modem().sent()).containsExactly(new SentText(Bench.PHONE, text));
    assertThat(bench.heard("AT+CMMS=1")).isEqualTo(2);
  }

  @Test
  void aTextOfTenThousandCharactersLeavesWhole() throws Exception {
    bench.up();
    String text = "0123456789".repeat(1_000);

    Taken taken = (Taken) send(Bench.PHONE, text);

    assertThat(bench.modem().sent()).containsExactly(new SentText(Bench.PHONE, text));
    assertThat(taken.peerIds()).hasSize(66);
  }

  @Test
  void aTextOfMoreThanTwoHundredAndFiftyFivePartsIsRefused() throws Exception {
    bench.up();

    assertThat(send(Bench.PHONE, "é".repeat(40_000))).isInstanceOf(Refused.class);
  }

  @Test
  void receiptsTellOfFailureAndOfNothingWhileTheCentreStillTries() throws Exception {
    bench.modem().reports(false);
    bench.up();
    send(Bench.PHONE, "x");
    SentPart part = bench.modem().parts().get(0);

    bench.modem().report(part, 0x22);
    bench.modem().report(part, 0x46);

    await().until(() -> bench.door().receipts().size() == 1);
    assertThat(bench.door().receipts().get(0).delivered()).isFalse();
    assertThat(bench.door().receipts().get(0).cause())
        .isEqualTo("TP-ST 0x46: validity period expired");
  }

  @Test
  void receiptsAreNotAskedForWhereTheyAreNotWanted() throws Exception {
    bench.up("receipts", "false");

    send(Bench.PHONE, "x");

    assertThat(bench.modem().parts().get(0).report()).isFalse();
    assertThat(bench.heard("AT+CNMI=2,1,0,0,0")).isEqualTo(1);
    assertThat(bench.gateway().route("a").orElseThrow().status().receipts()).isFalse();
  }
}
