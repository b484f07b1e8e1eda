package org.vigie.smpp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.text.TextCommand.Received;
import org.vigie.api.text.TextCommand.RouteUp;
import org.vigie.smpp.internal.testing.Appliance;
import org.vigie.smpp.internal.testing.Deliver;
import org.vigie.smpp.internal.testing.Octets;
import org.vigie.smpp.internal.testing.RawSmsc;
import org.vigie.smpp.internal.testing.Seen;

/** SMSCs that do not keep to the standard, or do not answer. */
class BadPeersTest {
  private static final int DELIVERED = RawSmsc.DELIVER | RawSmsc.RESPONSE;

  private final RawSmsc smsc = new RawSmsc();
  private final Appliance appliance = new Appliance(smsc.port());

  @AfterEach
  void close() {
    appliance.close();
    smsc.close();
  }

  private void assertStillBound() {
    smsc.send(Deliver.text("still there").pdu(77));
    assertThat(appliance.door().next(Received.class).segment().text()).isEqualTo("still there");
    assertThat(smsc.history(RawSmsc.BIND_TRANSCEIVER)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"0x00000777", "0x00000004", "0x00000009", "0x7FFFFFFF"})
  void anUnknownCommandIsNackedByItsNumberAndTheSessionStays(String command) {
    appliance.bound();
    smsc.send(new Octets().hex("00112233").pdu(Integer.decode(command), 0, 4711));
    Seen nack = smsc.next(RawSmsc.NACK);
    assertThat(nack.status()).isEqualTo(3);
    assertThat(nack.sequence()).isEqualTo(4711);
    assertStillBound();
  }

  @Test
  void answersToNothingAreNotAnswered() {
    appliance.bound();
    smsc.send(new Octets().text("x").pdu(RawSmsc.SUBMIT | RawSmsc.RESPONSE, 0, 999));
    smsc.send(new Octets().pdu(0x80000777, 0, 999));
    smsc.send(new Octets().pdu(RawSmsc.NACK, 3, 999));
    smsc.send(new Octets().text("").pdu(0x102, 0, 999));
    assertStillBound();
    assertThat(smsc.history(RawSmsc.NACK)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"200", "5", "0"})
  void aMessageWhoseLengthLiesIsRefusedAndTheSessionStays(int length) {
    appliance.bound();
    smsc.send(Deliver.text("twelve chars").length(length).pdu(6));
    Seen answer = smsc.next(DELIVERED);
    assertThat(answer.status()).isNotZero();
    assertThat(answer.sequence()).isEqualTo(6);
    assertStillBound();
  }

  @Test
  void emptyAndCutMessagesAreRefused() {
    appliance.bound();
    smsc.send(new Octets().pdu(RawSmsc.DELIVER, 0, 1));
    smsc.send(new Octets().hex("00 01 01").pdu(RawSmsc.DELIVER, 0, 2));
    smsc.send(new Octets().hex("00 01 01").pdu(RawSmsc.DATA, 0, 3));
    smsc.send(Deliver.text("x").tlv(0x020C).tlv(0x020E).tlv(0x020F).pdu(4));
    smsc.send(Deliver.text("x").from(1, "1".repeat(60)).pdu(5));
    await().until(() -> smsc.history(DELIVERED).size() == 4);
    assertThat(smsc.history(DELIVERED).get(0).status()).isNotZero();
    assertStillBound();
  }

  @Test
  void whatIsTooLongIsPassedOverAndRefused() {
    appliance.bound();
    smsc.send(new Octets().raw(new byte[1_000_000]).pdu(RawSmsc.DELIVER, 0, 12));
    Seen answer = smsc.next(DELIVERED);
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.sequence()).isEqualTo(12);
    assertStillBound();
  }

  @ParameterizedTest
  @CsvSource({"3", "15", "0x7FFFFFFF", "-2"})
  void aLengthThatCannotBeTrueEndsTheSessionAndANewOneIsBound(String length) {
    appliance.bound();
    appliance.door().next(RouteUp.class);
    smsc.send(new Octets().pdu(Integer.decode(length), RawSmsc.DELIVER, 0, 1));
    assertThat(smsc.next(RawSmsc.NACK).status()).isEqualTo(2);
    appliance.door().next(RouteUp.class);
    appliance.awaitHealth("UP");
  }

  @Test
  void noiseDoesNotKillTheRoute() {
    Random random = new Random(42);
    appliance.bound();
    for (int i = 0; i < 300; i++) {
      byte[] body = new byte[random.nextInt(60)];
      random.nextBytes(body);
      int command = List.of(5, 0x103, 0x80000004, 0x102, 0x15, 0x80000015).get(i % 6);
      smsc.send(new Octets().raw(body).pdu(command, 0, i));
    }
    for (int i = 0; i < 300; i++) {
      byte[] pdu = Deliver.text("noise").tlv(0x020C, (byte) 1, (byte) 2).pdu(i);
      pdu[16 + random.nextInt(pdu.length - 16)] = (byte) random.nextInt();
      smsc.send(pdu);
    }
    smsc.send(Deliver.text("end").pdu(9999));
    await()
        .until(
            () ->
                smsc.history(DELIVERED).stream()
                    .anyMatch(seen -> seen.sequence() == 9999 && seen.status() == 0));
    assertThat(smsc.history(RawSmsc.BIND_TRANSCEIVER)).hasSize(1);
    // Every one of the second kind was answered, one way or the other.
    assertThat(smsc.history(DELIVERED)).hasSizeGreaterThanOrEqualTo(301);
  }

  @Test
  void aSilentSmscIsLeftWithinThirtySeconds() {
    smsc.script(
        (session, pdu) -> {
          if (pdu.command() == RawSmsc.BIND_TRANSCEIVER) {
            session.usual(pdu);
          }
        });
    appliance.with("enquireLink", "2").bound();
    smsc.next(RawSmsc.ENQUIRE_LINK);
    // 2 s and 10 s, and what a loaded machine adds.
    assertThat(appliance.awaitHealth("DOWN")).containsPattern("no sign of life for [12][0-9] s");
  }

  @Test
  void anSmscThatAnswersEnquiriesIsKept() {
    appliance.with("enquireLink", "1").bound();
    for (int i = 0; i < 4; i++) {
      smsc.next(RawSmsc.ENQUIRE_LINK);
    }
    assertThat(appliance.health()).startsWith("UP");
    assertThat(smsc.history(RawSmsc.BIND_TRANSCEIVER)).hasSize(1);
  }

  @Test
  void anSmscThatUnbindsIsAnsweredAndBoundToAgain() {
    appliance.bound();
    smsc.send(new Octets().pdu(RawSmsc.UNBIND, 0, 3));
    assertThat(smsc.next(RawSmsc.UNBIND | RawSmsc.RESPONSE).sequence()).isEqualTo(3);
    smsc.next(RawSmsc.BIND_TRANSCEIVER);
    appliance.awaitHealth("UP");
  }
}
