package org.vigie.rest.internal;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.jspecify.annotations.Nullable;

/** A JAAS realm of users, whose password is their name and {@code -secret}. */
public final class TestRealm implements LoginModule {
  static final String NAME = "test-realm";
  static final AtomicInteger CHECKS = new AtomicInteger();
  private static final Map<String, Set<String>> ROLES =
      Map.of(
          "admin", Set.of("admin", "supervisor", "viewer"),
          "sup", Set.of("supervisor", "viewer"),
          "view", Set.of("viewer"),
          "alice", Set.of("person"),
          "bruno", Set.of("person"),
          "shell", Set.of("ssh"),
          "nobody", Set.of());

  private @Nullable Subject subject;
  private @Nullable CallbackHandler handler;

  static void install() {
    Configuration.setConfiguration(
        new Configuration() {
          @Override
          public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
            return new AppConfigurationEntry[] {
              new AppConfigurationEntry(
                  TestRealm.class.getName(), LoginModuleControlFlag.REQUIRED, Map.of())
            };
          }
        });
  }

  @Override
  public void initialize(
      Subject who, CallbackHandler answers, Map<String, ?> shared, Map<String, ?> options) {
    subject = who;
    handler = answers;
  }

  @Override
  public boolean login() throws LoginException {
    CHECKS.incrementAndGet();
    NameCallback name = new NameCallback("user: ");
    PasswordCallback password = new PasswordCallback("password: ", false);
    try {
      if (handler != null) {
        handler.handle(new Callback[] {name, password});
      }
    } catch (IOException | UnsupportedCallbackException e) {
      throw new LoginException(e.getMessage());
    }
    Set<String> roles = ROLES.get(name.getName());
    if (roles == null || !(name.getName() + "-secret").equals(new String(password.getPassword()))) {
      throw new FailedLoginException("no");
    }
    if (subject != null) {
      Subject known = subject;
      roles.forEach(role -> known.getPrincipals().add(new RolePrincipal(role)));
    }
    return true;
  }

  @Override
  public boolean commit() {
    return true;
  }

  @Override
  public boolean abort() {
    return true;
  }

  @Override
  public boolean logout() {
    return true;
  }
}
