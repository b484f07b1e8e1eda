package org.vigie.gsm.internal.voice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.vigie.api.voice.TrunkStatus;
import org.vigie.gsm.internal.config.ModemConfig;
import org.vigie.gsm.internal.line.Device;
import org.vigie.gsm.internal.voice.VoiceModem.Condition;

/** Whether a modem can carry calls, and why not. Thread-safe. */
final class Ability {
  private final Supplier<ModemConfig> config;
  private final Supplier<Condition> condition;
  private volatile Optional<String> inability = Optional.empty();

  Ability(Supplier<ModemConfig> config, Supplier<Condition> condition) {
    this.config = config;
    this.condition = condition;
  }

  /** What the modem has been found unable to do in this session; empty: nothing. */
  void found(Optional<String> inability) {
    this.inability = inability;
  }

  /** Whether it is configured to carry calls. */
  boolean wanted() {
    return config.get().voice().wanted();
  }

  /** Why it cannot carry calls in any condition, and what to do; empty where it can. */
  Optional<String> trouble() {
    if (!wanted()) {
      return Optional.empty();
    }
    if (audio().isEmpty()) {
      return Optional.of(
          "no calls: voice = true needs key 'audio', the modem's audio port, such as"
              + " /dev/ttyUSB4, or tcp://host:port");
    }
    boolean missing =
        audio().get() instanceof Device.Serial serial && !Files.exists(Path.of(serial.path()));
    return missing
        ? Optional.of("no calls: the audio port " + audioName() + " is not there: key 'audio'")
        : inability.map(why -> "no calls: " + why);
  }

  /** Why no call can be made now; empty where one can. */
  Optional<String> hindrance() {
    Condition is = condition.get();
    return trouble().or(() -> is.up() ? Optional.empty() : Optional.of(is.text()));
  }

  TrunkStatus status(int calls) {
    ModemConfig now = config.get();
    Condition is = condition.get();
    Optional<String> trouble = trouble();
    return new TrunkStatus(
        now.name(),
        now.device().toString(),
        now.priority(),
        is.up() && trouble.isEmpty(),
        is.since(),
        trouble.map(why -> why + "; " + is.text()).orElse(is.text()),
        calls,
        1);
  }

  Optional<Device> audio() {
    return config.get().voice().audio();
  }

  String audioName() {
    return audio().map(Object::toString).orElse("no audio port");
  }
}
