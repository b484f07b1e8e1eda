package org.vigie.mail.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server's certificate, by the JDK's keytool: it vouches for itself, or a CA for it. */
final class TestCertificate {
  private static final String PASSWORD = "changeit";

  private final Path file;
  private final SSLContext context;

  /**
   * @param name that it is for, {@code ip:127.0.0.1}
   */
  TestCertificate(Path folder, String name)
      throws IOException, InterruptedException, GeneralSecurityException {
    this(folder, List.of("-alias server -dname CN=server -validity 2 -ext san=" + name));
  }

  /**
   * @param pairs keytool's words for each pair of keys: the server's, and before it its CA's
   */
  private TestCertificate(Path folder, List<String> pairs)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = folder.resolve("keys.p12");
    String kept = " -keyalg RSA -storetype PKCS12 -storepass " + PASSWORD + " -keystore " + store;
    for (String pair : pairs) {
      keytool("-genkeypair " + pair + kept);
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    boolean byCa = keys.containsAlias("ca");
    byte[] bytes = keys.getCertificate(byCa ? "ca" : "server").getEncoded();
    if (byCa) {
      keys.deleteEntry("ca");
    }
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    String pem = "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n".formatted(text);
    file = Files.writeString(folder.resolve("ca.pem"), pem);
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
  }

  /** For 127.0.0.1, and expired five days ago; a CA whose own is in force may have issued it. */
  static TestCertificate expired(Path folder, boolean byCa)
      throws IOException, InterruptedException, GeneralSecurityException {
    String server =
        "-alias server -dname CN=server -startdate -10d -validity 5 -ext san=ip:127.0.0.1";
    String ca = "-alias ca -dname CN=ca -startdate -20d -validity 30 -ext bc:c";
    return new TestCertificate(
        folder, byCa ? List.of(ca, server + " -signer ca") : List.of(server));
  }

  private static void keytool(String arguments) throws IOException, InterruptedException {
    String program = Path.of(System.getProperty("java.home"), "bin/keytool").toString();
    Process keytool =
        new ProcessBuilder((program + " " + arguments).split(" "))
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes());
    if (keytool.waitFor() != 0) {
      throw new AssertionError(said);
    }
  }

  /** What a client must trust. */
  Path file() {
    return file;
  }

  SSLContext context() {
    return context;
  }
}
