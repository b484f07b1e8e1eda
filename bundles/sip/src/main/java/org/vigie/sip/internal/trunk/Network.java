package org.vigie.sip.internal.trunk;

import java.net.InetAddress;
import org.vigie.sip.internal.stack.Literals;

/**
 * Addresses that have their first bits in common (CIDR, RFC 4632).
 *
 * @param prefix how many bits
 */
public record Network(InetAddress address, int prefix) {
  /**
   * Reads {@code 192.0.2.7}, {@code 192.0.2.0/24} or {@code 2001:db8::/32}.
   *
   * @throws IllegalArgumentException with a reason where it is neither
   */
  public static Network parse(String text) {
    int slash = text.indexOf('/');
    String host = slash < 0 ? text : text.substring(0, slash);
    InetAddress address =
        Literals.address(host)
            .orElseThrow(
                () -> new IllegalArgumentException("'" + text + "' is not an address or network"));
    int bits = address.getAddress().length * 8;
    if (slash < 0) {
      return new Network(address, bits);
    }
    String length = text.substring(slash + 1);
    if (!length.matches("\\d{1,3}") || Integer.parseInt(length) > bits) {
      throw new IllegalArgumentException("'" + text + "' has no prefix from 0 to " + bits);
    }
    return new Network(address, Integer.parseInt(length));
  }

  public boolean contains(InetAddress other) {
    byte[] mine = address.getAddress();
    byte[] theirs = other.getAddress();
    if (mine.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit += 8) {
      int left = Math.min(8, prefix - bit);
      int mask = 0xff << (8 - left) & 0xff;
      if (((mine[bit / 8] ^ theirs[bit / 8]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
