package org.vigie.itest.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.sim.appliance.Appliance;
import org.vigie.sim.appliance.Ports;
import org.vigie.sim.audio.SimThreads;
import org.vigie.testkit.FreePorts;

/**
 * Calls with voice both ways for a long time: SIPp plays a file, the telephones echo it, and tshark
 * says how long the longest gap was in what the appliance sent to the callers; beside it, in what
 * the telephones had sent to the appliance, since a gap that came in is no gap of ours.
 */
final class VoiceSoak {
  private static final Logger LOG = LoggerFactory.getLogger(VoiceSoak.class);
  private static final int HOLD_SECONDS = 20;

  private VoiceSoak() {}

  static void run(Path assembly, Path work, int minutes, int perSecond) throws Exception {
    int callee = FreePorts.any();
    Files.createDirectories(work);
    try (Appliance appliance =
        Appliance.install(assembly, work.resolve("appliance"), Ports.usual())) {
      appliance.trunk("sipp", callee, "maxCalls = 0", "optionsInterval = 0");
      appliance.start();
      appliance.awaitReady(Duration.ofMinutes(2));
      appliance.rest().putSetup(Bench.setup());
      try (Sipp telephones = Sipp.echo(work, callee)) {
        Path packets = work.resolve("voice.pcap");
        Process capture = capture(packets, appliance);
        int calls = minutes * 60 * perSecond;
        Sipp.Counts counts;
        try (Sipp callers =
            Sipp.talking(work, appliance.ports().sip(), perSecond, calls, HOLD_SECONDS * 1000)) {
          counts = callers.await(minutes * 60L + HOLD_SECONDS + 60);
        }
        capture.destroy();
        capture.waitFor();
        LOG.info("{} min at {} calls/s of {} s: {}", minutes, perSecond, HOLD_SECONDS, counts);
        LOG.info("memory after: {} MB", appliance.residentBytes() >> 20);
        LOG.info("telephones: {}", telephones.counts());
        report(packets);
      }
    }
  }

  /** Headers only, of what leaves for the callers' side and comes from the telephones'. */
  private static Process capture(Path file, Appliance appliance)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "dumpcap",
                "-q",
                "-i",
                "lo",
                "-s",
                "64",
                "-B",
                "64",
                "-f",
                "udp dst port %d or udp src port %d".formatted(Sipp.CALLERS_MEDIA, Sipp.ECHO_MEDIA),
                "-w",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (!Files.exists(file) && process.isAlive()) {
      SimThreads.pause(100);
    }
    return process;
  }

  private static void report(Path packets) throws IOException, InterruptedException {
    Process reader =
        new ProcessBuilder(
                "tshark",
                "-r",
                packets.toString(),
                "-d",
                "udp.port==" + Sipp.CALLERS_MEDIA + ",rtp",
                "-d",
                "udp.port==" + Sipp.ECHO_MEDIA + ",rtp",
                "-q",
                "-z",
                "rtp,streams")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    reader.waitFor(5, TimeUnit.MINUTES);
    List<Stream> streams =
        said.lines().filter(line -> line.contains("g711A")).map(Stream::parse).toList();
    report("from the telephones", streams.stream().filter(s -> s.from() == Sipp.ECHO_MEDIA));
    report("to the callers", streams.stream().filter(s -> s.to() == Sipp.CALLERS_MEDIA));
  }

  private static void report(String which, java.util.stream.Stream<Stream> streams) {
    List<Double> gaps = streams.map(Stream::longestGap).sorted().toList();
    LOG.info(
        "{} voice streams {}; longest gap of each: p50 {} ms, p99 {} ms, max {} ms; over 40 ms: {}",
        gaps.size(),
        which,
        Bench.at(gaps, 0.5),
        Bench.at(gaps, 0.99),
        Bench.at(gaps, 1),
        gaps.stream().filter(gap -> gap > 40).count());
  }

  /**
   * A stream, as tshark sees it.
   *
   * @param from port of the sender
   * @param to port of who receives
   * @param longestGap ms
   */
  private record Stream(int from, int to, double longestGap) {
    /**
     * Begin, end, two addresses with ports, the SSRC; then the payload, and after the percentage.
     */
    static Stream parse(String line) {
      String[] columns = line.trim().split("\\s+");
      int percent = 0;
      while (!columns[percent].endsWith("%)")) {
        percent++;
      }
      return new Stream(
          Integer.parseInt(columns[3]),
          Integer.parseInt(columns[5]),
          Double.parseDouble(columns[percent + 3]));
    }
  }
}
