package org.vigie.smpp.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.text.SmsRoute.SubmitOutcome.Taken;
import org.vigie.api.text.TextCommand.Received;
import org.vigie.smpp.internal.testing.Appliance;
import org.vigie.smpp.internal.testing.Deliver;
import org.vigie.smpp.internal.testing.RawSmsc;

/** Sessions by TLS, with certificates made on the spot by the JDK's keytool. */
class TlsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir Path folder;

  private Path keys(String name, String... dates) throws IOException, InterruptedException {
    var pair = new ArrayList<>(List.of("-genkeypair", "-alias", "smsc", "-keyalg", "EC"));
    pair.addAll(List.of("-dname", "CN=smsc", "-ext", name));
    pair.addAll(List.of(dates));
    keytool(pair.toArray(String[]::new));
    Path pem = folder.resolve("smsc.pem");
    keytool("-exportcert", "-alias", "smsc", "-rfc", "-file", pem.toString());
    return pem;
  }

  private void keytool(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(
        List.of("-keystore", folder.resolve("keys.p12").toString(), "-storepass", "changeit"));
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
  }

  private ServerSocket listening() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
      store.load(in, PASSWORD);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context
        .getServerSocketFactory()
        .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
  }

  @Test
  void encryptedWhereTheCertificateIsTrusted() throws Exception {
    Path pem = keys("SAN=ip:127.0.0.1");
    try (RawSmsc smsc = new RawSmsc(listening());
        Appliance appliance = new Appliance(smsc.port())) {
      appliance.with("tls", "true", "certificates", pem.toString()).bound();
      assertThat(appliance.health()).contains("by TLS");
      assertThat(appliance.submit("x").get(60, SECONDS)).isInstanceOf(Taken.class);
      smsc.send(Deliver.text("in").pdu(1));
      appliance.door().next(Received.class);
    }
  }

  @Test
  void aCertificateThatIsNotTrustedIsSaid() throws Exception {
    keys("SAN=ip:127.0.0.1");
    try (RawSmsc smsc = new RawSmsc(listening());
        Appliance appliance = new Appliance(smsc.port())) {
      appliance.with("tls", "true").put();
      awaitText(appliance, "TLS: ", "certification path");
      assertThat(smsc.history(RawSmsc.BIND_TRANSCEIVER)).isEmpty();
    }
  }

  /** The platform would take one for ever that is itself among the trusted. */
  @Test
  void aCertificateThatHasExpiredIsSaidThoughItIsItselfTrusted() throws Exception {
    Path pem = keys("SAN=ip:127.0.0.1", "-startdate", "-10d", "-validity", "5");
    try (RawSmsc smsc = new RawSmsc(listening());
        Appliance appliance = new Appliance(smsc.port())) {
      appliance.with("tls", "true", "certificates", pem.toString()).put();

      awaitText(appliance, "TLS: its certificate has expired (NotAfter: ", "renewed there");
      assertThat(smsc.history(RawSmsc.BIND_TRANSCEIVER)).isEmpty();
    }
  }

  @Test
  void aCertificateOfAnotherNameIsSaid() throws Exception {
    Path pem = keys("SAN=dns:other.example");
    try (RawSmsc smsc = new RawSmsc(listening());
        Appliance appliance = new Appliance(smsc.port())) {
      appliance.with("tls", "true", "certificates", pem.toString()).put();
      awaitText(appliance, "TLS: ", "127.0.0.1");
      assertThat(smsc.history(RawSmsc.BIND_TRANSCEIVER)).isEmpty();
    }
  }

  @Test
  void aPeerWithoutTlsIsSaid() {
    try (RawSmsc smsc = new RawSmsc();
        Appliance appliance = new Appliance(smsc.port())) {
      smsc.script((session, pdu) -> session.send(new byte[64]));
      appliance.with("tls", "true").put();
      awaitText(appliance, "DOWN not bound", ": ");
      assertThat(appliance.health()).doesNotContain("not connected yet");
    }
  }

  private static void awaitText(Appliance appliance, String one, String other) {
    await()
        .until(
            () ->
                appliance.health().contains(one)
                    && appliance.health().contains(other)
                    && !appliance.health().contains("not connected yet"));
  }
}
