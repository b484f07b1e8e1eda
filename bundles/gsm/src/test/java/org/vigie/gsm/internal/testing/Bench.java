package org.vigie.gsm.internal.testing;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.vigie.sim.modem.Maker;
import org.vigie.sim.modem.ModemOptions;
import org.vigie.sim.modem.SimModem;

/** A gateway with one modem {@code a} on a pseudo-terminal. */
public final class Bench implements AutoCloseable {
  public static final String LINE = "+33612345601";
  public static final String PHONE = "+33612345699";

  private final Gateway gateway;
  private final SimModem modem;

  public Bench() {
    this(ModemOptions.of(Maker.SIMCOM, LINE));
  }

  public Bench(ModemOptions options) {
    this(options, Pace.PATIENT);
  }

  public Bench(Pace pace) {
    this(ModemOptions.of(Maker.SIMCOM, LINE), pace);
  }

  public Bench(ModemOptions options, Pace pace) {
    this.gateway = new Gateway(pace);
    this.modem = SimModem.onPty(Path.of(gateway.path("modem")), options);
  }

  public Gateway gateway() {
    return gateway;
  }

  public SimModem modem() {
    return modem;
  }

  public Door door() {
    return gateway.door();
  }

  /** Drops its file, with these keys beside {@code device}. */
  public Bench file(String... keysAndValues) {
    Map<String, String> values = new HashMap<>();
    values.put("device", modem.device());
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    gateway.file("a", values);
    return this;
  }

  /** Drops its file, and waits until it works. */
  public Bench up(String... keysAndValues) {
    file(keysAndValues);
    awaitUp();
    return this;
  }

  public void awaitUp() {
    await().until(() -> gateway.isUp("a"));
  }

  public void awaitText(String words) {
    await().until(() -> gateway.says("a", words));
  }

  /** How often a command was given. */
  public long heard(String command) {
    return modem.heard().stream().filter(command::equals).count();
  }

  @Override
  public void close() {
    gateway.close();
    modem.close();
  }
}
