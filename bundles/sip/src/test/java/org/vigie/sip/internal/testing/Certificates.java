package org.vigie.sip.internal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certification authority of a test, by the JDK's keytool, and what it issues. */
public final class Certificates {
  private static final String PASSWORD = "changeit";

  private final Path folder;
  private final String authority;

  public Certificates(Path folder, String authority) {
    this.folder = folder;
    this.authority = authority;
    keytool(
        "-genkeypair", authority, "-dname", "CN=" + authority, "-ext", "bc:c", "-validity", "9");
    keytool("-exportcert", authority, "-rfc", "-file", file(authority + ".pem"));
  }

  /** The authority's own certificate. */
  public String trust() {
    return file(authority + ".pem");
  }

  /**
   * Issues a certificate; its files are {@code <name>.pem} and {@code <name>.key}.
   *
   * @param start when it begins, as keytool writes it: {@code -5d}
   * @param days how long it holds from then
   */
  public void issue(String name, String alternative, String start, int days) {
    keytool("-genkeypair", name, "-dname", "CN=" + name);
    keytool("-certreq", name, "-file", file(name + ".csr"));
    keytool(
        "-gencert",
        authority,
        "-infile",
        file(name + ".csr"),
        "-rfc",
        "-outfile",
        file(name + ".pem"),
        "-ext",
        "san=" + alternative,
        "-startdate",
        start,
        "-validity",
        Integer.toString(days));
    writeKey(name);
  }

  public String file(String name) {
    return folder.resolve(name).toString();
  }

  private void writeKey(String name) {
    try {
      Key key = store(name).getKey(name, PASSWORD.toCharArray());
      String text = Base64.getMimeEncoder().encodeToString(key.getEncoded());
      Files.writeString(
          Path.of(file(name + ".key")),
          "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n");
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private KeyStore store(String name) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(Path.of(file(name + ".p12")))) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  /** Answers with a certificate, and trusts the authority's. */
  public SSLContext context(String name) {
    try {
      KeyStore keys = store(name);
      try (InputStream in = Files.newInputStream(Path.of(file(name + ".pem")))) {
        var issued = java.security.cert.CertificateFactory.getInstance("X.509");
        keys.setKeyEntry(
            name,
            keys.getKey(name, PASSWORD.toCharArray()),
            PASSWORD.toCharArray(),
            new java.security.cert.Certificate[] {issued.generateCertificate(in)});
      }
      KeyManagerFactory key = KeyManagerFactory.getInstance("PKIX");
      key.init(keys, PASSWORD.toCharArray());
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(store(authority));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(key.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private void keytool(String command, String alias, String... more) {
    List<String> words =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/keytool") + ""));
    words.addAll(List.of(command, "-alias", alias, "-keystore", file(alias + ".p12")));
    words.addAll(List.of("-storepass", PASSWORD, "-storetype", "PKCS12"));
    if (command.equals("-genkeypair")) {
      words.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
    }
    words.addAll(List.of(more));
    try {
      Process process = new ProcessBuilder(words).inheritIO().start();
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(String.join(" ", words)).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
