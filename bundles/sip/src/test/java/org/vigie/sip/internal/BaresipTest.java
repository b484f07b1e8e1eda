package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Certificates;
import org.vigie.testkit.FreePorts;

/** A telephone that others made: baresip, by TLS with its voice encrypted. */
class BaresipTest {
  @TempDir private Path folder = Path.of("");

  private final Appliance appliance =
      new Appliance(Map.of("sipsPort", Integer.toString(FreePorts.any())));

  @AfterEach
  void close() {
    appliance.close();
  }

  /** Where Debian's package has them. */
  private static Path modules() throws IOException {
    try (var found = Files.list(Path.of("/usr/lib"))) {
      return found
          .filter(path -> path.endsWith("baresip"))
          .findFirst()
          .map(path -> path.resolve("modules"))
          .orElseThrow();
    }
  }

  /** Half a minute of silence. */
  private Path sound() throws IOException {
    AudioFormat format = new AudioFormat(8000, 16, 1, true, false);
    byte[] silence = new byte[30 * 8000 * 2];
    Path file = folder.resolve("silence.wav");
    try (AudioInputStream in =
        new AudioInputStream(new ByteArrayInputStream(silence), format, silence.length / 2)) {
      AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
    }
    return file;
  }

  private Process telephone(int port, Path certificate) throws IOException {
    Path home = Files.createDirectory(folder.resolve("baresip"));
    // Its TLS port is one above the port that it is told.
    Files.writeString(
        home.resolve("config"),
        """
        module_path %s
        sip_listen 127.0.0.1:%d
        sip_certificate %s
        audio_source aufile,%s
        audio_player aufile,/dev/null
        module g711.so
        module aufile.so
        module srtp.so
        module_app account.so
        module_app menu.so
        """
            .formatted(modules(), port - 1, certificate, sound()));
    Files.writeString(
        home.resolve("accounts"),
        "<sip:+33612345601@127.0.0.1:%d;transport=tls>;regint=0;mediaenc=srtp-mand;answermode=auto\n"
            .formatted(port));
    return new ProcessBuilder("baresip", "-f", home.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  @Test
  void answersByTlsAndSrtp() throws Exception {
    Certificates certificates = new Certificates(folder, "authority");
    certificates.issue("phone", "ip:127.0.0.1", "-1d", 5);
    Path both = Path.of(certificates.file("both.pem"));
    Files.writeString(
        both,
        Files.readString(Path.of(certificates.file("phone.key")))
            + Files.readString(Path.of(certificates.file("phone.pem"))));
    // It takes the port below, too.
    int port = FreePorts.run(2) + 1;
    Process telephone = telephone(port, both);
    try {
      await().until(() -> Files.readString(folder.resolve("log")).contains("baresip is ready"));
      Dial dial = appliance.dial();
      appliance
          .trunk("gw", port, Map.of("transport", "tls", "trust", certificates.trust()))
          .dial(dial);

      CallCommand next = appliance.core().within(60, CallCommand.class);
      while (!(next instanceof LegAnswered)) {
        next = appliance.core().within(60, CallCommand.class);
      }
      assertThat(appliance.media().session(dial.leg()).orElseThrow().srtp()).isPresent();
      appliance.sip().hangUp(dial.leg(), false);
      appliance.core().next(LegEnded.class);
    } finally {
      telephone.destroy();
      // It writes into its folder until its end, and the folder is about to be removed.
      assertThat(telephone.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }
}
