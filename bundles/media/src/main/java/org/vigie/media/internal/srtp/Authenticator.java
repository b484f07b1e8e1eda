package org.vigie.media.internal.srtp;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * HMAC-SHA1 (RFC 2104) cut to a tag. Made of the digest itself, which allocates nothing, as {@link
 * javax.crypto.Mac} does. Not thread-safe.
 */
final class Authenticator {
  private static final int BLOCK = 64;
  private static final int DIGEST = 20;

  private final MessageDigest sha1;
  private final byte[] inner = new byte[BLOCK];
  private final byte[] outer = new byte[BLOCK];
  private final byte[] digest = new byte[DIGEST];
  private final byte[] word = new byte[4];
  private final int tag;

  /**
   * @param key 64 bytes at most
   * @param tag bytes of a tag
   */
  Authenticator(byte[] key, int tag) {
    this.tag = tag;
    Arrays.fill(inner, (byte) 0x36);
    Arrays.fill(outer, (byte) 0x5C);
    for (int i = 0; i < key.length; i++) {
      inner[i] ^= key[i];
      outer[i] ^= key[i];
    }
    try {
      sha1 = MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  /** Bytes of a tag. */
  int tag() {
    return tag;
  }

  /** Writes the tag of the first bytes right behind them. */
  void sign(byte[] data, int length) {
    digest(data, length);
    System.arraycopy(digest, 0, data, length, tag);
  }

  /** As {@link #sign}, with the rollover counter behind the bytes (RFC 3711, 4.2). */
  void sign(byte[] data, int length, int rollover) {
    digest(data, length, rollover);
    System.arraycopy(digest, 0, data, length, tag);
  }

  /** Says whether the tag behind the first bytes is theirs. */
  boolean verify(byte[] data, int length) {
    digest(data, length);
    return same(data, length);
  }

  boolean verify(byte[] data, int length, int rollover) {
    digest(data, length, rollover);
    return same(data, length);
  }

  /** In a time that does not tell how much of it was right. */
  private boolean same(byte[] data, int at) {
    int difference = 0;
    for (int i = 0; i < tag; i++) {
      difference |= data[at + i] ^ digest[i];
    }
    return difference == 0;
  }

  private void digest(byte[] data, int length) {
    sha1.update(inner);
    sha1.update(data, 0, length);
    finish();
  }

  private void digest(byte[] data, int length, int rollover) {
    for (int i = 0; i < word.length; i++) {
      word[i] = (byte) (rollover >>> 24 - 8 * i);
    }
    sha1.update(inner);
    sha1.update(data, 0, length);
    sha1.update(word);
    finish();
  }

  private void finish() {
    try {
      sha1.digest(digest, 0, DIGEST);
      sha1.update(outer);
      sha1.update(digest);
      sha1.digest(digest, 0, DIGEST);
    } catch (DigestException e) {
      throw new IllegalStateException("a digest has 20 bytes", e);
    }
  }
}
