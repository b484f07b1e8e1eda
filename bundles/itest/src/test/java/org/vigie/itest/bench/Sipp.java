package org.vigie.itest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** SIPp as a process: the carrier on one side, the telephone on the other. */
final class Sipp implements AutoCloseable {
  /** What a run counted, over all of it. */
  record Counts(long calls, long failed, long retransmissions) {
    boolean clean() {
      return failed == 0 && retransmissions == 0;
    }
  }

  /** Where all callers of {@link #talking} hear. */
  static final int CALLERS_MEDIA = 6000;

  /** From where all telephones of {@link #echo} speak. */
  static final int ECHO_MEDIA = 7000;

  private final Process process;
  private final Path folder;

  private Sipp(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /** Telephones on a port that pick up at once. */
  static Sipp callee(Path work, int port) throws IOException {
    return run(work, "callee.xml", port, List.of());
  }

  /** Calls at a rate, each held for a time. */
  static Sipp caller(Path work, int appliance, int perSecond, int calls, int holdMillis)
      throws IOException {
    return run(
        work,
        "caller.xml",
        0,
        List.of(
            "127.0.0.1:" + appliance,
            "-r",
            String.valueOf(perSecond),
            "-m",
            String.valueOf(calls),
            "-l",
            String.valueOf(Math.max(3 * perSecond * (holdMillis + 2000) / 1000, 50)),
            "-d",
            String.valueOf(holdMillis),
            "-recv_timeout",
            "20000"));
  }

  /** Telephones that pick up at once and say again what they hear. */
  static Sipp echo(Path work, int port) throws IOException {
    return run(work, "echo.xml", port, List.of("-rtp_echo", "-mp", String.valueOf(ECHO_MEDIA)));
  }

  /** Calls that play a tone, each for a time. */
  static Sipp talking(Path work, int appliance, int perSecond, int calls, int holdMillis)
      throws IOException {
    return run(
        work,
        "talker.xml",
        0,
        List.of(
            "127.0.0.1:" + appliance,
            "-r",
            String.valueOf(perSecond),
            "-m",
            String.valueOf(calls),
            "-d",
            String.valueOf(holdMillis),
            "-mp",
            String.valueOf(CALLERS_MEDIA),
            "-recv_timeout",
            "60000"));
  }

  private static Sipp run(Path work, String scenario, int port, List<String> more)
      throws IOException {
    Path folder = Files.createTempDirectory(work, "sipp");
    Path xml = folder.resolve(scenario);
    try (var in = Sipp.class.getResourceAsStream("/sipp/" + scenario)) {
      Files.copy(java.util.Objects.requireNonNull(in), xml);
    }
    if (scenario.equals("talker.xml")) {
      tone(folder.resolve("tone.al"));
    }
    List<String> command =
        new ArrayList<>(
            List.of("sipp", "-sf", xml.toString(), "-i", "127.0.0.1", "-mi", "127.0.0.1"));
    command.addAll(List.of("-trace_stat", "-fd", "1", "-stf", "stat.csv", "-nostdin"));
    command.addAll(List.of("-buff_size", "4000000", "-max_socket", "50000"));
    if (port > 0) {
      command.addAll(List.of("-p", String.valueOf(port)));
    }
    command.addAll(more);
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    return new Sipp(process, folder);
  }

  /** Ten seconds of a tone, A-law without a header. */
  private static void tone(Path file) throws IOException {
    Process sox =
        new ProcessBuilder(
                "sox",
                "-n",
                "-r",
                "8000",
                "-c",
                "1",
                "-t",
                "al",
                file.toString(),
                "synth",
                "10",
                "sine",
                "440",
                "gain",
                "-10")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    sox.onExit().join();
  }

  /** Waits for the end of the run. */
  Counts await(long seconds) throws IOException, InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return counts();
  }

  /** What was counted so far. */
  Counts counts() throws IOException {
    List<String> lines;
    try (Stream<String> all = Files.lines(folder.resolve("stat.csv"))) {
      lines = all.toList();
    }
    List<String> names = List.of(lines.get(0).split(";"));
    String[] last = lines.get(lines.size() - 1).split(";");
    return new Counts(
        value(names, last, "TotalCallCreated"),
        value(names, last, "FailedCall(C)"),
        value(names, last, "Retransmissions(C)"));
  }

  private static long value(List<String> names, String[] row, String name) {
    return Long.parseLong(row[names.indexOf(name)].trim());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
