package org.vigie.mail.internal.config;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * The mail server as configured, checked.
 *
 * @param account empty: the server takes mails without one
 * @param from the sender, {@code Vigie <vigie@example.com>}
 * @param trust what the server's certificate is checked against; empty: what Java trusts
 * @param timeout of connecting, and of each answer
 * @param giveUpAfter so long a mail is tried
 */
public record MailConfig(
    Server server,
    Optional<Account> account,
    String from,
    Optional<SSLContext> trust,
    Duration timeout,
    Duration giveUpAfter) {

  /** Where mails leave. */
  public record Server(String host, int port, Security security) {
    @Override
    public String toString() {
      return host + ":" + port + " (" + security.code() + ")";
    }
  }

  /** Who we are. */
  public record Account(String user, String password) {
    /** Without the password: records are printed by accident. */
    @Override
    public String toString() {
      return "Account[user=" + user + "]";
    }
  }

  /** How the way there is protected, with the port that is usual for it. */
  public enum Security {
    /** In clear: a relay in the house. */
    NONE(25),
    /** In clear at first, then by TLS or not at all (RFC 3207). */
    STARTTLS(587),
    /** By TLS from the start (RFC 8314). */
    TLS(465);

    private final int port;

    Security(int port) {
      this.port = port;
    }

    /** The usual port. */
    int port() {
      return port;
    }

    /** The word in the configuration. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
