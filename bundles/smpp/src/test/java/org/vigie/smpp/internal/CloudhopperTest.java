package org.vigie.smpp.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.commons.charset.CharsetUtil;
import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppServerSession;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.util.DeliveryReceipt;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.joda.time.DateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.text.SmsRoute.SubmitOutcome.Refused;
import org.vigie.api.text.SmsRoute.SubmitOutcome.Taken;
import org.vigie.api.text.TextCommand.ReceiptArrived;
import org.vigie.api.text.TextCommand.Received;
import org.vigie.smpp.internal.testing.Appliance;
import org.vigie.smpp.internal.testing.CloudhopperSmsc;

/** With another SMPP stack on the other side: cloudhopper's server. */
class CloudhopperTest {
  private final CloudhopperSmsc smsc = new CloudhopperSmsc();
  private final Appliance appliance = new Appliance(smsc.port());

  @AfterEach
  void close() {
    appliance.close();
    smsc.close();
  }

  private static DeliverSm deliver(byte coding, byte[] text) throws Exception {
    DeliverSm deliver = new DeliverSm();
    deliver.setSourceAddress(new Address((byte) 1, (byte) 1, "33612345601"));
    deliver.setDestAddress(new Address((byte) 1, (byte) 1, "33712345678"));
    deliver.setDataCoding(coding);
    deliver.setShortMessage(text);
    return deliver;
  }

  private static PduResponse asked(SmppServerSession session, PduRequest<?> request)
      throws Exception {
    var answer = session.sendRequestPdu(request, 60_000, true);
    assertThat(answer.await()).isTrue();
    return answer.getResponse();
  }

  @Test
  void textsLeaveAndAreUnderstood() throws Exception {
    appliance.bound();
    assertThat(appliance.submit("Chauffage: 12 € {OK 42}").get(60, SECONDS))
        .isEqualTo(new Taken(Optional.of(Appliance.LINE), List.of("ch-1")));
    SubmitSm submit = smsc.nextSubmit();
    assertThat(CharsetUtil.decode(submit.getShortMessage(), CharsetUtil.CHARSET_GSM))
        .isEqualTo("Chauffage: 12 € {OK 42}");
    assertThat(submit.getSourceAddress().getAddress()).isEqualTo("33712345678");
    appliance.submit("ça brûle 🔥").get(60, SECONDS);
    assertThat(new String(smsc.nextSubmit().getShortMessage(), StandardCharsets.UTF_16BE))
        .isEqualTo("ça brûle 🔥");
  }

  @Test
  void theSegmentsOfALongTextAreThoseItReads() throws Exception {
    appliance.with("longMessages", "sar").bound();
    appliance.submit("0123456789".repeat(20)).get(60, SECONDS);
    SubmitSm first = smsc.nextSubmit();
    SubmitSm second = smsc.nextSubmit();
    assertThat(first.getOptionalParameter(SmppConstants.TAG_SAR_TOTAL_SEGMENTS).getValueAsByte())
        .isEqualTo((byte) 2);
    assertThat(second.getOptionalParameter(SmppConstants.TAG_SAR_SEGMENT_SEQNUM).getValueAsByte())
        .isEqualTo((byte) 2);
    assertThat(first.getOptionalParameter(SmppConstants.TAG_SAR_MSG_REF_NUM).getValueAsShort())
        .isEqualTo(
            second.getOptionalParameter(SmppConstants.TAG_SAR_MSG_REF_NUM).getValueAsShort());
  }

  @Test
  void textsAndReceiptsComeIn() throws Exception {
    appliance.bound();
    SmppServerSession session = smsc.session();
    byte[] text = CharsetUtil.encode("Panne {3e} €", CharsetUtil.CHARSET_GSM);
    assertThat(asked(session, deliver((byte) 0, text)).getCommandStatus()).isZero();
    assertThat(appliance.door().next(Received.class).segment().text()).isEqualTo("Panne {3e} €");
    DeliveryReceipt receipt =
        new DeliveryReceipt(
            "ch-1", 1, 1, new DateTime(0), new DateTime(0), (byte) 2, "000", "text");
    DeliverSm told =
        deliver((byte) 0, receipt.toShortMessage().getBytes(StandardCharsets.US_ASCII));
    told.setEsmClass(SmppConstants.ESM_CLASS_MT_SMSC_DELIVERY_RECEIPT);
    told.addOptionalParameter(
        new Tlv(SmppConstants.TAG_RECEIPTED_MSG_ID, "ch-1\0".getBytes(StandardCharsets.US_ASCII)));
    assertThat(asked(session, told).getCommandStatus()).isZero();
    assertThat(appliance.door().next(ReceiptArrived.class).peerId()).isEqualTo("ch-1");
  }

  @Test
  void itsEnquiriesAreAnsweredAndItsRefusalsUnderstood() throws Exception {
    appliance.bound();
    assertThat(asked(smsc.session(), new EnquireLink()).getCommandStatus()).isZero();
    smsc.refuses(SmppConstants.STATUS_INVDSTADR);
    assertThat(appliance.submit("x").get(60, SECONDS))
        .isEqualTo(new Refused("ESME_RINVDSTADR (0x0000000B)"));
  }

  @Test
  void aWrongPasswordIsSaid() {
    appliance.with("password", "wrong").put();
    appliance.awaitHealth("DOWN not bound");
    org.awaitility.Awaitility.await()
        .until(() -> appliance.health().contains("ESME_RINVPASWD (0x0000000E)"));
  }
}
