package org.vigie.sim.smsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.type.SmppBindException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.testkit.FreePorts;

@Timeout(300)
class SmscMisbehavesOnDemandTest {
  private static final String MOBILE = "+33612345601";
  private static final String SERVICE = "+33756101010";

  private Smsc smsc;
  private Esme esme;

  @BeforeEach
  void bind() throws Exception {
    smsc = new Smsc(FreePorts.any());
    esme = new Esme(smsc.port());
  }

  @AfterEach
  void end() {
    esme.close();
    smsc.close();
  }

  private SubmitSmResp answer() throws InterruptedException {
    SubmitSmResp answer = esme.answers().poll(60, TimeUnit.SECONDS);
    if (answer == null) {
      throw new AssertionError("no answer");
    }
    return answer;
  }

  private DeliverSm delivery() throws InterruptedException {
    DeliverSm delivery = esme.delivered().poll(60, TimeUnit.SECONDS);
    if (delivery == null) {
      throw new AssertionError("no deliver_sm");
    }
    return delivery;
  }

  private static String text(DeliverSm pdu) {
    return new String(pdu.getShortMessage(), StandardCharsets.US_ASCII);
  }

  @Test
  void aRefusalIsAnsweredAndNobodyReadsTheText() throws Exception {
    smsc.answers(submitted -> Answer.QUEUE_FULL);
    esme.submits(SERVICE, MOBILE, "no room");
    assertThat(answer().getCommandStatus()).isEqualTo(SmppConstants.STATUS_MSGQFUL);
    assertThat(smsc.subscriber(MOBILE).received()).isEmpty();
    assertThat(smsc.counts().refused()).isOne();
  }

  @Test
  void itMayNeverAnswer() throws Exception {
    smsc.answers(s -> s.text().equals("one") ? Answer.NEVER : Answer.TAKEN);
    esme.submits(SERVICE, MOBILE, "one");
    esme.submits(SERVICE, MOBILE, "two");
    assertThat(answer().getSequenceNumber()).isEqualTo(3);
    assertThat(esme.answers()).isEmpty();
  }

  @Test
  void itMayAnswerLate() throws Exception {
    smsc.answers(submitted -> Answer.TAKEN.after(Duration.ofMillis(700)));
    long began = System.nanoTime();
    esme.submits(SERVICE, MOBILE, "late");
    answer();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(600));
  }

  @Test
  void itMayHangUpOnASubmit() throws Exception {
    smsc.answers(submitted -> Answer.CLOSE);
    esme.submits(SERVICE, MOBILE, "hello");
    esme.closed().get(60, TimeUnit.SECONDS);
    await().until(() -> smsc.bound() == 0);
  }

  @Test
  void itMayRefuseBinds() {
    smsc.refuseBinds(SmppConstants.STATUS_INVPASWD);
    assertThatThrownBy(() -> new Esme(smsc.port()))
        .isInstanceOfSatisfying(
            SmppBindException.class,
            e ->
                assertThat(e.getBindResponse().getCommandStatus())
                    .isEqualTo(SmppConstants.STATUS_INVPASWD));
    assertThat(smsc.counts().bindsRefused()).isOne();
  }

  @Test
  void receiptsMayNameTheMessageInDecimal() throws Exception {
    smsc.receipts(Receipts.delivered(Receipts.Form.DECIMAL_OF_HEX));
    esme.submits(SERVICE, MOBILE, "hello");
    long id = Long.parseLong(answer().getMessageId(), 16);
    assertThat(text(delivery())).startsWith("id:" + id + " ").contains("stat:DELIVRD");
  }

  @Test
  void receiptsMayComeBeforeTheAnswer() throws Exception {
    smsc.receipts(Receipts.delivered(Receipts.Form.EARLY));
    esme.submits(SERVICE, MOBILE, "hello");
    String receipt = text(delivery());
    assertThat(esme.first()).isInstanceOf(DeliverSm.class);
    assertThat(receipt).startsWith("id:" + answer().getMessageId() + " ");
  }

  @Test
  void receiptsMayBeParametersOnly() throws Exception {
    smsc.receipts(Receipts.delivered(Receipts.Form.PARAMETERS));
    esme.submits(SERVICE, MOBILE, "hello");
    DeliverSm receipt = delivery();
    assertThat(receipt.getShortMessageLength()).isZero();
    assertThat(receipt.getOptionalParameter(SmppConstants.TAG_RECEIPTED_MSG_ID).getValueAsString())
        .isEqualTo(answer().getMessageId());
    assertThat(receipt.getOptionalParameter(SmppConstants.TAG_MSG_STATE).getValueAsByte())
        .isEqualTo((byte) 2);
  }

  @Test
  void aRefusedDeliveryIsRepeatedUntilItIsTaken() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    smsc.repeats(Duration.ofMillis(50), Duration.ofMinutes(2));
    esme.answersWith(() -> asked.incrementAndGet() < 3 ? SmppConstants.STATUS_SYSERR : 0);
    assertThat(smsc.subscriber(MOBILE).texts(SERVICE, "again").get(60, TimeUnit.SECONDS)).isZero();
    assertThat(asked).hasValue(3);
    assertThat(smsc.counts().repeats()).isEqualTo(2);
  }

  @Test
  void anUnansweredDeliveryIsRepeated() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    smsc.repeats(Duration.ZERO, Duration.ofMillis(300));
    esme.answersWith(() -> asked.incrementAndGet() == 1 ? -1 : 0);
    assertThat(smsc.subscriber(MOBILE).texts(SERVICE, "again").get(60, TimeUnit.SECONDS)).isZero();
  }

  @ParameterizedTest
  @EnumSource(LongForm.class)
  void aPartThatIsLostIsMissing(LongForm form) throws Exception {
    String text = "0123456789".repeat(40);
    smsc.subscriber(MOBILE).texts(SERVICE, text, form, Set.of(2), 300).get(60, TimeUnit.SECONDS);
    List<DeliverSm> parts = new ArrayList<>(esme.delivered());
    assertThat(parts).hasSize(form == LongForm.PAYLOAD ? 1 : 2);
    assertThat(
            parts.stream()
                .map(pdu -> UserData.read(pdu, "", 0))
                .map(read -> read.part().map(Submitted.Part::number).orElse(0)))
        .isEqualTo(form == LongForm.PAYLOAD ? List.of(0) : List.of(1, 3));
  }

  @Test
  void thousandsGoBothWays() throws Exception {
    int count = 5000;
    List<CompletableFuture<Integer>> in = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      in.add(smsc.subscriber(MOBILE).texts(SERVICE, "in " + i));
    }
    for (CompletableFuture<Integer> one : in) {
      one.get(60, TimeUnit.SECONDS);
    }
    smsc.receipts(Receipts.NONE);
    for (int i = 0; i < count; i++) {
      esme.submits(SERVICE, MOBILE, "out " + i);
    }
    await().until(() -> smsc.counts().taken() == count);
  }
}
