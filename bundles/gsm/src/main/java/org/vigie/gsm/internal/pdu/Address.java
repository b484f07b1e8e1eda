package org.vigie.gsm.internal.pdu;

import java.io.ByteArrayOutputStream;
import org.vigie.sms.api.GsmAlphabet;
import org.vigie.sms.api.Septets;

/** Address fields (3GPP TS 23.040, 9.1.2.5). */
final class Address {
  private static final String SEMI_OCTETS = "0123456789*#abc";
  private static final int INTERNATIONAL = 0x91;
  private static final int UNKNOWN = 0x81;
  private static final int ALPHANUMERIC = 5;

  private Address() {}

  /** Reads an address whose first octet counts its semi-octets. */
  static String read(Octets octets) throws PduException {
    int length = octets.next();
    int type = octets.next();
    byte[] value = octets.next((length + 1) / 2);
    int kind = type >>> 4 & 7;
    if (kind == ALPHANUMERIC) {
      return GsmAlphabet.decode(Septets.unpack(value, 0, length * 4 / 7)).trim();
    }
    StringBuilder digits = new StringBuilder(kind == 1 ? "+" : "");
    for (int i = 0; i < length; i++) {
      int digit = i % 2 == 0 ? value[i / 2] & 0xF : value[i / 2] >>> 4 & 0xF;
      if (digit < SEMI_OCTETS.length()) {
        digits.append(SEMI_OCTETS.charAt(digit));
      }
    }
    return digits.toString();
  }

  /**
   * Writes a number.
   *
   * @param number {@code +} and digits, or a short code's digits
   */
  static byte[] write(String number) {
    boolean international = number.startsWith("+");
    String digits = international ? number.substring(1) : number;
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    octets.write(digits.length());
    octets.write(international ? INTERNATIONAL : UNKNOWN);
    for (int i = 0; i < digits.length(); i += 2) {
      int low = SEMI_OCTETS.indexOf(digits.charAt(i));
      int high = i + 1 < digits.length() ? SEMI_OCTETS.indexOf(digits.charAt(i + 1)) : 0xF;
      octets.write(high << 4 | low);
    }
    return octets.toByteArray();
  }
}
