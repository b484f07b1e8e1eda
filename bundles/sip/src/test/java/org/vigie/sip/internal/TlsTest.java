package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.VoiceTrunk.DialOutcome;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Caller;
import org.vigie.sip.internal.testing.Certificates;
import org.vigie.sip.internal.testing.Phone;
import org.vigie.sip.internal.testing.Sdp;
import org.vigie.sip.internal.testing.TestThreads;
import org.vigie.sip.internal.testing.Text;
import org.vigie.sip.internal.testing.Wire;
import org.vigie.testkit.FreePorts;

class TlsTest {
  @TempDir static Path folder = Path.of("");
  private static Certificates certificates;

  private final int sips = FreePorts.any();
  private final Appliance appliance = new Appliance(Map.of("sipsPort", Integer.toString(sips)));
  private final Phone numbers = new Phone(appliance.port());

  @BeforeAll
  static void issue() {
    certificates = new Certificates(folder, "authority");
    certificates.issue("good", "ip:127.0.0.1", "-1d", 5);
    certificates.issue("expired", "ip:127.0.0.1", "-5d", 2);
    certificates.issue("early", "ip:127.0.0.1", "+2d", 2);
    certificates.issue("other", "dns:sip.other.example", "-1d", 5);
  }

  @AfterEach
  void close() {
    appliance.close();
    numbers.close();
  }

