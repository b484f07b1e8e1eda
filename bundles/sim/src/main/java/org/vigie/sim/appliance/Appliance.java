package org.vigie.sim.appliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.sim.audio.SimThreads;

/** A copy of the distribution in a folder of its own, run as a process. Not thread-safe. */
public final class Appliance implements AutoCloseable {
  public static final String PASSWORD = "a-password-of-this-run";

  /** What needs a login, and for which REST needs the one or the other room. */
  private static final List<String> ASKED =
      List.of("setup", "calls", "messages", "alerts", "audit", "sounds", "swaps", "leave");

  private final Path home;
  private final Ports ports;
  private @Nullable Process process;

  private Appliance(Path home, Ports ports) {
    this.home = home;
    this.ports = ports;
  }

  /**
   * Copies an unpacked assembly; whatever stood in the folder before is gone.
   *
   * @param assembly such as {@code karaf-assembly/target/assembly}
   */
  public static Appliance install(Path assembly, Path home, Ports ports) throws IOException {
    if (!Files.isExecutable(assembly.resolve("bin/karaf"))) {
      throw new IOException("no assembly at " + assembly + ": build karaf-assembly first");
    }
    delete(home);
    try (Stream<Path> files = Files.walk(assembly)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = home.resolve(assembly.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return new Appliance(home, ports);
  }

  public Path home() {
    return home;
  }

  public Ports ports() {
    return ports;
  }

  /** REST as the administrator. */
  public Rest rest() {
    return new Rest(ports.http(), "admin", PASSWORD);
  }

  /** Writes a file below {@code etc/}, hot where the appliance runs. */
  public void configure(String file, List<String> lines) throws IOException {
    Files.write(home.resolve("etc").resolve(file), lines);
  }

  /** A trunk to a SIP peer on loopback, trusted by its address. */
  public void trunk(String name, int port, String... more) throws IOException {
    configure(
        "org.vigie.sip.trunk-" + name + ".cfg",
        Stream.concat(
                Stream.of("host = 127.0.0.1", "port = " + port, "peers = 127.0.0.1"),
                Stream.of(more))
            .toList());
  }

  /**
   * An SMSC on loopback.
   *
   * @param lines the numbers that are received there
   */
  public void smsc(String name, int port, List<String> lines, String... more) throws IOException {
    configure(
        "org.vigie.smpp-" + name + ".cfg",
        Stream.concat(
                Stream.of(
                    "host = 127.0.0.1",
                    "port = " + port,
                    "systemId = " + name,
                    "password = secret",
                    "lines = " + String.join(", ", lines)),
                Stream.of(more))
            .toList());
  }

  /**
   * A GSM modem.
   *
   * @param device a path, or {@code tcp://host:port}
   * @param number its SIM's
   */
  public void modem(String name, String device, String number, String... more) throws IOException {
    configure(
        "org.vigie.gsm-" + name + ".cfg",
        Stream.concat(
                Stream.of("device = " + device, "number = " + number, "sms = true"),
                Stream.of(more))
            .toList());
  }

  /** Starts the process; it is not ready yet, and does not outlive this one. */
  public void start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server");
    builder.environment().putAll(ports.environment());
    builder.environment().put("VIGIE_ADMIN_PASSWORD", PASSWORD);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("KARAF_EXEC", "exec");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("console.log").toFile()));
    builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
    Process started = builder.start();
    Runtime.getRuntime().addShutdownHook(SimThreads.onExit(started::destroyForcibly));
    process = started;
  }

  /**
   * Waits until calls can be taken, as {@code /api/v1/health} says, until the administrator can log
   * in, whom the first start makes beside that, and until REST has met all that it asks.
   */
  public void awaitReady(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!answers("health") || !ASKED.stream().allMatch(this::answers)) {
      if (process == null || !process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("the appliance is not ready; see " + home);
      }
      SimThreads.pause(200);
    }
  }

  private boolean answers(String resource) {
    return rest().status("/api/v1/" + resource) == 200;
  }

  /** Resident memory of the process, in bytes ({@code /proc}). */
  public long residentBytes() throws IOException {
    if (process == null) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(Path.of("/proc", "" + process.pid(), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    }
  }

  /** Processor time that the process has used. */
  public Duration processorTime() {
    return process == null
        ? Duration.ZERO
        : process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Files and sockets that the process has open. */
  public long openFiles() throws IOException {
    if (process == null) {
      return 0;
    }
    try (Stream<Path> open = Files.list(Path.of("/proc", "" + process.pid(), "fd"))) {
      return open.count();
    }
  }

  /** {@code kill -9}. */
  public void kill() throws InterruptedException {
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }

  /** Stops in good order, by force after 30 s. */
  @Override
  public void close() {
    if (process == null) {
      return;
    }
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(java.util.Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
