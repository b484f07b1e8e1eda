package org.vigie.smpp.internal.text;

import org.vigie.sms.api.Alphabet;
import org.vigie.sms.api.DataCodingScheme;

/** The alphabet by data_coding (SMPP 3.4, 5.2.19). */
final class DataCoding {
  static final byte DEFAULT = 0;
  static final byte UCS2 = 8;

  private static final int ASCII = 1;
  private static final int LATIN1 = 3;
  private static final int FIRST_GSM = 0x10;

  private DataCoding() {}

  /**
   * The alphabet. The default alphabet of the SMSC (0) is taken to be GSM's; from 0x10 on the octet
   * is read as GSM's own data coding scheme, which SMSCs pass on as it came (0xC0 to 0xFF by the
   * standard, 0x10 to 0x1F for flash messages by custom); what is left (Cyrillic, Hebrew, JIS …) as
   * octets.
   */
  static Alphabet alphabet(int coding) {
    int octet = coding & 0xFF;
    if (octet == DEFAULT) {
      return Alphabet.GSM7;
    }
    if (octet == ASCII || octet == LATIN1) {
      return Alphabet.LATIN1;
    }
    if (octet == UCS2) {
      return Alphabet.UCS2;
    }
    return octet >= FIRST_GSM ? DataCodingScheme.alphabet(octet) : Alphabet.OCTETS;
  }

  /** For what we send: the two alphabets that every telephone knows. */
  static byte of(Alphabet alphabet) {
    return alphabet == Alphabet.GSM7 ? DEFAULT : UCS2;
  }
}
