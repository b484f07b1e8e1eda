package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** baresip as a telephone: picks up by itself, plays a tone, and records what it hears. */
final class Baresip implements AutoCloseable {
  /** 8 kHz of 16 bits. */
  private static final int BYTES_PER_SECOND = 16_000;

  private final Path folder;
  private final Process process;
  private final OutputStream keyboard;

  /**
   * @param number its number; calls to others are not for it
   * @param port its SIP port
   * @param hertz the tone that it plays
   */
  Baresip(Path folder, String number, int port, int hertz)
      throws IOException, InterruptedException {
    this(folder, "<sip:" + number + "@127.0.0.1>;regint=0;answermode=auto", port, hertz, List.of());
  }

  /**
   * One that takes calls by TLS only, and only with encrypted voice.
   *
   * @param port its TLS port
   * @param certificate its key and certificate, in one file (PEM)
   */
  static Baresip secure(Path folder, String number, int port, int hertz, Path certificate)
      throws IOException, InterruptedException {
    String account =
        "<sip:%s@127.0.0.1:%d;transport=tls>;regint=0;mediaenc=srtp-mand;answermode=auto"
            .formatted(number, port);
    List<String> more = List.of("sip_certificate " + certificate, "module srtp.so");
    // Its TLS port is one above the port that it is told.
    return new Baresip(folder, account, port - 1, hertz, more);
  }

  private Baresip(Path folder, String account, int port, int hertz, List<String> more)
      throws IOException, InterruptedException {
    this.folder = Files.createDirectories(folder);
    Path tone = folder.resolve("tone.wav");
    sox(
        "-n",
        "-r",
        "8000",
        "-c",
        "1",
        "-b",
        "16",
        tone.toString(),
        "synth",
        "60",
        "sine",
        hertz + "");
    Files.writeString(folder.resolve("accounts"), account + "\n");
    Files.write(
        folder.resolve("config"),
        Stream.concat(config(folder, port, tone).stream(), more.stream()).toList());
    process =
        new ProcessBuilder("stdbuf", "-oL", "baresip", "-f", folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    keyboard = process.getOutputStream();
    await("baresip is ready").until(() -> said().contains("baresip is ready"));
  }

  private static List<String> config(Path folder, int port, Path tone) throws IOException {
    return List.of(
        "sip_listen 127.0.0.1:" + port,
        "net_interface 127.0.0.1",
        "audio_source aufile," + tone,
        "audio_player aubridge,nil",
        "audio_alert aubridge,nil",
        "ausrc_srate 8000",
        "auplay_srate 8000",
        "snd_path " + folder,
        "module_path " + modules(),
        "module stdio.so",
        "module g711.so",
        "module aufile.so",
        "module aubridge.so",
        "module sndfile.so",
        "module_tmp account.so",
        "module_app menu.so");
  }

  /** All that it has printed. */
  String said() throws IOException {
    return Files.readString(folder.resolve("out.txt"), StandardCharsets.ISO_8859_1);
  }

  /** Presses a key in the call (RFC 4733). */
  void press(char key) throws IOException {
    keyboard.write(key);
    keyboard.flush();
  }

  /** Hangs up. */
  void hangUp() throws IOException {
    keyboard.write('b');
    keyboard.flush();
  }

  /** What it heard in its only call, as a WAV file. */
  Path heard() throws IOException {
    return recorded().orElseThrow(() -> new AssertionError("baresip recorded nothing: " + folder));
  }

  /** How much it has heard so far. */
  double heardSeconds() throws IOException {
    Optional<Path> file = recorded();
    return file.isEmpty() ? 0 : (double) Files.size(file.get()) / BYTES_PER_SECOND;
  }

  private Optional<Path> recorded() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith("-dec.wav")).findFirst();
    }
  }

  /**
   * The level of the sound in a narrow band round a frequency, in dB of full scale, by sox.
   *
   * @param part sox's effect that cuts out the part to be measured
   */
  static double level(Path wav, int hertz, String... part)
      throws IOException, InterruptedException {
    String band = (hertz - 40) + "-" + (hertz + 40);
    Stream<String> effects = Stream.concat(Stream.of(part), Stream.of("sinc", band, "stats"));
    String stats =
        sox(Stream.concat(Stream.of(wav.toString(), "-n"), effects).toArray(String[]::new));
    return stats
        .lines()
        .filter(line -> line.startsWith("RMS Pk dB"))
        .map(line -> line.substring("RMS Pk dB".length()).trim().split("\\s+")[0])
        .mapToDouble(value -> value.equals("-inf") ? -200 : Double.parseDouble(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError(stats));
  }

  /**
   * A tone is in what was recorded, and another is not. A machine under load leaves gaps in a
   * voice, and their edges are in every band: faint beside the tone.
   */
  static void isMostly(Path wav, int hertz, int other, String... part)
      throws IOException, InterruptedException {
    double tone = level(wav, hertz, part);
    assertThat(tone).as("%d Hz", hertz).isGreaterThan(-30);
    assertThat(level(wav, other, part)).as("%d Hz", other).isLessThan(tone - 15);
  }

  static String sox(String... arguments) throws IOException, InterruptedException {
    List<String> command = Stream.concat(Stream.of("sox"), Stream.of(arguments)).toList();
    Process sox = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(sox.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (sox.waitFor() != 0) {
      throw new AssertionError(command + ": " + said);
    }
    return said;
  }

  private static Path modules() throws IOException {
    try (Stream<Path> places =
        Stream.of("/usr/lib/baresip/modules", "/usr/lib/x86_64-linux-gnu/baresip/modules")
            .map(Path::of)) {
      return places
          .filter(Files::isDirectory)
          .findFirst()
          .orElseThrow(() -> new AssertionError("baresip is not installed; .ci/run installs it"));
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
