package org.vigie.sip.internal.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Our certificate with its key, from two files that are read again when they change. Guarded by its
 * owner.
 */
public final class ServerKey {
  private static final char[] NO_PASSWORD = {};

  private final String certificateFile;
  private final String keyFile;
  private @Nullable Stamp stamp;
  private KeyManager @Nullable [] managers;
  private String fault = "";

  private record Stamp(FileTime certificate, FileTime key) {}

  public ServerKey(String certificateFile, String keyFile) {
    this.certificateFile = certificateFile;
    this.keyFile = keyFile;
  }

  /** Why there is none; empty where there is. */
  public String fault() {
    return fault;
  }

  public Optional<KeyManager[]> managers() {
    return Optional.ofNullable(managers);
  }

  /**
   * Looks at the files.
   *
   * @return whether there is something new
   */
  public boolean refresh() {
    try {
      Stamp now = new Stamp(time(certificateFile), time(keyFile));
      if (now.equals(stamp)) {
        return false;
      }
      stamp = now;
      managers = load();
      fault = "";
      return true;
    } catch (TlsException e) {
      // What was read before goes on.
      fault = String.valueOf(e.getMessage());
      return false;
    }
  }

  private static FileTime time(String name) throws TlsException {
    try {
      return Files.getLastModifiedTime(Pem.file(name));
    } catch (IOException e) {
      throw new TlsException(name + " cannot be read", e);
    }
  }

  private KeyManager[] load() throws TlsException {
    List<X509Certificate> chain = Pem.certificates(certificateFile);
    PrivateKey key = Pem.key(keyFile, chain.get(0).getPublicKey().getAlgorithm());
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, NO_PASSWORD);
      store.setKeyEntry("sip", key, NO_PASSWORD, chain.toArray(new X509Certificate[0]));
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, NO_PASSWORD);
      return factory.getKeyManagers();
    } catch (GeneralSecurityException | IOException e) {
      throw new TlsException(keyFile + " does not belong to " + certificateFile, e);
    }
  }
}
