package org.vigie.rest.internal;

import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.security.Identity;

/** Logs in to a JAAS realm, where shell and console log in too. */
final class JaasLogin implements Login {
  private static final Logger LOG = LoggerFactory.getLogger(JaasLogin.class);

  private final String realm;

  JaasLogin(String realm) {
    this.realm = realm;
  }

  @Override
  public Optional<Identity> check(String user, String password) {
    // JAAS loads login modules by the context class loader; Karaf's proxy of them is seen by ours.
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(JaasLogin.class.getClassLoader());
    Subject subject = new Subject();
    try {
      LoginContext context = new LoginContext(realm, subject, new Answers(user, password));
      context.login();
      Identity identity = new Identity(user, roles(subject));
      context.logout();
      return Optional.of(identity);
    } catch (LoginException e) {
      LOG.debug("login of {} refused: {}", user, e.getMessage());
      return Optional.empty();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Set<String> roles(Subject subject) {
    return subject.getPrincipals(RolePrincipal.class).stream()
        .map(Principal::getName)
        .collect(Collectors.toUnmodifiableSet());
  }

  private record Answers(String user, String password) implements CallbackHandler {
    @Override
    public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
      for (Callback callback : callbacks) {
        if (callback instanceof NameCallback name) {
          name.setName(user);
        } else if (callback instanceof PasswordCallback secret) {
          secret.setPassword(password.toCharArray());
        } else {
          throw new UnsupportedCallbackException(callback);
        }
      }
    }

    @Override
    public String toString() {
      return "answers for " + user;
    }
  }
}
