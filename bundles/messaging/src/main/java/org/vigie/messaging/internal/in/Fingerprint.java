package org.vigie.messaging.internal.in;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, word.length()));
        digest.update(word.getBytes(StandardCharsets.UTF_16BE));
      }
      ByteBuffer sum = ByteBuffer.wrap(digest.digest());
      return new Fingerprint(sum.getLong(), sum.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
