package org.vigie.media.internal.srtp;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES in counter mode (RFC 3711, 4.1.1). The JDK's own counter mode would allocate with each new
 * initial value, that is for each packet: so the blocks of the counter are encrypted as they are.
 * Not thread-safe.
 */
final class CounterMode {
  private static final int BLOCK = 16;
  private static final int BLOCKS = 32;

  private final Cipher cipher;
  private final byte[] salt;
  private final byte[] counters = new byte[BLOCK * BLOCKS];
  private final byte[] stream = new byte[BLOCK * BLOCKS];

  /**
   * @param key 16 bytes
   * @param salt 14 bytes
   */
  CounterMode(byte[] key, byte[] salt) {
    this.salt = salt.clone();
    try {
      cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES", e);
    }
  }

  /** Encrypts or decrypts a part of a packet, from which the initial value is made. */
  void apply(int ssrc, long index, byte[] data, int offset, int length) {
    int block = 0;
    for (int at = 0; at < length; at += counters.length) {
      int part = Math.min(counters.length, length - at);
      int blocks = (part + BLOCK - 1) / BLOCK;
      for (int i = 0; i < blocks; i++) {
        counter(i * BLOCK, ssrc, index, block++);
      }
      encrypt(blocks * BLOCK);
      for (int i = 0; i < part; i++) {
        data[offset + at + i] ^= stream[i];
      }
    }
  }

  /** (salt * 2^16) XOR (SSRC * 2^64) XOR (index * 2^16), and the number of the block. */
  private void counter(int at, int ssrc, long index, int block) {
    System.arraycopy(salt, 0, counters, at, salt.length);
    for (int i = 0; i < 4; i++) {
      counters[at + 4 + i] ^= (byte) (ssrc >>> 24 - 8 * i);
    }
    for (int i = 0; i < 6; i++) {
      counters[at + 8 + i] ^= (byte) (index >>> 40 - 8 * i);
    }
    counters[at + 14] = (byte) (block >>> 8);
    counters[at + 15] = (byte) block;
  }

  private void encrypt(int length) {
    try {
      cipher.update(counters, 0, length, stream, 0);
    } catch (ShortBufferException e) {
      throw new IllegalStateException("both are of one length", e);
    }
  }
}
