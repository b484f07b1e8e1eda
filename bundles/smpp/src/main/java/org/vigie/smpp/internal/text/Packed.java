package org.vigie.smpp.internal.text;

/** Septets in octets without a count beside them. */
final class Packed {
  private Packed() {}

  /**
   * How many septets there are. Where seven bits are left over and 0, they are taken for padding
   * and not for an @ (3GPP TS 23.038, 6.1.2.3.1, has the same doubt).
   */
  static int septets(byte[] octets) {
    int most = octets.length * 8 / 7;
    boolean full = octets.length > 0 && octets.length % 7 == 0;
    boolean padded = full && (octets[octets.length - 1] & 0xFE) == 0;
    return padded ? most - 1 : most;
  }
}
