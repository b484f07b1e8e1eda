package org.vigie.gsm.internal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthState;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.SmsRoute;
import org.vigie.api.text.SmsRoute.SubmitOutcome;
import org.vigie.api.text.Submission;
import org.vigie.api.text.TextAddress;
import org.vigie.api.voice.VoiceTrunk;
import org.vigie.gsm.internal.modem.ModemDirectory;
import org.vigie.gsm.internal.modem.Surroundings;
import org.vigie.gsm.internal.voice.VoiceServices;

/** The bundle without its container, and in a hurry. */
public final class Gateway implements AutoCloseable {
  private final Path data;
  private final Door door = new Door();
  private final Core core = new Core();
  private final List<SmsRoute> routes = new CopyOnWriteArrayList<>();
  private ModemDirectory modems;
  private final Pace pace;
  private int messages;

  public Gateway() {
    this(Pace.PATIENT);
  }

  public Gateway(Pace pace) {
    this.pace = pace;
    this.data = temporary();
    this.modems = directory();
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("gsm-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ModemDirectory directory() {
    TestThreads threads = new TestThreads();
    InstantSource clock = InstantSource.system();
    FrenchNumbering numbering = new FrenchNumbering();
    VoiceServices voice =
        new VoiceServices(
            threads, clock, core, numbering, () -> Optional.of(core.media()), pace.calls());
    Surroundings surroundings =
        new Surroundings(threads, clock, door, numbering, data, pace.modem(), voice);
    return new ModemDirectory(
        surroundings,
        route -> {
          routes.add(route);
          return () -> routes.remove(route);
        });
  }

  /** What a restart of the appliance leaves: nothing but the data directory. */
  public void restart() {
    modems.close();
    modems = directory();
  }

  /** A path for a device of its own. */
  public String path(String name) {
    return data.resolve(name).toString();
  }

  public Path data() {
    return data;
  }

  /** Drops a file {@code org.vigie.gsm-<name>.cfg}, or changes it. */
  public void file(String name, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.put("service.pid", "org.vigie.gsm~" + name);
    all.put("felix.fileinstall.filename", "file:/opt/vigie/etc/org.vigie.gsm-" + name + ".cfg");
    modems.put("org.vigie.gsm~" + name, all);
  }

  /** Takes it away. */
  public void noFile(String name) {
    modems.remove("org.vigie.gsm~" + name);
  }

  public ModemDirectory modems() {
    return modems;
  }

  public Door door() {
    return door;
  }

  /** What carries calls out. */
  public Core core() {
    return core;
  }

  /** A modem as a trunk. */
  public VoiceTrunk trunk(String name) {
    return modems.voice().trunks().stream()
        .filter(trunk -> trunk.status().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  public HealthPart health(String name) {
    return modems.parts().stream()
        .filter(part -> part.name().equals("gsm-" + name))
        .findFirst()
        .orElse(new HealthPart(name, HealthState.DOWN, InstantSource.system().instant(), "none"));
  }

  public boolean isUp(String name) {
    return health(name).state() == HealthState.UP;
  }

  /** Whether its health part says so. */
  public boolean says(String name, String words) {
    return health(name).text().contains(words);
  }

  public Optional<SmsRoute> route(String name) {
    return routes.stream().filter(route -> route.status().name().equals("gsm-" + name)).findFirst();
  }

  public CompletableFuture<SubmitOutcome> send(String name, String to, String text) {
    return send(name, to, text, Purpose.ALERT);
  }

  public CompletableFuture<SubmitOutcome> send(
      String name, String to, String text, Purpose purpose) {
    messages++;
    Submission submission =
        new Submission(
            new MessageId("M" + messages),
            Optional.empty(),
            false,
            new TextAddress(to),
            text,
            purpose);
    return route(name).orElseThrow().submit(submission).toCompletableFuture();
  }

  @Override
  public void close() {
    modems.close();
    core.close();
  }
}
