package org.vigie.gsm.internal.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.number.Numbering;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.RouteTerms;
import org.vigie.gsm.internal.config.ModemConfig.Voice;
import org.vigie.gsm.internal.line.Device;

/** Reads {@code etc/org.vigie.gsm-<name>.cfg}. */
public final class ModemConfigReader {
  private static final int DAY = 86_400;

  /** Of no effect over USB, and no faster than 8 kHz of 16 bits needs elsewhere. */
  private static final int AUDIO_BAUD = 230_400;

  private final Values values;
  private final Numbering numbering;

  private ModemConfigReader(Values values, Numbering numbering) {
    this.values = values;
    this.numbering = numbering;
  }

  /**
   * A configuration with what is to be said of it.
   *
   * @param config to be used only where there is no fault
   * @param warnings what is in force and yet not as its author may think
   */
  public record Reading(ModemConfig config, List<ConfigFault> faults, List<String> warnings) {}

  public static Reading read(String name, Map<String, ?> map, Numbering numbering) {
    Values values = new Values(map);
    ModemConfig config = new ModemConfigReader(values, numbering).config(name);
    return new Reading(config, values.faults(), warnings(values.unknown()));
  }

  private ModemConfig config(String name) {
    boolean receipts = values.flag("receipts", true);
    return new ModemConfig(
        name,
        device(),
        pin(),
        number(),
        values.flag("sms", true),
        voice(),
        values.number("priority", 100, 0, 100_000),
        receipts,
        terms(receipts));
  }

  private Device device() {
    int baud = values.number("baud", 115_200, 300, 4_000_000);
    Device none = new Device.Serial("", baud);
    String text = values.text("device", "");
    if (text.isEmpty()) {
      return values.fault("device", "is missing: a path, or tcp://host:port", none);
    }
    return parse("device", text, baud).orElse(none);
  }

  private Optional<Device> parse(String key, String text, int baud) {
    try {
      return Optional.of(Device.parse(text, baud));
    } catch (IllegalArgumentException e) {
      return values.fault(key, String.valueOf(e.getMessage()), Optional.empty());
    }
  }

  private String pin() {
    String pin = values.text("pin", "");
    boolean fits = pin.isEmpty() || pin.matches("\\d{4,8}");
    return fits ? pin : values.fault("pin", "is not 4 to 8 digits", "");
  }

  private Optional<PhoneNumber> number() {
    String text = values.text("number", "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<PhoneNumber> number = numbering.parse(text);
    return number.isPresent()
        ? number
        : values.fault("number", "'" + text + "' is not a telephone number", number);
  }

  private Voice voice() {
    String text = values.text("audio", "");
    if (!text.isEmpty() && text.equals(values.text("device", ""))) {
      values.fault("audio", "is the port of key 'device': voice has a port of its own", "");
    }
    Optional<Device> audio = text.isEmpty() ? Optional.empty() : parse("audio", text, AUDIO_BAUD);
    return new Voice(values.flag("voice", false), audio);
  }

  private RouteTerms terms(boolean receipts) {
    int retry = values.number("retryFor", 10, 0, DAY);
    int receipt = values.number("receiptTimeout", 0, 0, 7 * DAY);
    if (receipt > 0 && !receipts) {
      values.fault("receiptTimeout", "needs receipts = true", 0);
    }
    Optional<Duration> timeout =
        receipt == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(receipt));
    return new RouteTerms(Duration.ofSeconds(retry), timeout);
  }

  private static List<String> warnings(Set<String> unknown) {
    return unknown.stream().map(key -> "key '" + key + "' means nothing, ignored").toList();
  }
}
