package org.vigie.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.GroupPrincipal;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.junit.jupiter.api.Test;
import org.vigie.api.security.Identity;

class SessionTellsUserAndRolesTest {
  private final Subject subject = new Subject();

  @Test
  void rolesAreThoseOfTheRealm() {
    subject.getPrincipals().add(new UserPrincipal("sophie"));
    subject.getPrincipals().add(new GroupPrincipal("bureau"));
    subject.getPrincipals().add(new RolePrincipal("supervisor"));
    subject.getPrincipals().add(new RolePrincipal("viewer"));
    assertThat(Subjects.identity(subject))
        .hasValueSatisfying(
            who -> {
              assertThat(who.user()).isEqualTo("sophie");
              assertThat(who.roles())
                  .containsExactlyInAnyOrder(Identity.SUPERVISOR, Identity.VIEWER);
            });
  }

  @Test
  void aUserWithoutRoleIsNobody() {
    subject.getPrincipals().add(new UserPrincipal("sophie"));
    assertThat(Subjects.identity(subject)).isEmpty();
  }

  @Test
  void aRoleWithoutUserIsNobody() {
    subject.getPrincipals().add(new RolePrincipal("admin"));
    assertThat(Subjects.identity(subject)).isEmpty();
  }
}
