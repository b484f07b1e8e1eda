package org.vigie.messaging.internal.in;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Stands for a text and where it came from: at some thousand a second, a minute of the texts
 * themselves would take too much memory. 128 bits of SHA-256, so that no text is taken for another.
 */
public record Fingerprint(long high, long low) {
  /** Of some words in order; none runs into the next. */
  public static Fingerprint of(String... words) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String word : words) {
        digest.update(octets(word));
      }
      byte[] sum = digest.digest();
      return new Fingerprint(eight(sum, 0), eight(sum, Long.BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Its length and its characters; by hand, since this room does without {@code java.nio}. */
  private static byte[] octets(String word) {
    byte[] octets = new byte[Integer.BYTES + Character.BYTES * word.length()];
    for (int i = 0; i < Integer.BYTES; i++) {
      octets[i] = (byte) (word.length() >>> (Byte.SIZE * i));
    }
    for (int i = 0; i < word.length(); i++) {
      octets[Integer.BYTES + 2 * i] = (byte) (word.charAt(i) >>> Byte.SIZE);
      octets[Integer.BYTES + 2 * i + 1] = (byte) word.charAt(i);
    }
    return octets;
  }

  private static long eight(byte[] octets, int from) {
    long value = 0;
    for (int i = from; i < from + Long.BYTES; i++) {
      value = value << Byte.SIZE | (octets[i] & 0xff);
    }
    return value;
  }
}
