package org.vigie.mail.internal.config;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.vigie.mail.internal.config.MailConfig.Account;
import org.vigie.mail.internal.config.MailConfig.Security;
import org.vigie.mail.internal.config.MailConfig.Server;

/** Reads {@code etc/org.vigie.mail.cfg}, and gathers all that is wrong in it. */
public final class MailConfigReader {
  public static final String FILE = "etc/org.vigie.mail.cfg";
  private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?|[0-9a-fA-F:.]+";
  private static final List<String> FRAMEWORKS =
      List.of(".", "service.", "component.", "felix.", "osgi.ds.", "org.apache.");

  private final Map<String, ?> values;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  private MailConfigReader(Map<String, ?> values) {
    this.values = values;
  }

  /**
   * A configuration with what is wrong in it.
   *
   * @param config empty where anything is wrong
   * @param faults with file, key and reason
   */
  public record Reading(Optional<MailConfig> config, List<String> faults) {}

  /** Says whether there is a file at all. */
  public static boolean present(Map<String, ?> values) {
    return values.containsKey("felix.fileinstall.filename")
        || values.keySet().stream().anyMatch(MailConfigReader::ours);
  }

  public static Reading read(Map<String, ?> values) {
    MailConfigReader reader = new MailConfigReader(values);
    MailConfig config = reader.config();
    values.keySet().stream()
        .filter(key -> ours(key) && !reader.known.contains(key))
        .sorted()
        .forEach(key -> reader.fault(key, "means nothing here", ""));
    List<String> faults = List.copyOf(reader.faults);
    return new Reading(Optional.of(config).filter(c -> faults.isEmpty()), faults);
  }

  private static boolean ours(String key) {
    return FRAMEWORKS.stream().noneMatch(key::startsWith);
  }

  private MailConfig config() {
    Security security = security();
    String host = text("host", "");
    if (!host.matches(HOST)) {
      fault("host", "'" + host + "' is not the name or address of a mail server", "");
    }
    return new MailConfig(
        new Server(host, number("port", security.port(), 65_535), security),
        account(security),
        from(),
        trust(),
        Duration.ofSeconds(number("timeout", 10, 300)),
        Duration.ofHours(number("giveUpAfter", 120, 8_760)));
  }

  private Security security() {
    String word = text("security", Security.STARTTLS.code());
    return Arrays.stream(Security.values())
        .filter(security -> security.code().equals(word))
        .findFirst()
        .orElseGet(
            () -> fault("security", "'" + word + "' is none of none, starttls, tls", Security.TLS));
  }

  private Optional<Account> account(Security security) {
    String user = text("user", "");
    String password = text("password", "");
    if (user.isEmpty() != password.isEmpty()) {
      fault(user.isEmpty() ? "user" : "password", "is missing: there is only the other", "");
    }
    if (!user.isEmpty() && security == Security.NONE) {
      fault("security", "none would send the password in clear: starttls or tls", "");
    }
    return user.isEmpty() ? Optional.empty() : Optional.of(new Account(user, password));
  }

  private String from() {
    String from = text("from", "");
    try {
      new InternetAddress(from, true).validate();
      return from;
    } catch (AddressException e) {
      return fault("from", "'" + from + "' is not a mail address: " + e.getMessage(), from);
    }
  }

  private Optional<SSLContext> trust() {
    String file = text("trust", "");
    try {
      return file.isEmpty() ? Optional.empty() : Optional.of(Trust.in(file));
    } catch (Trust.Unusable e) {
      return fault("trust", String.valueOf(e.getMessage()), Optional.empty());
    }
  }

  private String text(String key, String standard) {
    known.add(key);
    Object value = values.get(key);
    String text = value == null ? "" : value.toString().strip();
    return text.isEmpty() ? standard : text;
  }

  /** A whole number from 1. */
  private int number(String key, int standard, int most) {
    String text = text(key, Integer.toString(standard));
    boolean good = text.matches("[0-9]{1,6}") && in(Integer.parseInt(text), most);
    String reason = "'" + text + "' is not a whole number from 1 to " + most;
    return good ? Integer.parseInt(text) : fault(key, reason, standard);
  }

  private static boolean in(int value, int most) {
    return value >= 1 && value <= most;
  }

  private <T> T fault(String key, String reason, T instead) {
    faults.add(FILE + ": key '" + key + "': " + reason);
    return instead;
  }
}
