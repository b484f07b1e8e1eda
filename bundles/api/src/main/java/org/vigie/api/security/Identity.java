package org.vigie.api.security;

import java.util.Set;

/** Who asks. */
public record Identity(String user, Set<String> roles) {
  public static final String ADMIN = "admin";
  public static final String SUPERVISOR = "supervisor";
  public static final String VIEWER = "viewer";
  public static final String PERSON = "person";

  public Identity {
    roles = Set.copyOf(roles);
  }
}
