package org.vigie.management.internal;

import java.io.IOException;
import java.util.List;
import org.apache.karaf.jaas.boot.principal.GroupPrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.apache.karaf.jaas.modules.BackingEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the user {@code admin} where nobody administers yet; never touches one that is there. */
final class FirstAdministrator {
  static final String USER = "admin";
  static final String GROUP = "admingroup";
  private static final String ROLE = "admin";
  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

  private final InitialPassword password;

  FirstAdministrator(InitialPassword password) {
    this.password = password;
  }

  /**
   * @return whether it was made now
   */
  boolean ensure(BackingEngine users) throws IOException {
    List<UserPrincipal> known = users.listUsers();
    for (UserPrincipal user : known) {
      if (administers(users, user)) {
        return false;
      }
    }
    boolean there = known.stream().anyMatch(user -> user.getName().equals(USER));
    if (there) {
      return complete(users);
    }
    users.addUser(USER, password.take());
    users.addGroup(USER, GROUP);
    LOG.info("the user {} was made; the password is in {}", USER, password.where());
    return true;
  }

  /** A stop in the middle of the first boot left a user who may nothing; the password stays. */
  private static boolean complete(BackingEngine users) {
    UserPrincipal user = users.lookupUser(USER);
    if (user == null || !users.listGroups(user).isEmpty() || !users.listRoles(user).isEmpty()) {
      LOG.warn("nobody has the role {}; the user {} was made for something else", ROLE, USER);
      return false;
    }
    users.addGroup(USER, GROUP);
    return true;
  }

  private static boolean administers(BackingEngine users, UserPrincipal user) {
    return hasRole(users, user)
        || users.listGroups(user).stream().anyMatch(group -> hasRole(users, group));
  }

  private static boolean hasRole(BackingEngine users, UserPrincipal user) {
    return users.listRoles(user).stream().anyMatch(role -> role.getName().equals(ROLE));
  }

  private static boolean hasRole(BackingEngine users, GroupPrincipal group) {
    return users.listRoles(group).stream().anyMatch(role -> role.getName().equals(ROLE));
  }
}
