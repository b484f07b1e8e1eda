package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.sim.carrier.Leg;

/** Carriers that one should not follow, or not trust. */
class OddCarriersIT {
  private static final String ELSEWHERE = "+33899700001";
  private static final String PASSWORD = "changeit";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static Site site;

  @BeforeAll
  static void boot() {
    site = PeersSite.shared().phones(PeersSite.SWITCHBOARD);
  }

  /** Or whoever can divert a telephone could have us call anywhere. */
  @Test
  void whereTheCalleeAsksForAnotherNumberItIsNotCalled() throws Exception {
    List<Leg> called = new CopyOnWriteArrayList<>();
    site.carrier().subscribe(ELSEWHERE, called::add);
    String number = Site.newCaller();
    Leg caller = PeersSite.call(number, PeersSite.TEN);
    site.rung(PeersSite.SWITCHBOARD).redirect(ELSEWHERE);
    assertThat(caller.ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");
    JsonNode record = site.verdictOf(number);
    assertThat(record.path("verdict").asText()).isEqualTo("missed");
    assertThat(record.path("attempts")).hasSize(1);
    JsonNode attempt = record.path("attempts").path(0);
    assertThat(attempt.path("result").asText()).isEqualTo("failed");
    assertThat(attempt.path("cause").asText()).contains("302");
    assertThat(attempt.path("tries")).hasSize(1);
    assertThat(called).isEmpty();
    assertThat(trunk("carrier").path("state").asText()).isEqualTo("up");
  }

  @Test
  void aTrunkWhoseCertificateHasExpiredIsNamedAndPassedOver(@TempDir Path folder) throws Exception {
    Path store = folder.resolve("keys.p12");
    Path trusted = folder.resolve("trusted.pem");
    HttpsServer expired = expired(store, trusted);
    Path file = site.appliance().home().resolve("etc/org.vigie.sip.trunk-expired.cfg");
    try {
      site.appliance()
          .configure(
              file.getFileName().toString(),
              List.of(
                  "host = 127.0.0.1",
                  "port = " + expired.getAddress().getPort(),
                  "transport = tls",
                  "trust = " + trusted,
                  "priority = 1",
                  "optionsInterval = 1"));
      await("its reason")
          .atMost(PATIENCE)
          .until(
              () -> trunk("expired"),
              trunk ->
                  trunk.path("state").asText().equals("down")
                      && trunk.path("text").asText().contains("its certificate expired on "));
      aCallGoesByTheOther();
    } finally {
      Files.delete(file);
      expired.stop(0);
    }
    await().atMost(PATIENCE).until(() -> trunk("expired").isMissingNode());
  }

  private static void aCallGoesByTheOther() throws Exception {
    String number = Site.newCaller();
    Leg caller = PeersSite.call(number, PeersSite.TEN);
    Leg person = VoiceFixtures.accepts(site, PeersSite.SWITCHBOARD);
    person.audio().play(1000);
    VoiceFixtures.awaitTone(caller, 1000);
    caller.hangUp();
    JsonNode record = site.verdictOf(number);
    assertThat(record.path("verdict").asText()).isEqualTo("answered");
    assertThat(record.path("attempts").path(0).path("trunk").asText()).isEqualTo("carrier");
  }

  /** Speaks TLS with a certificate that was good for two days until three days ago. */
  private static HttpsServer expired(Path store, Path trusted) throws Exception {
    String made = "-genkeypair -keyalg RSA -dname CN=expired -ext san=ip:127.0.0.1";
    keytool(store, made + " -startdate -5d -validity 2");
    keytool(store, "-exportcert -rfc -file " + trusted);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.start();
    return server;
  }

  private static void keytool(Path store, String words) throws Exception {
    String keytool = Path.of(System.getProperty("java.home"), "bin/keytool").toString();
    String where = " -alias trunk -storetype PKCS12 -storepass " + PASSWORD + " -keystore " + store;
    Process process =
        new ProcessBuilder((keytool + " " + words + where).split(" "))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static JsonNode trunk(String name) {
    return site.part("trunk " + name);
  }
}
