package org.vigie.smpp.internal.session;

import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/**
 * Trusts as the platform does, and looks at the dates of the SMSC's certificate in any case: the
 * platform takes one that is itself among the trusted for ever. Name and algorithms are checked by
 * the platform, too, for a manager that does not know the connection. Thread-safe.
 */
record DatedTrust(X509TrustManager rules) implements X509TrustManager {

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    try {
      chain[0].checkValidity();
    } catch (CertificateExpiredException e) {
      throw new CertificateException(
          "its certificate has expired (" + e.getMessage() + ") and must be renewed there", e);
    } catch (CertificateNotYetValidException e) {
      throw new CertificateException(
          "its certificate is not valid yet (" + e.getMessage() + ")", e);
    }
    rules.checkServerTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    rules.checkClientTrusted(chain, type);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return rules.getAcceptedIssuers();
  }
}
