package org.vigie.itest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.testkit.FreePorts;

/** One call by SIPp, to the end of its scenario. */
final class SippCall {
  private SippCall() {}

  /**
   * Runs a scenario once.
   *
   * @param scenario a resource below {@code sipp/}
   * @param appliance the SIP port that it calls
   * @param keys what its {@code [name]} are replaced by
   * @return what SIPp had to complain of; empty where the scenario came to its end
   */
  static String run(Path folder, String scenario, int appliance, Map<String, String> keys)
      throws IOException, InterruptedException {
    Path xml = folder.resolve(scenario);
    try (InputStream in = SippCall.class.getResourceAsStream("/sipp/" + scenario)) {
      Files.write(xml, Objects.requireNonNull(in).readAllBytes());
    }
    Stream<String> usual =
        Stream.of("sipp", "-sf", xml.toString(), "-i", "127.0.0.1", "-mi", "127.0.0.1", "-m", "1");
    String media = String.valueOf(FreePorts.run(4));
    Stream<String> limits = Stream.of("-nostdin", "-trace_err", "-timeout", "120", "-mp", media);
    Stream<String> named =
        keys.entrySet().stream().flatMap(key -> Stream.of("-key", key.getKey(), key.getValue()));
    List<String> command =
        Stream.of(usual, limits, named, Stream.of("127.0.0.1:" + appliance))
            .flatMap(part -> part)
            .toList();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    try {
      boolean over = process.waitFor(150, TimeUnit.SECONDS);
      return over && process.exitValue() == 0 ? "" : "SIPp failed: " + complaints(folder);
    } finally {
      process.destroyForcibly();
    }
  }

  private static String complaints(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith("_errors.log"))
          .map(SippCall::text)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
