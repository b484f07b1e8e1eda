package org.vigie.sip.internal.trunk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.api.number.NumberFormat;
import org.vigie.api.number.Numbering;
import org.vigie.api.number.PhoneNumber;
import org.vigie.sip.internal.config.ConfigFault;
import org.vigie.sip.internal.config.ConfigReader;
import org.vigie.sip.internal.stack.Literals;
import org.vigie.sip.internal.tls.Pem;
import org.vigie.sip.internal.tls.TlsException;
import org.vigie.sip.internal.trunk.TrunkConfig.Account;
import org.vigie.sip.internal.trunk.TrunkConfig.Target;

/** Reads {@code etc/org.vigie.sip.trunk-<name>.cfg}. */
public final class TrunkConfigReader {
  private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[?[0-9a-fA-F:.]+]?";

  private final ConfigReader values;
  private final Numbering numbering;

  private TrunkConfigReader(ConfigReader values, Numbering numbering) {
    this.values = values;
    this.numbering = numbering;
  }

  /**
   * A configuration with what is wrong in it.
   *
   * @param config to be used only where there is no fault
   * @param unknown keys that mean nothing here
   */
  public record Reading(TrunkConfig config, List<ConfigFault> faults, Set<String> unknown) {}

  public static Reading read(String name, Map<String, ?> map, Numbering numbering) {
    ConfigReader values = new ConfigReader(map);
    TrunkConfig config = new TrunkConfigReader(values, numbering).config(name);
    return new Reading(config, values.faults(), values.unknown());
  }

  private TrunkConfig config(String name) {
    CallerIdPolicy callerId = callerId();
    Target target = target();
    return new TrunkConfig(
        name,
        target,
        account(),
        secrecy(target),
        values.list("peers", Network::parse),
        values.number("priority", 100, 0, 100_000),
        callerId,
        automatedCallerId(callerId),
        numberFormat(),
        values.number("maxCalls", 0, 0, 100_000),
        Duration.ofSeconds(values.number("optionsInterval", 0, 0, 86_400)),
        Duration.ofSeconds(values.number("answerTimeout", 10, 1, 300)));
  }

  private Target target() {
    String host = values.text("host", "");
    if (host.isEmpty()) {
      values.fault("host", "is missing: the carrier's name or address", "");
    } else if (!host.matches(HOST)) {
      values.fault("host", "'" + host + "' is not a host name or address", "");
    }
    // Left out, SRV records say it, else it is the transport's own (RFC 3263, 4.2).
    int port = values.text("port", "").isEmpty() ? 0 : values.number("port", 5060, 1, 65535);
    String transport =
        values.choice("transport", Map.of("udp", "udp", "tcp", "tcp", "tls", "tls"), "udp");
    return new Target(host, port, transport, trust(), dns());
  }

  private String trust() {
    String file = values.text("trust", "");
    try {
      if (!file.isEmpty()) {
        Pem.certificates(file);
      }
    } catch (TlsException e) {
      values.fault("trust", String.valueOf(e.getMessage()), "");
    }
    return file;
  }

  private String dns() {
    String text = values.text("dns", "");
    if (text.isEmpty()) {
      return text;
    }
    String server = Literals.isAddress(text) ? text + ":53" : text;
    int colon = server.lastIndexOf(':');
    boolean good =
        Literals.isAddress(server.substring(0, Math.max(0, colon)))
            && server.substring(colon + 1).matches("\\d{1,5}");
    return good
        ? server
        : values.fault("dns", "'" + text + "' is not the address of a name server", "");
  }

  private Secrecy secrecy(Target target) {
    Map<String, Secrecy> words =
        Map.of("off", Secrecy.OFF, "allowed", Secrecy.ALLOWED, "required", Secrecy.REQUIRED);
    // Keys in a description that anybody can read keep no secret.
    return values.choice("srtp", words, target.isSecure() ? "allowed" : "off");
  }

  private Account account() {
    boolean register = values.flag("register", false);
    String user = values.text("user", "");
    String password = values.text("password", "");
    if (register && user.isEmpty()) {
      values.fault("user", "is missing: register = true needs one", "");
    }
    if (user.chars().anyMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>' || c == '@')) {
      values.fault("user", "holds a character that cannot stand in a SIP user name", "");
    }
    return new Account(register, user, password, values.text("realm", ""));
  }

  private CallerIdPolicy callerId() {
    String text = values.text("callerId", "line");
    if (text.equals("line")) {
      return new CallerIdPolicy.OfLine();
    }
    if (text.equals("caller")) {
      return new CallerIdPolicy.OfCaller();
    }
    return shown("callerId", text, "neither line, nor caller, nor a number");
  }

  /** Of calls that nobody placed; left out, it is as for the others, who have no caller here. */
  private CallerIdPolicy automatedCallerId(CallerIdPolicy callerId) {
    String text = values.text("automatedCallerId", "");
    if (text.isEmpty()) {
      return callerId;
    }
    return text.equals("line")
        ? new CallerIdPolicy.OfLine()
        : shown("automatedCallerId", text, "neither line nor a number");
  }

  private CallerIdPolicy shown(String key, String text, String not) {
    PhoneNumber number = numbering.parse(text).orElse(null);
    if (number == null) {
      return values.fault(key, "'" + text + "' is " + not, new CallerIdPolicy.OfLine());
    }
    if (!numbering.mayBePresented(number)) {
      String reason = text + " may not be presented on a SIP trunk (numbering plan)";
      return values.fault(key, reason, new CallerIdPolicy.OfLine());
    }
    return new CallerIdPolicy.Fixed(number);
  }

  private NumberFormat numberFormat() {
    Map<String, NumberFormat> words =
        Map.of(
            "e164", NumberFormat.E164,
            "international", NumberFormat.INTERNATIONAL,
            "national", NumberFormat.NATIONAL,
            "plain", NumberFormat.PLAIN);
    return values.choice("numberFormat", words, "e164");
  }
}
