package org.vigie.gsm.internal.modem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthSource;
import org.vigie.api.text.SmsRoute;
import org.vigie.gsm.internal.config.ModemConfig;
import org.vigie.gsm.internal.config.ModemConfigReader;
import org.vigie.gsm.internal.config.Names;
import org.vigie.gsm.internal.voice.VoiceRoom;

/** The modems as configured, hot: added, changed and removed one by one. Thread-safe. */
public final class ModemDirectory implements HealthSource {
  private static final Logger LOG = LoggerFactory.getLogger(ModemDirectory.class);

  private final Surroundings surroundings;
  private final Function<SmsRoute, Runnable> registry;
  private final VoiceRoom voice = new VoiceRoom();
  private final Map<String, ModemEntry> entries = new LinkedHashMap<>();

  /**
   * @param registry offers a route to the others, and gives what withdraws it
   */
  public ModemDirectory(Surroundings surroundings, Function<SmsRoute, Runnable> registry) {
    this.surroundings = surroundings;
    this.registry = registry;
  }

  /** The modems that carry calls. */
  public VoiceRoom voice() {
    return voice;
  }

  /** A configuration was added or changed. */
  public synchronized void put(String pid, Map<String, ?> properties) {
    String name = Names.of(properties);
    ModemEntry entry = entries.get(pid);
    if (entry == null || !entry.name().equals(name)) {
      remove(pid);
      entry = new ModemEntry(pid, name, surroundings.clock().instant());
      entries.put(pid, entry);
    }
    apply(entry, properties);
  }

  private void apply(ModemEntry entry, Map<String, ?> properties) {
    String file = Names.file(entry.name());
    Optional<ModemEntry> twin = twin(entry);
    if (twin.isPresent()) {
      entry.problem(
          "CONFIGURATION_ERROR: "
              + file
              + ": there is a modem of that name already ("
              + twin.get().pid()
              + "): take one of them away; only the first is in use");
      return;
    }
    ModemConfigReader.Reading reading =
        ModemConfigReader.read(entry.name(), properties, surroundings.numbering());
    if (!reading.faults().isEmpty()) {
      entry.problem("CONFIGURATION_ERROR: " + file + ": " + reading.faults().get(0));
      LOG.warn("{}: {}; the last good values, if any, go on", file, reading.faults());
      return;
    }
    entry.problem("");
    entry.remarks(warnings(entry, file, reading), note(reading.config()));
    run(entry, reading.config());
  }

  private List<String> warnings(ModemEntry entry, String file, ModemConfigReader.Reading reading) {
    List<String> warnings = new ArrayList<>();
    reading.warnings().forEach(warning -> warnings.add(file + ": " + warning));
    for (ModemEntry other : entries.values()) {
      boolean shared =
          other
              .modem()
              .filter(modem -> modem.config().device().equals(reading.config().device()))
              .isPresent();
      if (other != entry && shared) {
        warnings.add(file + ": key 'device': modem '" + other.name() + "' has the same");
      }
    }
    return warnings;
  }

  private static String note(ModemConfig config) {
    if (idle(config)) {
      return "not in use: sms = false, and voice = false";
    }
    boolean useless = !config.voice().wanted() && config.voice().audio().isPresent();
    return useless ? "key 'audio' is of no use without voice = true" : "";
  }

  private static boolean idle(ModemConfig config) {
    return !config.sms() && !config.voice().wanted();
  }

  private Optional<ModemEntry> twin(ModemEntry entry) {
    return entries.values().stream()
        .filter(other -> other != entry && other.name().equals(entry.name()))
        .findFirst();
  }

  private void run(ModemEntry entry, ModemConfig config) {
    if (idle(config)) {
      entry.stop();
      return;
    }
    Optional<Modem> running = entry.modem();
    if (running.isPresent() && running.get().config().sms() == config.sms()) {
      running.get().configure(config);
      LOG.info("{}: changed", Names.route(config.name()));
      return;
    }
    entry.stop();
    Modem modem = new Modem(config, surroundings);
    entry.runs(modem, offered(modem));
    modem.start();
    LOG.info("{}: at {}", Names.route(config.name()), config.device());
  }

  private Runnable offered(Modem modem) {
    Runnable route = modem.config().sms() ? registry.apply(modem) : () -> {};
    voice.add(modem.voice());
    return () -> {
      route.run();
      voice.remove(modem.voice());
    };
  }

  /** A configuration was taken away. */
  public synchronized void remove(String pid) {
    ModemEntry entry = entries.remove(pid);
    if (entry != null) {
      entry.stop();
      LOG.info("{}: taken away", Names.route(entry.name()));
    }
  }

  @Override
  public synchronized List<HealthPart> parts() {
    return entries.values().stream().map(ModemEntry::health).toList();
  }

  /** Takes all away. */
  public synchronized void close() {
    List.copyOf(entries.keySet()).forEach(this::remove);
  }
}
