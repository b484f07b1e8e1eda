package org.vigie.media.internal.srtp;

import java.util.Base64;
import org.vigie.api.voice.Srtp.Suite;

/**
 * The session keys of one direction, derived of its master key once (RFC 3711, 4.3, with a key
 * derivation rate of 0).
 */
final class Keys {
  private static final int KEY = 16;
  private static final int SALT = 14;
  private static final int AUTHENTICATION = 20;
  private static final int LONG_TAG = 10;
  private static final int SHORT_TAG = 4;
  private static final int RTCP = 3; // labels 3 to 5 instead of 0 to 2

  private final byte[] master = new byte[KEY];
  private final byte[] salt = new byte[SALT];
  private final Suite suite;

  /**
   * @param inline master key and salt in Base64 (RFC 4568, 6.1)
   * @throws IllegalArgumentException where these are not 30 bytes
   */
  Keys(Suite suite, String inline) {
    this.suite = suite;
    byte[] bytes = Base64.getDecoder().decode(inline);
    if (bytes.length != KEY + SALT) {
      throw new IllegalArgumentException("not 30 bytes");
    }
    System.arraycopy(bytes, 0, master, 0, KEY);
    System.arraycopy(bytes, KEY, salt, 0, SALT);
  }

  CounterMode rtpCipher() {
    return new CounterMode(derived(0, KEY), derived(2, SALT));
  }

  Authenticator rtpAuthenticator() {
    boolean isShort = suite == Suite.AES_CM_128_HMAC_SHA1_32;
    return new Authenticator(derived(1, AUTHENTICATION), isShort ? SHORT_TAG : LONG_TAG);
  }

  CounterMode rtcpCipher() {
    return new CounterMode(derived(RTCP, KEY), derived(RTCP + 2, SALT));
  }

  /** RTCP has the long tag with either suite (RFC 4568, 6.2). */
  Authenticator rtcpAuthenticator() {
    return new Authenticator(derived(RTCP + 1, AUTHENTICATION), LONG_TAG);
  }

  /** The label stands 7 bytes before the end of the salt; the rest is the counter mode over 0. */
  byte[] derived(int label, int length) {
    byte[] x = salt.clone();
    x[SALT - 7] ^= (byte) label;
    byte[] key = new byte[length];
    new CounterMode(master, x).apply(0, 0, key, 0, length);
    return key;
  }
}
