package org.vigie.itest.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vigie.sim.audio.SimThreads;

/** INVITE in → INVITE out as it was on the wire, by tshark on loopback. */
final class SetUpDelay implements AutoCloseable {
  private final Process capture;
  private final Path file;
  private final int appliance;

  SetUpDelay(Path work, int appliance, int callee) throws IOException, InterruptedException {
    this.appliance = appliance;
    file = Files.createTempFile(work, "invites", ".pcap");
    String filter = "udp dst port " + appliance + " or udp dst port " + callee;
    capture =
        new ProcessBuilder("tshark", "-q", "-i", "lo", "-f", filter, "-w", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (Files.size(file) == 0 && capture.isAlive()) {
      SimThreads.pause(100);
    }
  }

  /** Delays in ms, ascending; calls are told apart by their order, so their rate must be low. */
  List<Double> delays() throws IOException, InterruptedException {
    capture.destroy();
    capture.waitFor();
    Process reader =
        new ProcessBuilder(
                "tshark",
                "-r",
                file.toString(),
                "-Y",
                "sip.Method == INVITE",
                "-T",
                "fields",
                "-e",
                "frame.time_epoch",
                "-e",
                "udp.dstport",
                "-d",
                "udp.port==" + appliance + ",sip")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<Double> in = new ArrayList<>();
    List<Double> delays = new ArrayList<>();
    try (BufferedReader lines = reader.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split("\t");
        double at = Double.parseDouble(fields[0]);
        if (fields[1].equals(String.valueOf(appliance))) {
          in.add(at);
        } else if (delays.size() < in.size()) {
          delays.add(1000 * (at - in.get(delays.size())));
        }
      }
    }
    delays.sort(Double::compare);
    return delays;
  }

  @Override
  public void close() {
    capture.destroyForcibly();
  }
}
