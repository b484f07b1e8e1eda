package org.vigie.sms.api;

/**
 * What the parts of one long message have in common (3GPP TS 23.040, 9.2.3.24.1 and 9.2.3.24.8).
 *
 * @param value 0 to 255, or to 65535 where wide
 * @param wide two octets: one octet less for the text, and no mix-up after 256 messages
 */
public record Reference(int value, boolean wide) {
  /**
   * @throws IllegalArgumentException where the value does not fit
   */
  public Reference {
    if (value < 0 || value > (wide ? 0xFFFF : 0xFF)) {
      throw new IllegalArgumentException("reference " + value);
    }
  }

  /** Of one octet; of a larger number, the lowest bits. */
  public static Reference narrow(int value) {
    return new Reference(value & 0xFF, false);
  }

  /** Of two octets; of a larger number, the lowest bits. */
  public static Reference wide(int value) {
    return new Reference(value & 0xFFFF, true);
  }

  /** The header of a part, with its length in the first octet. */
  byte[] header(int total, int number) {
    if (wide) {
      return new byte[] {6, 8, 4, (byte) (value >>> 8), (byte) value, (byte) total, (byte) number};
    }
    return new byte[] {5, 0, 3, (byte) value, (byte) total, (byte) number};
  }
}
