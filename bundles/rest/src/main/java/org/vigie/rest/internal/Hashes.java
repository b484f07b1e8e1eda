package org.vigie.rest.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names of long things: the same for the same. */
final class Hashes {
  private static final int BYTES = 8;

  private Hashes() {}

  /** 16 hexadecimal digits. */
  static String of(String thing) {
    return HexFormat.of().formatHex(sha256(thing.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
  }

  static byte[] sha256(byte[] thing) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(thing);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
