package org.vigie.mail.internal.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** What a PEM file says is to be trusted. */
final class Trust {
  private Trust() {}

  /** Why a file is of no use. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String reason, Throwable cause) {
      super(reason, cause);
    }
  }

  /** A relative name begins at the appliance's directory. */
  static SSLContext in(String file) throws Unusable {
    try (InputStream in =
        Files.newInputStream(Path.of(System.getProperty("karaf.base", "")).resolve(file))) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      for (Certificate ca : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        trusted.setCertificateEntry("ca" + trusted.size(), ca);
      }
      return context(trusted);
    } catch (IOException | InvalidPathException e) {
      throw new Unusable("'" + file + "' cannot be read", e);
    } catch (GeneralSecurityException e) {
      throw new Unusable("'" + file + "' holds no certificate in PEM form", e);
    }
  }

  private static SSLContext context(KeyStore trusted) throws GeneralSecurityException {
    if (trusted.size() == 0) {
      throw new GeneralSecurityException("empty");
    }
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    TrustManager[] dated =
        Arrays.stream(managers.getTrustManagers())
            .map(each -> each instanceof X509TrustManager rules ? new DatedTrust(rules) : each)
            .toArray(TrustManager[]::new);
    context.init(null, dated, null);
    return context;
  }
}
