package org.vigie.sms.api;

/** The octet that tells the alphabet of a short message (3GPP TS 23.038, 4). */
public final class DataCodingScheme {
  /** What we send. */
  public static final int GSM7 = 0x00;

  /** What we send. */
  public static final int OCTETS = 0x04;

  /** What we send. */
  public static final int UCS2 = 0x08;

  private static final int LAST_GENERAL = 0x7F;
  private static final int WAITING_UCS2 = 0xE0;
  private static final int CODING_AND_CLASS = 0xF0;

  private DataCodingScheme() {}

  /** The alphabet; reserved codings are taken for the default alphabet, as the clause asks. */
  public static Alphabet alphabet(int scheme) {
    int octet = scheme & 0xFF;
    if (octet <= LAST_GENERAL) {
      return general(octet >>> 2 & 3);
    }
    int group = octet & 0xF0;
    if (group == WAITING_UCS2) {
      return Alphabet.UCS2;
    }
    boolean octets = group == CODING_AND_CLASS && (octet & 4) != 0;
    return octets ? Alphabet.OCTETS : Alphabet.GSM7;
  }

  private static Alphabet general(int bits) {
    if (bits == 1) {
      return Alphabet.OCTETS;
    }
    return bits == 2 ? Alphabet.UCS2 : Alphabet.GSM7;
  }

  /** The octet for an alphabet; Latin-1 has none and counts as 8 bit data. */
  public static int of(Alphabet alphabet) {
    if (alphabet == Alphabet.GSM7) {
      return GSM7;
    }
    return alphabet == Alphabet.UCS2 ? UCS2 : OCTETS;
  }
}
