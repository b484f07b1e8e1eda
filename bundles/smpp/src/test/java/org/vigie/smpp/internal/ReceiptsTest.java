package org.vigie.smpp.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.text.SmsRoute.SubmitOutcome;
import org.vigie.api.text.TextCommand.ReceiptArrived;
import org.vigie.api.text.TextCommand.Received;
import org.vigie.api.text.TextOutcome;
import org.vigie.smpp.internal.testing.Appliance;
import org.vigie.smpp.internal.testing.Deliver;
import org.vigie.smpp.internal.testing.Octets;
import org.vigie.smpp.internal.testing.RawSmsc;

/** Receipts in the forms that SMSCs really send. */
class ReceiptsTest {
  private static final int DELIVERED = RawSmsc.DELIVER | RawSmsc.RESPONSE;

  private final RawSmsc smsc = new RawSmsc();
  private final Appliance appliance = new Appliance(smsc.port());

  @AfterEach
  void close() {
    appliance.close();
    smsc.close();
  }

  private ReceiptArrived told(Deliver deliver) {
    smsc.send(deliver.pdu(5));
    return appliance.door().next(ReceiptArrived.class);
  }

  private void submitted(String id) throws Exception {
    smsc.script(
        (session, pdu) -> {
          if (pdu.command() == RawSmsc.SUBMIT) {
            session.answer(pdu, 0, id);
          } else {
            session.usual(pdu);
          }
        });
    appliance.submit("x").get(60, SECONDS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id:7 sub:001 dlvrd:001 submit date:2611220130 done date:2611220131 stat:DELIVRD err:000 text:hello|7|true|DELIVRD err:000",
        "id:7 submit date:2611220130 done date:2611220130 stat:DELIVRD err:000|7|true|DELIVRD err:000",
        "ID:7 SUB:001 STAT:DELIVRD ERR:000 TEXT:|7|true|DELIVRD err:000",
        "stat:UNDELIV err:0x1B id:7|7|false|UNDELIV err:0x1B",
        "id: 7 stat: EXPIRED|7|false|EXPIRED",
        "id:7,sub:1,dlvrd:1,stat:REJECTD,err:69|7|false|REJECTD err:69",
        "id:7 stat:DELIVERED|7|true|DELIVERED",
        "id:7 stat:FAILED err:12|7|false|FAILED err:12",
        "id:7 stat:DELETED|7|false|DELETED",
        "id:rdwjwxns18krxr9936ey96ymcw stat:delivrd|rdwjwxns18krxr9936ey96ymcw|true|DELIVRD",
        "id:1b671a64-40d5-491e-99b0-da01ff1f3341 stat:DELIVRD|1b671a64-40d5-491e-99b0-da01ff1f3341|true|DELIVRD",
        "id:7 stat:DELIVRD text:id:8 stat:UNDELIV|7|true|DELIVRD",
        "msgid:7 status:DELIVRD|7|true|DELIVRD",
      })
  void texts(String text, String id, boolean delivered, String cause) {
    appliance.bound();
    ReceiptArrived receipt = told(Deliver.receipt(text));
    assertThat(receipt.peerId()).isEqualTo(id);
    assertThat(receipt.delivered()).isEqualTo(delivered);
    assertThat(receipt.cause()).isEqualTo(cause);
    assertThat(receipt.route()).isEqualTo("smpp-alpha");
    assertThat(smsc.next(DELIVERED).status()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"4", "0x44", "0x84", "0"})
  void byParametersAlone(String esm) {
    appliance.bound();
    byte[] id = "00A7\0".getBytes(StandardCharsets.US_ASCII);
    Deliver deliver =
        Deliver.text("").esm(Integer.decode(esm)).tlv(0x001E, id).tlv(0x0427, (byte) 2);
    ReceiptArrived receipt = told(deliver);
    assertThat(receipt.peerId()).isEqualTo("00A7");
    assertThat(receipt.delivered()).isTrue();
    Deliver lost = Deliver.text("").esm(4).tlv(0x001E, id).tlv(0x0427, (byte) 5);
    assertThat(told(lost.tlv(0x0423, (byte) 3, (byte) 0, (byte) 8)).cause())
        .isEqualTo("UNDELIV err:3/8");
  }

