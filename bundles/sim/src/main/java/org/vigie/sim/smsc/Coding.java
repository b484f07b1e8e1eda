package org.vigie.sim.smsc;

import com.cloudhopper.commons.charset.CharsetUtil;
import com.cloudhopper.commons.charset.GSMCharset;
import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.type.Address;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Texts and numbers as SMPP carries them. */
final class Coding {
  static final byte GSM = 0;
  static final byte UCS2 = 8;
  private static final byte LATIN1 = 3;
  private static final int OCTETS = 140;
  private static final byte ESCAPE = 0x1b;

  private Coding() {}

  /** The default alphabet where it has all of the text, else UCS-2. */
  static byte codingOf(String text) {
    return GSMCharset.canRepresent(text) ? GSM : UCS2;
  }

  static byte[] encode(String text, byte coding) {
    return coding == GSM
        ? CharsetUtil.encode(text, CharsetUtil.CHARSET_GSM)
        : text.getBytes(StandardCharsets.UTF_16BE);
  }

  /** {@code data_coding} 0 is the unpacked default alphabet; of message classes, likewise. */
  static String decode(byte[] octets, byte coding) {
    return switch (coding & 0x0f) {
      case UCS2 -> new String(octets, StandardCharsets.UTF_16BE);
      case LATIN1, 1 -> new String(octets, StandardCharsets.ISO_8859_1);
      default -> CharsetUtil.decode(octets, CharsetUtil.CHARSET_GSM);
    };
  }

  /** Whether it fits into one short message. */
  static boolean fits(byte[] encoded, byte coding) {
    return encoded.length <= (coding == GSM ? 160 : OCTETS);
  }

  /** Cuts between septets, as phones do; of UCS-2 even between the halves of a surrogate pair. */
  static List<byte[]> cut(byte[] encoded, byte coding, int header) {
    int most = coding == GSM ? (OCTETS - header) * 8 / 7 : (OCTETS - header) / 2 * 2;
    List<byte[]> parts = new ArrayList<>();
    int from = 0;
    while (from < encoded.length) {
      int to = Math.min(encoded.length, from + most);
      if (coding == GSM && to < encoded.length && encoded[to - 1] == ESCAPE) {
        to--;
      }
      parts.add(Arrays.copyOfRange(encoded, from, to));
      from = to;
    }
    return parts;
  }

  /** A number in E.164 form, a short code, or a name. */
  static Address address(String value) {
    if (value.startsWith("+")) {
      return new Address(SmppConstants.TON_INTERNATIONAL, (byte) 1, value.substring(1));
    }
    boolean digits = !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits
        ? new Address(SmppConstants.TON_UNKNOWN, (byte) 1, value)
        : new Address(SmppConstants.TON_ALPHANUMERIC, (byte) 0, value);
  }

  /** The other way round; of a French national number too. */
  static String number(Address address) {
    String value = address.getAddress() == null ? "" : address.getAddress();
    if (address.getTon() == SmppConstants.TON_INTERNATIONAL && !value.startsWith("+")) {
      return "+" + value;
    }
    if (value.matches("00[1-9]\\d{6,}")) {
      return "+" + value.substring(2);
    }
    return value.matches("0[1-9]\\d{8}") ? "+33" + value.substring(1) : value;
  }
}
