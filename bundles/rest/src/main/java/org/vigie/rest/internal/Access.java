package org.vigie.rest.internal;

import java.util.Set;
import org.vigie.api.security.Identity;

/** Who may. */
enum Access {
  /** Anybody, also without a login. */
  OPEN(Set.of()),
  /** Whoever is known here. */
  PERSON(Set.of(Identity.PERSON, Identity.VIEWER, Identity.SUPERVISOR, Identity.ADMIN)),
  VIEWER(Set.of(Identity.VIEWER, Identity.SUPERVISOR, Identity.ADMIN)),
  SUPERVISOR(Set.of(Identity.SUPERVISOR, Identity.ADMIN));

  private final Set<String> roles;

  Access(Set<String> roles) {
    this.roles = roles;
  }

  boolean allows(Identity who) {
    return this == OPEN || who.roles().stream().anyMatch(roles::contains);
  }
}
