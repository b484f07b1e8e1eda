package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Certificates;
import org.vigie.sip.internal.testing.Ports;

/** A telephone that others made: baresip, by TLS with its voice encrypted. */
class BaresipTest {
  @TempDir private Path folder = Path.of("");

  private final Appliance appliance =
      new Appliance(Map.of("sipsPort", Integer.toString(Ports.free())));

  @AfterEach
  void close() {
    appliance.close();
  }

  private Process telephone(int port, Path certificate) throws IOException {
    Path home = Files.createDirectory(folder.resolve("baresip"));
    // Its TLS port is one above the port that it is told.
    Files.writeString(
        home.resolve("config"),
        """
        sip_listen 127.0.0.1:%d
        sip_certificate %s
        audio_source ausine,440
        audio_player aufile,/dev/null
        module g711.so
        module ausine.so
        module aufile.so
        module srtp.so
        module_app account.so
        module_app menu.so
        """
            .formatted(port - 1, certificate));
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
  void answersByTlsAndSrtp() throws IOException {
    Certificates certificates = new Certificates(folder, "authority");
    certificates.issue("phone", "ip:127.0.0.1", "-1d", 5);
    Path both = Path.of(certificates.file("both.pem"));
    Files.writeString(
        both,
        Files.readString(Path.of(certificates.file("phone.key")))
            + Files.readString(Path.of(certificates.file("phone.pem"))));
    int port = Ports.free();
    Process telephone = telephone(port, both);
    try {
      org.awaitility.Awaitility.await()
          .atMost(java.time.Duration.ofSeconds(20))
          .until(() -> Files.readString(folder.resolve("log")).contains("baresip is ready"));
      Dial dial = appliance.dial();
      appliance
          .trunk("gw", port, Map.of("transport", "tls", "trust", certificates.trust()))
          .dial(dial);

      org.vigie.api.call.CallCommand first =
          appliance.core().within(20, org.vigie.api.call.CallCommand.class);
      while (!(first instanceof LegAnswered)) {
        first = appliance.core().within(20, org.vigie.api.call.CallCommand.class);
      }
      assertThat(appliance.media().session(dial.leg()).orElseThrow().srtp()).isPresent();
      appliance.sip().hangUp(dial.leg(), false);
      appliance.core().next(LegEnded.class);
    } finally {
      telephone.destroy();
    }
  }
}
