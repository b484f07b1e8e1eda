package org.vigie.gsm.internal.pdu;

import java.util.HexFormat;

/** Octets read one after the other. Not thread-safe. */
final class Octets {
  private final byte[] octets;
  private int at;

  Octets(byte[] octets) {
    this.octets = octets;
  }

  static Octets ofHex(String hex) throws PduException {
    try {
      return new Octets(HexFormat.of().parseHex(hex));
    } catch (IllegalArgumentException e) {
      throw new PduException("not hexadecimal");
    }
  }

  int next() throws PduException {
    if (at >= octets.length) {
      throw new PduException("it ends after " + octets.length + " octets");
    }
    return octets[at++] & 0xFF;
  }

  byte[] next(int count) throws PduException {
    byte[] taken = new byte[count];
    for (int i = 0; i < count; i++) {
      taken[i] = (byte) next();
    }
    return taken;
  }

  byte[] rest() {
    byte[] taken = java.util.Arrays.copyOfRange(octets, at, octets.length);
    at = octets.length;
    return taken;
  }

  boolean ended() {
    return at >= octets.length;
  }
}
