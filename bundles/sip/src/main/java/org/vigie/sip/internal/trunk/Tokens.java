package org.vigie.sip.internal.trunk;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Random names for tags, branches and nonces of our own (RFC 3261, 19.3). Thread-safe. */
public final class Tokens {
  private final SecureRandom random = new SecureRandom();

  public String next() {
    byte[] bytes = new byte[8];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
