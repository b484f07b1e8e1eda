package org.vigie.mail.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate that vouches for itself, by the JDK's keytool. */
final class TestCertificate {
  private static final String PASSWORD = "changeit";

  private final Path file;
  private final SSLContext context;

  /**
   * @param name that it is for, {@code ip:127.0.0.1}
   */
  TestCertificate(Path folder, String name)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = folder.resolve("keys.p12");
    keytool(
        "-genkeypair -alias a -keyalg RSA -dname CN=server -validity 2 -storetype PKCS12"
            + " -ext san="
            + name
            + " -storepass "
            + PASSWORD
            + " -keystore "
            + store);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    byte[] bytes = keys.getCertificate("a").getEncoded();
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    String pem = "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n".formatted(text);
    file = Files.writeString(folder.resolve("ca.pem"), pem);
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
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
