package org.vigie.rest.internal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.vigie.api.security.Identity;
import org.vigie.api.security.Tokens;

/** Bearer tokens, in memory only: they end with the process. */
final class TokenStore implements Tokens {
  static final Duration LIFE = Duration.ofMinutes(10);
  private static final int MAX = 10_000;

  private final Expiring tokens;

  TokenStore(InstantSource clock) {
    tokens = new Expiring(MAX, LIFE, clock);
  }

  @Override
  public String issue(Identity identity) {
    String token = tokens.fresh();
    tokens.put(token, identity);
    return token;
  }

  @Override
  public Optional<Identity> verify(String token) {
    return tokens.get(token);
  }
}
