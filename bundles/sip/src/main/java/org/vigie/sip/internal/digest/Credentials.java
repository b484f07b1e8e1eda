package org.vigie.sip.internal.digest;

/**
 * A name and its secret.
 *
 * @param realm where they are good; empty: anywhere
 */
public record Credentials(String user, String password, String realm) {
  public boolean isEmpty() {
    return user.isEmpty();
  }

  @Override
  public String toString() {
    return "Credentials[user=" + user + ", realm=" + realm + "]";
  }
}
