package org.vigie.smpp.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.util.DeliveryReceiptState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.text.SmsRoute.SubmitOutcome.Taken;
import org.vigie.api.text.TextCommand.ReceiptArrived;
import org.vigie.api.text.TextCommand.Received;
import org.vigie.smpp.internal.testing.Appliance;
import org.vigie.smpp.internal.testing.JsmppSmsc;

/** With jSMPP's own server sessions on the other side. */
class JsmppTest {
  private final JsmppSmsc smsc = new JsmppSmsc();
  private final Appliance appliance = new Appliance(smsc.port());

  @AfterEach
  void close() {
    appliance.close();
    smsc.close();
  }

  private static void deliver(SMPPServerSession session, ESMClass type, String text)
      throws Exception {
    session.deliverShortMessage(
        "",
        TypeOfNumber.INTERNATIONAL,
        NumberingPlanIndicator.ISDN,
        "33612345601",
        TypeOfNumber.INTERNATIONAL,
        NumberingPlanIndicator.ISDN,
        "33712345678",
        type,
        (byte) 0,
        (byte) 0,
        new RegisteredDelivery(0),
        DataCodings.ZERO,
        text.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void textsLeaveAndComeIn() throws Exception {
    appliance.bound();
    Taken taken = (Taken) appliance.submit("a".repeat(1000)).get(60, SECONDS);
    assertThat(taken.peerIds()).containsExactlyInAnyOrder("A1", "A2", "A3", "A4", "A5", "A6", "A7");
    deliver(smsc.session(), new ESMClass(), "hello");
    assertThat(appliance.door().next(Received.class).segment().text()).isEqualTo("hello");
  }

  @Test
  void itsReceiptsWithTenDecimalDigitsFindTheirMessage() throws Exception {
    appliance.bound();
    appliance.submit("x").get(60, SECONDS);
    DeliveryReceipt receipt =
        new DeliveryReceipt(
            String.format("%010d", 0xA1),
            1,
            1,
            new Date(0),
            new Date(0),
            DeliveryReceiptState.DELIVRD,
            "000",
            "x");
    ESMClass type = new ESMClass(MessageType.SMSC_DEL_RECEIPT.value());
    deliver(smsc.session(), type, receipt.toString());
    assertThat(appliance.door().next(ReceiptArrived.class).peerId()).isEqualTo("A1");
  }

  @Test
  void itSeesWhyATextWasNotAcknowledged() throws Exception {
    appliance.bound();
    appliance.door().holds().completeExceptionally(new IllegalStateException("disk full"));
    SMPPServerSession session = smsc.session();
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    NegativeResponseException.class, () -> deliver(session, new ESMClass(), "x"))
                .getCommandStatus())
        .isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN);
  }

  @Test
  void itSeesUsUnbind() throws Exception {
    appliance.bound();
    SMPPServerSession session = smsc.session();
    appliance.close();
    org.awaitility.Awaitility.await().until(() -> !session.getSessionState().isBound());
  }
}
