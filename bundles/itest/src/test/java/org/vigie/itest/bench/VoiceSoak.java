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
import org.vigie.sim.appliance.FreePorts;
import org.vigie.sim.appliance.Ports;
import org.vigie.sim.audio.SimThreads;

/**
 * Calls with voice both ways for a long time: SIPp plays a file, the telephones echo it, and tshark
 * says how long the longest gap was in what the appliance sent to the callers.
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

  /** Headers only, of what leaves for the callers' side. */
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
                "udp dst port " + Sipp.CALLERS_MEDIA,
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

  /** The longest pause of each stream, as tshark sees it. */
  private static void report(Path packets) throws IOException, InterruptedException {
    Process reader =
        new ProcessBuilder(
                "tshark",
                "-r",
                packets.toString(),
                "-d",
                "udp.port==" + Sipp.CALLERS_MEDIA + ",rtp",
                "-q",
                "-z",
                "rtp,streams")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    reader.waitFor(5, TimeUnit.MINUTES);
    List<Double> gaps =
        said.lines()
            .filter(line -> line.contains("g711A"))
            .map(line -> line.substring(line.indexOf("g711A") + 5).trim().split("\\s+"))
            .map(VoiceSoak::maxDelta)
            .sorted()
            .toList();
    LOG.info(
        "{} voice streams to callers; longest gap of each: p50 {} ms, p99 {} ms, max {} ms; over 40 ms: {}",
        gaps.size(),
        Bench.at(gaps, 0.5),
        Bench.at(gaps, 0.99),
        Bench.at(gaps, 1),
        gaps.stream().filter(gap -> gap > 40).count());
  }

  /** Columns after the payload: packets, lost, (percent), min, mean and max delta, … */
  private static double maxDelta(String[] columns) {
    int percent = 0;
    while (!columns[percent].endsWith("%)")) {
      percent++;
    }
    return Double.parseDouble(columns[percent + 3]);
  }
}
