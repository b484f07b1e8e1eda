package org.vigie.itest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** A certificate for 127.0.0.1 that vouches for itself, by the JDK's keytool. */
final class Certificate {
  private static final String PASSWORD = "changeit";
  private static final String ALIAS = "phone";

  private final String certificate;
  private final String key;

  Certificate(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
    Path store = Files.createDirectories(folder).resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "RSA",
                "-dname",
                "CN=phone",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes());
    if (keytool.waitFor() != 0) {
      throw new AssertionError(said);
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    certificate = pem("CERTIFICATE", keys.getCertificate(ALIAS).getEncoded());
    key = pem("PRIVATE KEY", keys.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded());
  }

  private static String pem(String what, byte[] bytes) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, text, what);
  }

  /** What a peer must trust. */
  Path trust(Path file) throws IOException {
    return Files.writeString(file, certificate);
  }

  /** What its owner needs. */
  Path own(Path file) throws IOException {
    return Files.writeString(file, key + certificate);
  }
}
