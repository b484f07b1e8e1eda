package org.vigie.sim.smsc;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.SmppInvalidArgumentException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Makes deliver_sm of texts. */
final class Outgoing {
  private static final byte UDHI = 0x40;

  private Outgoing() {}

  /** One, or as many as a long text takes, without those that get lost. */
  static List<Supplier<DeliverSm>> of(
      String from, String to, String text, LongForm form, Set<Integer> lost, int reference) {
    byte coding = Coding.codingOf(text);
    byte[] encoded = Coding.encode(text, coding);
    if (Coding.fits(encoded, coding)) {
      return List.of(() -> plain(from, to, coding, encoded));
    }
    if (form == LongForm.PAYLOAD) {
      return List.of(() -> payload(from, to, coding, encoded));
    }
    int header = form == LongForm.UDH16 ? 7 : 6;
    List<byte[]> parts = Coding.cut(encoded, coding, header);
    List<Supplier<DeliverSm>> pdus = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!lost.contains(i + 1)) {
        byte[] part = parts.get(i);
        Place place = new Place(form, reference, parts.size(), i + 1);
        pdus.add(() -> place.mark(plain(from, to, coding, part)));
      }
    }
    return pdus;
  }

  static DeliverSm plain(String from, String to, byte coding, byte[] body) {
    DeliverSm pdu = new DeliverSm();
    pdu.setSourceAddress(Coding.address(from));
    pdu.setDestAddress(Coding.address(to));
    pdu.setDataCoding(coding);
    body(pdu, body);
    return pdu;
  }

  private static DeliverSm payload(String from, String to, byte coding, byte[] body) {
    DeliverSm pdu = plain(from, to, coding, new byte[0]);
    pdu.addOptionalParameter(new Tlv(SmppConstants.TAG_MESSAGE_PAYLOAD, body));
    return pdu;
  }

  private static void body(DeliverSm pdu, byte[] body) {
    try {
      pdu.setShortMessage(body);
    } catch (SmppInvalidArgumentException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Which part it is, and how that is said. */
  private record Place(LongForm form, int reference, int total, int number) {
    DeliverSm mark(DeliverSm pdu) {
      if (form == LongForm.SAR) {
        pdu.addOptionalParameter(two(SmppConstants.TAG_SAR_MSG_REF_NUM, reference));
        pdu.addOptionalParameter(one(SmppConstants.TAG_SAR_TOTAL_SEGMENTS, total));
        pdu.addOptionalParameter(one(SmppConstants.TAG_SAR_SEGMENT_SEQNUM, number));
      } else {
        byte[] header = header();
        byte[] body = pdu.getShortMessage();
        pdu.setEsmClass(UDHI);
        body(pdu, ByteBuffer.allocate(header.length + body.length).put(header).put(body).array());
      }
      return pdu;
    }

    private byte[] header() {
      return form == LongForm.UDH16
          ? new byte[] {
            6, 8, 4, (byte) (reference >> 8), (byte) reference, (byte) total, (byte) number
          }
          : new byte[] {5, 0, 3, (byte) reference, (byte) total, (byte) number};
    }

    private static Tlv one(short tag, int value) {
      return new Tlv(tag, new byte[] {(byte) value});
    }

    private static Tlv two(short tag, int value) {
      return new Tlv(tag, new byte[] {(byte) (value >> 8), (byte) value});
    }
  }
}