  @Test
  void inUcs2() {
    appliance.bound();
    StringBuilder hex = new StringBuilder();
    "id:7 stat:DELIVRD".chars().forEach(c -> hex.append(String.format("%04x", c)));
    assertThat(told(Deliver.receipt("").coding(8).hex(hex.toString())).peerId()).isEqualTo("7");
  }

  @ParameterizedTest
  @CsvSource({
    "id:7 stat:ENROUTE,4",
    "id:7 stat:ACCEPTD,4",
    "id:7 stat:UNKNOWN,4",
    "id:7 stat:BUFFRED,4",
    "nothing of the kind,4",
    "stat:DELIVRD,4",
    "id:7 stat:DELIVRD,32"
  })
  void whatSaysNothingIsOnlyAcknowledged(String text, int esm) {
    appliance.bound();
    smsc.send(Deliver.text(text).esm(esm).pdu(5));
    assertThat(smsc.next(DELIVERED).status()).isZero();
    assertThat(appliance.door().count(ReceiptArrived.class)).isZero();
    assertThat(appliance.door().count(Received.class)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    // In the answer, in the receipt.
    "1A2B3C,1715004",
    "1a2b3c,0001715004",
    "1715004,1A2B3C",
    "0000A7,a7",
    "0000123,123",
    "deadbeef,DEADBEEF",
    "12345678,305419896",
  })
  void theSameNameInOtherDigits(String answer, String receipt) throws Exception {
    appliance.bound();
    submitted(answer);
    assertThat(told(Deliver.receipt("id:" + receipt + " stat:DELIVRD")).peerId()).isEqualTo(answer);
  }

  @Test
  void whereNamesAreTheSameNoOtherDigitsAreTried() throws Exception {
    appliance.bound();
    submitted("100");
    assertThat(told(Deliver.receipt("id:100 stat:DELIVRD")).peerId()).isEqualTo("100");
    submitted("64");
    // 100 in hexadecimal digits is 64; but this SMSC does not write so.
    assertThat(told(Deliver.receipt("id:100 stat:DELIVRD")).peerId()).isEqualTo("100");
    assertThat(told(Deliver.receipt("id:040 stat:DELIVRD")).peerId()).isEqualTo("040");
  }

  @Test
  void aReceiptBeforeTheAnswerFindsItsMessage() throws Exception {
    smsc.script(
        (session, pdu) -> {
          if (pdu.command() == RawSmsc.SUBMIT) {
            byte[] receipt = Deliver.receipt("id:0001715004 stat:DELIVRD").pdu(5);
            byte[] answer =
                new Octets()
                    .text("1A2B3C")
                    .pdu(pdu.command() | RawSmsc.RESPONSE, 0, pdu.sequence());
            // At once: the receipt waits a second for the answer, a busy machine may take longer.
            session.send(new Octets().raw(receipt).raw(answer).bytes());
          } else {
            session.usual(pdu);
          }
        });
    appliance.bound();
    CompletableFuture<SubmitOutcome> stage = appliance.submit("x");
    assertThat(appliance.door().next(ReceiptArrived.class).peerId()).isEqualTo("1A2B3C");
    assertThat(stage.get(60, SECONDS)).isInstanceOf(SubmitOutcome.Taken.class);
  }

  @Test
  void receiptsOfMessagesBeforeARestartDoNotWaitForAnswers() throws Exception {
    appliance.with("window", "2").bound();
    submitted("77");
    told(Deliver.receipt("id:77 stat:DELIVRD"));
    smsc.script(
        (session, pdu) -> {
          if (pdu.command() != RawSmsc.SUBMIT) {
            session.usual(pdu);
          }
        });
    appliance.submit("never answered");
    smsc.next(RawSmsc.SUBMIT);
    long start = System.nanoTime();
    for (int i = 0; i < 40; i++) {
      assertThat(told(Deliver.receipt("id:9" + i + " stat:DELIVRD")).peerId()).isEqualTo("9" + i);
    }
    assertThat(System.nanoTime() - start).isLessThan(40_000_000_000L);
  }

  @Test
  void aReceiptIsAcknowledgedOnceItIsWrittenDown() {
    appliance.bound();
    CompletableFuture<TextOutcome> disk = appliance.door().holds();
    told(Deliver.receipt("id:7 stat:DELIVRD"));
    assertThat(smsc.history(DELIVERED)).isEmpty();
    disk.complete(new TextOutcome.Done());
    smsc.next(DELIVERED);
  }
}
