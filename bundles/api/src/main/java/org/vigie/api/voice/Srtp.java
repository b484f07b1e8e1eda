package org.vigie.api.voice;

/**
 * What SDP security descriptions (RFC 4568) agreed on.
 *
 * @param sendKey master key and salt of what we send, 30 bytes in Base64
 * @param receiveKey of what the peer sends
 */
public record Srtp(Suite suite, String sendKey, String receiveKey) {
  /** Crypto suites of RFC 4568, 6.2. */
  public enum Suite {
    AES_CM_128_HMAC_SHA1_80,
    AES_CM_128_HMAC_SHA1_32
  }

  /** Keys are secrets: they stand in no log. */
  @Override
  public String toString() {
    return suite.name();
  }
}
