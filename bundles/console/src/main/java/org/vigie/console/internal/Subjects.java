package org.vigie.console.internal;

import java.util.Optional;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.vigie.api.security.Identity;

/** Reads who is logged in from what the Karaf realm left in the session. */
final class Subjects {
  private Subjects() {}

  /** Empty for a subject without a user or without any role. */
  static Optional<Identity> identity(Subject subject) {
    var roles =
        subject.getPrincipals(RolePrincipal.class).stream()
            .map(RolePrincipal::getName)
            .collect(Collectors.toSet());
    return roles.isEmpty()
        ? Optional.empty()
        : subject.getPrincipals(UserPrincipal.class).stream()
            .findFirst()
            .map(user -> new Identity(user.getName(), roles));
  }
}
