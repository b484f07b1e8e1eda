package org.vigie.sim.smsc;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.tlv.Tlv;
import java.util.Arrays;
import java.util.Optional;
import org.vigie.sim.smsc.Submitted.Part;

/** What a submit_sm says, wherever it stands in it. */
final class UserData {
  private static final byte UDHI = 0x40;
  private static final int REFERENCE_8 = 0x00;
  private static final int REFERENCE_16 = 0x08;

  private UserData() {}

  static Submitted read(BaseSm<?> pdu, String session, long nanos) {
    byte[] octets = octets(pdu);
    boolean headed = (pdu.getEsmClass() & UDHI) != 0 && octets.length > 0;
    int header = headed ? Math.min(octets.length, 1 + (octets[0] & 0xff)) : 0;
    byte[] body = Arrays.copyOfRange(octets, header, octets.length);
    return new Submitted(
        session,
        Coding.number(pdu.getSourceAddress()),
        Coding.number(pdu.getDestAddress()),
        pdu.getDataCoding(),
        (pdu.getRegisteredDelivery() & 1) != 0,
        Coding.decode(body, pdu.getDataCoding()),
        headed ? inHeader(octets, header) : inParameters(pdu),
        nanos);
  }

  private static byte[] octets(BaseSm<?> pdu) {
    Tlv payload = pdu.getOptionalParameter(SmppConstants.TAG_MESSAGE_PAYLOAD);
    byte[] octets = payload == null ? pdu.getShortMessage() : payload.getValue();
    return octets == null ? new byte[0] : octets;
  }

  private static Optional<Part> inHeader(byte[] octets, int header) {
    for (int at = 1; at + 1 < header; at += 2 + (octets[at + 1] & 0xff)) {
      int length = octets[at + 1] & 0xff;
      boolean wide = octets[at] == REFERENCE_16 && length == 4;
      if ((wide || (octets[at] == REFERENCE_8 && length == 3)) && at + 2 + length <= header) {
        int reference = octets[at + 2] & 0xff;
        int next = at + 3;
        if (wide) {
          reference = reference << 8 | octets[next++] & 0xff;
        }
        return Optional.of(new Part(reference, octets[next] & 0xff, octets[next + 1] & 0xff));
      }
    }
    return Optional.empty();
  }

  private static Optional<Part> inParameters(BaseSm<?> pdu) {
    Tlv reference = pdu.getOptionalParameter(SmppConstants.TAG_SAR_MSG_REF_NUM);
    Tlv total = pdu.getOptionalParameter(SmppConstants.TAG_SAR_TOTAL_SEGMENTS);
    Tlv number = pdu.getOptionalParameter(SmppConstants.TAG_SAR_SEGMENT_SEQNUM);
    return reference == null || total == null || number == null
        ? Optional.empty()
        : Optional.of(new Part(integer(reference), integer(total), integer(number)));
  }

  private static int integer(Tlv tlv) {
    int value = 0;
    for (byte octet : tlv.getValue()) {
      value = value << 8 | octet & 0xff;
    }
    return value;
  }
}
