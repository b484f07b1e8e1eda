package org.vigie.smpp.internal.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.number.Numbering;
import org.vigie.api.text.RouteTerms;
import org.vigie.api.text.TextAddress;
import org.vigie.smpp.internal.config.SmscConfig.Account;
import org.vigie.smpp.internal.config.SmscConfig.Form;
import org.vigie.smpp.internal.config.SmscConfig.LongForm;
import org.vigie.smpp.internal.config.SmscConfig.Pace;
import org.vigie.smpp.internal.config.SmscConfig.Peer;
import org.vigie.smpp.internal.config.SmscConfig.Tls;

/** Reads {@code etc/org.vigie.smpp-<name>.cfg}. */
public final class SmscConfigReader {
  private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?|[0-9a-fA-F:.]+";
  private static final int LONGEST_CREDENTIAL = 64;
  private static final String SHORT_CODE = "[0-9]{2,8}";

  private final ConfigReader values;
  private final Numbering numbering;

  private SmscConfigReader(ConfigReader values, Numbering numbering) {
    this.values = values;
    this.numbering = numbering;
  }

  /**
   * A configuration with what is wrong in it.
   *
   * @param config to be used only where there is no fault
   * @param unknown keys that mean nothing here
   */
  public record Reading(SmscConfig config, List<ConfigFault> faults, Set<String> unknown) {}

  public static Reading read(String name, Map<String, ?> map, Numbering numbering) {
    ConfigReader values = new ConfigReader(map);
    SmscConfig config = new SmscConfigReader(values, numbering).config(name);
    return new Reading(config, values.faults(), values.unknown());
  }

  private SmscConfig config(String name) {
    boolean receipts = values.flag("receipts", true);
    return new SmscConfig(
        Names.route(name),
        peer(),
        new Pace(
            values.number("throughput", 0, 0, 100_000), values.number("window", 10, 1, 10_000)),
        new Form(longForm(), values.flag("packed", false)),
        values.list("lines", this::line),
        values.number("priority", 100, 0, 100_000),
        receipts,
        terms(receipts));
  }

  private Peer peer() {
    String host = values.text("host", "");
    if (host.isEmpty()) {
      values.fault("host", "is missing: the SMSC's name or address", "");
    } else if (!host.matches(HOST)) {
      values.fault("host", "'" + host + "' is not a host name or address", "");
    }
    return new Peer(
        host,
        values.number("port", 2775, 1, 65535),
        tls(),
        account(),
        values.choice("bind", Map.of("transceiver", false, "pair", true), "transceiver"),
        Duration.ofSeconds(values.number("enquireLink", 10, 0, 3600)));
  }

  private Optional<Tls> tls() {
    boolean wanted = values.flag("tls", false);
    String file = values.text("certificates", "");
    if (!file.isEmpty() && !Files.isReadable(Path.of(file))) {
      values.fault("certificates", "'" + file + "' cannot be read", "");
    }
    return wanted ? Optional.of(new Tls(file)) : Optional.empty();
  }

  private Account account() {
    return new Account(octets("systemId"), octets("password"), octets("systemType"));
  }

  /** SMPP 3.4, 5.2.1 to 5.2.3 has 15, 8 and 12 characters; some SMSCs give out longer ones. */
  private String octets(String key) {
    String text = values.text(key, "");
    boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    if (!ascii || text.length() > LONGEST_CREDENTIAL) {
      String limit = "may have at most " + LONGEST_CREDENTIAL + " characters, all of them ASCII";
      return values.fault(key, limit, "");
    }
    return text;
  }

  private LongForm longForm() {
    Map<String, LongForm> words =
        Map.of(
            "udh", LongForm.UDH,
            "udh16", LongForm.UDH16,
            "sar", LongForm.SAR,
            "payload", LongForm.PAYLOAD);
    return values.choice("longMessages", words, "udh");
  }

  private TextAddress line(String text) {
    return numbering
        .parse(text)
        .map(TextAddress::of)
        .or(() -> Optional.of(text).filter(t -> t.matches(SHORT_CODE)).map(TextAddress::new))
        .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not a number"));
  }

  private RouteTerms terms(boolean receipts) {
    Duration retry = Duration.ofSeconds(values.number("retryFor", 10, 0, 86_400));
    int timeout = values.number("receiptTimeout", 0, 0, 604_800);
    if (timeout > 0 && !receipts) {
      values.fault("receiptTimeout", "needs receipts = true", 0);
    }
    return new RouteTerms(
        retry, timeout > 0 ? Optional.of(Duration.ofSeconds(timeout)) : Optional.empty());
  }
}
