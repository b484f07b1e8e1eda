package org.vigie.sip.internal.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom we connect to by TLS.
 *
 * @param host the name that its certificate must be for
 */
public record TlsPeer(String host, SSLSocketFactory sockets) {
  /**
   * A peer that is checked.
   *
   * @param trust file of the CAs that may have issued its certificate; empty: the platform's
   * @throws TlsException where the file cannot be used
   */
  public static TlsPeer of(String host, String trust) throws TlsException {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trust.isEmpty() ? null : store(trust));
      X509ExtendedTrustManager rules =
          Arrays.stream(factory.getTrustManagers())
              .filter(X509ExtendedTrustManager.class::isInstance)
              .map(X509ExtendedTrustManager.class::cast)
              .findFirst()
              .orElseThrow();
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new PeerTrust(rules, host)}, null);
      return new TlsPeer(host, context.getSocketFactory());
    } catch (GeneralSecurityException | IOException e) {
      throw new TlsException("TLS cannot be set up: " + e.getMessage(), e);
    }
  }

  private static @Nullable KeyStore store(String trust)
      throws TlsException, GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    int number = 0;
    for (X509Certificate certificate : Pem.certificates(trust)) {
      store.setCertificateEntry("ca" + number++, certificate);
    }
    return store;
  }
}
