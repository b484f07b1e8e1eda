package org.vigie.rest.internal;

import java.util.Optional;
import org.vigie.api.security.Identity;

/** Checks a name and a password; may take the time of a slow hash. Thread-safe. */
interface Login {
  Optional<Identity> check(String user, String password);
}
