package org.vigie.sim.smsc;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.tlv.Tlv;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.vigie.sim.smsc.Receipts.Form;

/** Makes receipts in their forms (SMPP 3.4, appendix B; 5.2.28; 5.3.2.12 and .35). */
final class ReceiptPdu {
  private static final byte RECEIPT = 0x04;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneOffset.UTC);
  private static final Map<String, Integer> STATES =
      Map.of(
          "ENROUTE", 1, "DELIVRD", 2, "EXPIRED", 3, "DELETED", 4, "UNDELIV", 5, "ACCEPTD", 6,
          "UNKNOWN", 7, "REJECTD", 8);

  private ReceiptPdu() {}

  static DeliverSm of(Receipts receipts, Submitted submitted, String id) {
    boolean inText = receipts.form() != Form.PARAMETERS;
    byte[] body =
        inText
            ? text(receipts, submitted.text(), idInText(receipts, id))
                .getBytes(StandardCharsets.US_ASCII)
            : new byte[0];
    DeliverSm pdu = Outgoing.plain(submitted.to(), submitted.from(), Coding.GSM, body);
    pdu.setEsmClass(RECEIPT);
    if (!inText || receipts.form() == Form.BOTH) {
      pdu.addOptionalParameter(
          new Tlv(
              SmppConstants.TAG_RECEIPTED_MSG_ID, (id + '\0').getBytes(StandardCharsets.US_ASCII)));
      byte state = STATES.getOrDefault(receipts.state(), 7).byteValue();
      pdu.addOptionalParameter(new Tlv(SmppConstants.TAG_MSG_STATE, new byte[] {state}));
    }
    return pdu;
  }

  private static String idInText(Receipts receipts, String id) {
    return receipts.form() == Form.DECIMAL_OF_HEX ? "" + Long.parseLong(id, 16) : id;
  }

  private static String text(Receipts receipts, String of, String id) {
    String minute = MINUTE.format(InstantSource.system().instant());
    String start = of.substring(0, Math.min(20, of.length())).replaceAll("[^ -~]", "?");
    return "id:%s sub:001 dlvrd:%s submit date:%s done date:%s stat:%s err:%s text:%s"
        .formatted(
            id,
            receipts.state().equals("DELIVRD") ? "001" : "000",
            minute,
            minute,
            receipts.state(),
            receipts.error(),
            start);
  }
}
