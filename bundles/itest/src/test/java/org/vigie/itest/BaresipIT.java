package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigie.sim.carrier.Leg;
import org.vigie.testkit.FreePorts;

/** A telephone that we did not write, at the end of a trunk of its own. */
class BaresipIT {
  private static final String[] WHISPER = {"trim", "0", "-6"};
  private static final String[] CONVERSATION = {"trim", "-4"};
  private static Site site;

  @BeforeAll
  static void boot() {
    site = Site.shared();
  }

  @Test
  void hearsTheWhisperAndTheOtherSideAndIsHeard() throws Exception {
    int port = FreePorts.any();
    Path folder = site.appliance().home().resolve("baresip");
    try (Baresip phone = new Baresip(folder, "+33612345699", port, 1000)) {
      site.appliance().trunk("baresip", port, "priority = 1");
      site.awaitTrunk("baresip");
      String number = Site.newCaller();
      Leg caller = site.carrier().call(number, Setups.BARESIP);
      assertThat(caller.answered().get(60, TimeUnit.SECONDS)).isEqualTo(200);
      await().until(() -> caller.audio().hearing().loudness() > -40);
      await("baresip picks up, and is told who calls").until(() -> phone.heardSeconds() > 3);
      caller.audio().play(440);
      phone.press('1');
      await().until(() -> caller.audio().hearing().hears(1000));
      double before = phone.heardSeconds();
      await("a conversation").until(() -> phone.heardSeconds() - before > 6);
      phone.hangUp();
      assertThat(caller.ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");
      assertThat(site.verdictOf(number).path("verdict").asText()).isEqualTo("answered");
      // Its file is whole once it has hung up in its own time; sox cannot read it before.
      await().untilAsserted(() -> Baresip.isMostly(phone.heard(), 440, 1000, CONVERSATION));
      Baresip.isMostly(phone.heard(), 440, 700, CONVERSATION);
      assertThat(Baresip.level(phone.heard(), 700, WHISPER)).as("speech").isGreaterThan(-40);
    } finally {
      site.removeTrunk("baresip");
    }
  }

  @Test
  void isReachedByTlsWithEncryptedVoiceBothWays() throws Exception {
    // It takes the port below, too.
    int port = FreePorts.run(2) + 1;
    Path folder = site.appliance().home().resolve("baresip-secure");
    Certificate certificate = new Certificate(folder);
    Path trust = certificate.trust(folder.resolve("trust.pem"));
    Path own = certificate.own(folder.resolve("own.pem"));
    // baresip hangs up by a connection of its own: the appliance needs a certificate, too.
    certified("certificate = " + own, "privateKey = " + own);
    await("TLS is served").until(() -> listens(site.appliance().ports().sips()));
    try (Baresip phone =
        Baresip.secure(
            folder, "+33612345699", port, 1000, certificate.own(folder.resolve("own.pem")))) {
      String[] keys = {"priority = 1", "transport = tls", "trust = " + trust, "srtp = required"};
      site.appliance().trunk("secure", port, keys);
      site.awaitTrunk("secure");
      site.awaitTrunk("carrier");
      String number = Site.newCaller();
      Leg caller = site.carrier().call(number, Setups.BARESIP);
      await("baresip picks up, and is told who calls").until(() -> phone.heardSeconds() > 3);
      caller.audio().play(440);
      phone.press('1');
      await().until(() -> caller.audio().hearing().hears(1000));
      double before = phone.heardSeconds();
      await("a conversation").until(() -> phone.heardSeconds() - before > 4);
      phone.hangUp();
      JsonNode attempt = site.verdictOf(number).path("attempts").path(0);
      assertThat(attempt.path("trunk").asText()).isEqualTo("secure");
      await().untilAsserted(() -> Baresip.isMostly(phone.heard(), 440, 1000, "trim", "-2"));
    } finally {
      site.removeTrunk("secure");
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static void certified(String... keys) throws IOException {
    Path file = site.appliance().home().resolve("etc/org.vigie.sip.cfg");
    Stream<String> others =
        Files.readAllLines(file).stream()
            .filter(line -> !line.matches("(certificate|privateKey) .*"));
    Files.write(file, Stream.concat(others, Stream.of(keys)).toList());
  }
}
