package org.vigie.api.security;

import java.util.Optional;

/** Short-lived bearer tokens, for the console's calls of REST. Thread-safe. */
public interface Tokens {
  /** A token that is good for some minutes, in this process only. */
  String issue(Identity identity);

  /** Who holds a token, or empty where it is unknown or too old. */
  Optional<Identity> verify(String token);
}