  private static SSLServerSocket server(String certificate) throws IOException {
    return (SSLServerSocket)
        certificates
            .context(certificate)
            .getServerSocketFactory()
            .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  private CompletableFuture<DialOutcome> dial(int port, Dial dial, Map<String, String> more) {
    Map<String, String> values = new HashMap<>(more);
    values.put("transport", "tls");
    values.putIfAbsent("trust", certificates.trust());
    return appliance.trunk("gw", port, values).dial(dial).toCompletableFuture();
  }

  @Test
  void aCallGoesOutWithItsVoiceEncrypted() throws IOException {
    try (SSLServerSocket server = server("good")) {
      Dial dial = appliance.dial();
      dial(server.getLocalPort(), dial, Map.of());
      try (Socket socket = server.accept()) {
        Text invite = Wire.read(socket, "INVITE sip:+33612345601@127.0.0.1");
        assertThat(invite.header("Via")).startsWith("SIP/2.0/TLS 127.0.0.1:" + sips);
        assertThat(invite.header("Contact")).contains(sips + ";transport=tls");
        assertThat(invite.body()).contains("RTP/SAVP 8").contains("a=crypto:1 AES_CM_128");
        String contact = "Contact: <sip:127.0.0.1:" + server.getLocalPort() + ";transport=tls>\r\n";
        String more = contact + "Content-Type: application/sdp\r\n";
        Wire.send(socket, invite.reply("200 OK", "t", more, Sdp.encrypted(42_000, "1")));
        Wire.read(socket, "ACK");
        appliance.core().next(LegAnswered.class);
        assertThat(appliance.media().session(dial.leg()).orElseThrow().srtp()).isPresent();
        appliance.sip().hangUp(dial.leg(), false);
        Wire.send(socket, Wire.read(socket, "BYE").reply("200 OK", ""));
        appliance.core().next(LegEnded.class);
      }
    }
    assertThat(appliance.health("sip")).startsWith("DEGRADED").contains("no certificate for TLS");
  }

  @ParameterizedTest
  @CsvSource({
    "expired, its certificate expired on",
    "early, its certificate is not valid before",
    "other, 'its certificate is for sip.other.example, not for 127.0.0.1'"
  })
  void aBadCertificateIsNamedInTheFaultAndInHealth(String name, String reason) throws Exception {
    try (SSLServerSocket server = server(name)) {
      CompletableFuture<Boolean> peer = shakes(server);
      CompletableFuture<DialOutcome> outcome =
          dial(server.getLocalPort(), appliance.dial(), Map.of());

      DialOutcome said = outcome.get(60, TimeUnit.SECONDS);

      assertThat(said).isInstanceOf(DialOutcome.TrunkFault.class).asString().contains(reason);
      assertThat(appliance.health("trunk gw")).contains("DOWN").contains(reason);
      assertThat(peer.get(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aCertificateOfAStrangerIsNotTrusted() throws Exception {
    try (SSLServerSocket server = server("good")) {
      shakes(server);
      CompletableFuture<DialOutcome> outcome =
          dial(server.getLocalPort(), appliance.dial(), Map.of("trust", ""));

      assertThat(outcome.get(60, TimeUnit.SECONDS))
          .asString()
          .contains("not trusted (issued by CN=authority)")
          .contains("key 'trust'");
    }
  }

  /** On a thread of its own: whom another test has left waiting must not keep it from that. */
  private static CompletableFuture<Boolean> shakes(SSLServerSocket server) {
    CompletableFuture<Boolean> over = new CompletableFuture<>();
    new TestThreads()
        .loop(
            "shakes-hands",
            () -> {
              shake(server);
              over.complete(true);
            })
        .start();
    return over;
  }

  private static void shake(SSLServerSocket server) {
    try (Socket socket = server.accept()) {
      assertThat(socket.getInputStream().read()).isNegative();
    } catch (IOException e) {
      // It was refused.
      assertThat(e).isNotNull();
    }
  }

  @Test
  void aServerThatDoesNotShakeHandsIsAFault() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletableFuture<DialOutcome> outcome =
          dial(server.getLocalPort(), appliance.dial(), Map.of());

      assertThat(outcome.get(60, TimeUnit.SECONDS)).isInstanceOf(DialOutcome.TrunkFault.class);
    }
  }

  @Test
  void aCallComesIn() throws IOException {
    appliance.configure(
        Map.of("certificate", folder + "/good.pem", "privateKey", folder + "/good.key"));
    assertThat(appliance.health("sip")).contains("UP").contains(sips + " TLS");
    appliance.trunk("carrier", 5999, Map.of("transport", "tls", "trust", certificates.trust()));
    Caller caller = new Caller(numbers, appliance.port());
    try (Socket socket = client()) {
      Wire.send(socket, tls(caller.invite(Sdp.encrypted(40_000, "3"), "")));
      LegId leg = appliance.offered();
      appliance.sip().answer(leg);
      Text ok = Wire.read(socket, "SIP/2.0 200");
      assertThat(ok.header("Contact")).contains(sips + ";transport=tls");
      assertThat(ok.body()).contains("RTP/SAVP 8").contains("a=crypto:3 AES_CM_128");
      caller.joins(ok);
      Wire.send(socket, tls(caller.ack("")) + tls(caller.bye()));
      Wire.read(socket, "SIP/2.0 200");
      appliance.core().next(LegEnded.class);
    }
  }

  private Socket client() throws IOException {
    return certificates
        .context("good")
        .getSocketFactory()
        .createSocket(InetAddress.getLoopbackAddress(), sips);
  }

  private static String tls(String message) {
    return message.replace("SIP/2.0/UDP", "SIP/2.0/TLS");
  }

  @Test
  void filesThatCannotBeUsedAreNamed() {
    appliance.configure(
        Map.of("certificate", folder + "/good.pem", "privateKey", folder + "/good.pem"));
    assertThat(appliance.health("sip"))
        .startsWith("DEGRADED CONFIGURATION_ERROR")
        .contains("openssl pkcs8");

    appliance.trunk("gw", 5999, Map.of());
    appliance.trunk("gw", 5999, Map.of("transport", "tls", "trust", "/nowhere.pem"));

    assertThat(appliance.health("trunk gw")).contains("key 'trust': /nowhere.pem cannot be read");
  }

  @Test
  void aPortInUseLeavesTheOthersWorking() throws IOException {
    try (ServerSocket other = new ServerSocket(sips, 5, InetAddress.getLoopbackAddress())) {
      appliance.configure(
          Map.of("certificate", folder + "/good.pem", "privateKey", folder + "/good.key"));

      assertThat(appliance.health("sip")).startsWith("DEGRADED port " + sips);
      assertThat(other.isBound()).isTrue();
      appliance.trunk("carrier", numbers.port(), Map.of());
      numbers.send(new Caller(numbers, appliance.port()).invite());
      appliance.offered();
    }
    await().until(() -> appliance.health("sip").startsWith("UP"));
  }
}
