package org.vigie.media.internal.sound;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.vigie.api.setup.Language;

/** A text-to-speech program with the options of espeak-ng. Without a shell between. */
record Speaker(Path program) {
  private static final int SECONDS = 30;

  /** Finds a program by its path, or by its name where the system looks for programs. */
  static Optional<Speaker> find(String program) {
    if (program.contains(File.separator)) {
      return Optional.of(Path.of(program)).filter(Files::isExecutable).map(Speaker::new);
    }
    String places = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(places.split(File.pathSeparator, -1))
        .map(place -> Path.of(place, program))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Speaker::new);
  }

  /**
   * Speaks into a WAV file, as telephones want it: 8 kHz A-law at the level of the shipped prompts.
   * Waits for it, 30 s at most.
   */
  void speak(String text, Language language, Path wav) throws IOException {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "-v",
                language == Language.FR ? "fr+f2" : "en-gb+f2",
                "-s",
                "150",
                "-p",
                "45",
                "-b",
                "1",
                "--stdin",
                "-w",
                wav.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(text.getBytes(StandardCharsets.UTF_8));
    }
    await(process);
    levelled(wav);
  }

  private static void levelled(Path draft) throws IOException {
    WavFile spoken;
    try (InputStream in = Files.newInputStream(draft)) {
      spoken = WavFile.read(in);
    }
    Files.write(draft, spoken.levelled().toALawFile());
  }

  private void await(Process process) throws IOException {
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        throw new IOException(program + " did not end within " + SECONDS + " s");
      }
      if (process.exitValue() != 0) {
        throw new IOException(program + " ended with code " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
