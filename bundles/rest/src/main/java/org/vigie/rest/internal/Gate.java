package org.vigie.rest.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.security.Identity;
import org.vigie.api.security.Tokens;

/**
 * Who asks: HTTP Basic (RFC 7617) against the realm, or a bearer token (RFC 6750). A login that
 * went well is remembered for a minute, so that not each request pays for a slow hash; a changed
 * password therefore counts within a minute. One without any role is not remembered: it may do
 * nothing yet, and the first boot makes the administrator a moment before its role.
 */
final class Gate {
  static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
  private static final String WRONG = "user or password is wrong";
  private static final int MAX_LOGINS = 1_000;
  private static final int MAX_HEADER = 2_048;

  private final Login login;
  private final Tokens tokens;
  private final Expiring logins;
  private final Throttle throttle;

  Gate(Login login, Tokens tokens, InstantSource clock) {
    this.login = login;
    this.tokens = tokens;
    logins = new Expiring(MAX_LOGINS, REMEMBERED, clock);
    throttle = new Throttle(clock);
  }

  /**
   * @return empty where nobody tries to log in
   * @throws Problem 401 where the login fails, 429 where an address has failed too often
   */
  Optional<Identity> who(Optional<String> authorization, String address) {
    if (authorization.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = authorization.get().strip().split(" +", 2);
    if (parts.length == 2 && parts[1].length() <= MAX_HEADER) {
      if (parts[0].equalsIgnoreCase("Basic")) {
        return Optional.of(basic(parts[1], address));
      }
      if (parts[0].equalsIgnoreCase("Bearer")) {
        return Optional.of(
            tokens
                .verify(parts[1])
                .orElseThrow(
                    () ->
                        refused(
                            "the token is unknown or too old", "Bearer error=\"invalid_token\"")));
      }
    }
    throw missing("the Authorization header is neither HTTP Basic nor a bearer token");
  }

  private Identity basic(String credentials, String address) {
    String[] pair = decode(credentials).split(":", 2);
    if (pair.length < 2 || pair[0].isEmpty()) {
      throw missing("the credentials are not those of HTTP Basic");
    }
    String secret = pair[0] + '\0' + pair[1];
    return logins.get(secret).orElseGet(() -> check(pair[0], pair[1], secret, address));
  }

  private Identity check(String user, String password, String secret, String address) {
    if (throttle.justRefused(address, secret)) {
      throw missing(WRONG);
    }
    Duration wait = throttle.wait(address);
    if (!wait.isZero()) {
      String seconds = String.valueOf(wait.toSeconds() + 1);
      throw new Problem(
          429, "too many failed logins from here", List.of(), Map.of("Retry-After", seconds));
    }
    Optional<Identity> identity = login.check(user, password);
    if (identity.isEmpty()) {
      throttle.failed(address, secret);
      LOG.info("a login to REST from {} was refused", address);
      throw missing(WRONG);
    }
    throttle.succeeded(address);
    if (!identity.get().roles().isEmpty()) {
      logins.put(secret, identity.get());
    }
    return identity.get();
  }

  private static String decode(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** 401 that asks for HTTP Basic. */
  static Problem missing(String detail) {
    return refused(detail, "Basic realm=\"vigie\", charset=\"UTF-8\"");
  }

  private static Problem refused(String detail, String challenge) {
    return new Problem(401, detail, List.of(), Map.of("WWW-Authenticate", challenge));
  }
}
