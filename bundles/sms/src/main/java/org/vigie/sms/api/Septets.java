package org.vigie.sms.api;

/** Septets side by side in octets, the lowest bits first (3GPP TS 23.038, 6.1.2.1). */
public final class Septets {
  private Septets() {}

  /**
   * Packs septets.
   *
   * @param septets one per octet
   * @param fillBits 0 to 6, left free before the first, so that it begins on a septet boundary
   *     after a header (23.040, 9.2.3.24)
   */
  public static byte[] pack(byte[] septets, int fillBits) {
    byte[] octets = new byte[(septets.length * 7 + fillBits + 7) / 8];
    int bit = fillBits;
    for (byte septet : septets) {
      int value = (septet & 0x7F) << (bit % 8);
      octets[bit / 8] |= (byte) value;
      if (value > 0xFF) {
        octets[bit / 8 + 1] |= (byte) (value >>> 8);
      }
      bit += 7;
    }
    return octets;
  }

  /**
   * Unpacks septets, one per octet.
   *
   * @param count how many; fewer come back where the octets do not hold as many
   */
  public static byte[] unpack(byte[] octets, int fillBits, int count) {
    int held = Math.max(0, octets.length * 8 - fillBits) / 7;
    byte[] septets = new byte[Math.max(0, Math.min(count, held))];
    int bit = fillBits;
    for (int i = 0; i < septets.length; i++) {
      int low = octets[bit / 8] & 0xFF;
      int high = bit / 8 + 1 < octets.length ? octets[bit / 8 + 1] & 0xFF : 0;
      septets[i] = (byte) (((high << 8 | low) >>> (bit % 8)) & 0x7F);
      bit += 7;
    }
    return septets;
  }

  /** How many bits are left free after a header of so many octets. */
  public static int fillBits(int headerOctets) {
    return (7 - headerOctets * 8 % 7) % 7;
  }

  /** How many septets so many octets take up, counted up. */
  static int across(int octets) {
    return (octets * 8 + 6) / 7;
  }
}
