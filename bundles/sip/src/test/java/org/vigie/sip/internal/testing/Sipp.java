package org.vigie.sip.internal.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** SIPp with one of the scenarios of this bundle, as a peer in a process of its own. */
public final class Sipp implements AutoCloseable {
  private final Process process;
  private final String scenario;

  private Sipp(String scenario, List<String> command) {
    this.scenario = scenario;
    try {
      process =
          new ProcessBuilder(command)
              .directory(Path.of("target").toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "SIPp cannot be started: install the Debian package sip-tester", e);
    }
  }

  /** Answers calls on a port, which it holds when this returns. */
  public static Sipp answering(String scenario, int port, int calls, String... more) {
    Sipp sipp = new Sipp(scenario, command(scenario, port, calls, more));
    await().until(() -> !sipp.process.isAlive() || holds(port));
    return sipp;
  }

  /** The kernel is asked: binding the port to see whether it is free could take it from SIPp. */
  private static boolean holds(int port) throws IOException {
    return Files.readString(Path.of("/proc/net/udp"))
        .contains(String.format(Locale.ROOT, " 0100007F:%04X ", port));
  }

  /** Makes calls from a port. */
  public static Sipp calling(String scenario, int from, int to, int calls, String... more) {
    List<String> command = command(scenario, from, calls, more);
    command.add("127.0.0.1:" + to);
    return new Sipp(scenario, command);
  }

  private static List<String> command(String scenario, int port, int calls, String... more) {
    Path file = Path.of("src", "test", "resources", "sipp", scenario + ".xml").toAbsolutePath();
    List<String> command =
        new ArrayList<>(
            List.of(
                "sipp", "-sf", file.toString(), "-i", "127.0.0.1", "-p", Integer.toString(port)));
    command.addAll(List.of("-m", Integer.toString(calls), "-nostdin"));
    command.addAll(List.of(more));
    return command;
  }

  /** Waits for its end, which must be without a failed call. */
  public void succeeds(int seconds) {
    try {
      assertThat(process.waitFor(seconds, TimeUnit.SECONDS)).as(scenario + " ends").isTrue();
      assertThat(process.exitValue()).as(scenario + " exit code").isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
