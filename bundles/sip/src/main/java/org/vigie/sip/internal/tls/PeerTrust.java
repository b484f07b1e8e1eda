package org.vigie.sip.internal.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Checks a peer's certificate by the platform's rules (RFC 5280; the name by RFC 6125, as RFC 5922
 * asks for), and says what is wrong with it so that somebody can act on it. Thread-safe.
 */
final class PeerTrust extends X509ExtendedTrustManager {
  private static final int DNS = 2;
  private static final int URI = 6;
  private static final int ADDRESS = 7;

  private final X509ExtendedTrustManager rules;
  private final String host;

  PeerTrust(X509ExtendedTrustManager rules, String host) {
    this.rules = rules;
    this.host = host;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    valid(chain[0]);
    trusted(chain, type);
    if (names(chain[0]).contains("sip:" + host)) {
      // RFC 5922, 7.1: a SIP domain as URI counts as much as its DNS name.
      return;
    }
    try {
      rules.checkServerTrusted(chain, type, checked(socket));
    } catch (CertificateException e) {
      String names = String.join(", ", names(chain[0]));
      throw new CertificateException(
          "its certificate is for " + (names.isEmpty() ? "no name" : names) + ", not for " + host,
          e);
    }
  }

  private static Socket checked(Socket socket) throws CertificateException {
    if (socket instanceof SSLSocket tls
        && "HTTPS".equals(tls.getSSLParameters().getEndpointIdentificationAlgorithm())) {
      return socket;
    }
    throw new CertificateException("a connection whose name is not checked");
  }

  private static void valid(X509Certificate certificate) throws CertificateException {
    try {
      certificate.checkValidity();
    } catch (CertificateExpiredException e) {
      String day = certificate.getNotAfter().toInstant().atZone(ZoneOffset.UTC).toLocalDate() + "";
      throw new CertificateException("its certificate expired on " + day, e);
    } catch (CertificateNotYetValidException e) {
      String day = certificate.getNotBefore().toInstant().atZone(ZoneOffset.UTC).toLocalDate() + "";
      throw new CertificateException("its certificate is not valid before " + day, e);
    }
  }

  private void trusted(X509Certificate[] chain, String type) throws CertificateException {
    try {
      rules.checkServerTrusted(chain, type);
    } catch (CertificateException e) {
      String issuer = chain[chain.length - 1].getIssuerX500Principal().getName();
      throw new CertificateException(
          "its certificate is not trusted (issued by "
              + issuer
              + "): name the file of that CA in key 'trust'",
          e);
    }
  }

  private static List<String> names(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      if (names == null) {
        return List.of(certificate.getSubjectX500Principal().getName());
      }
      return names.stream()
          .filter(n -> List.of(DNS, URI, ADDRESS).contains(n.get(0)))
          .map(n -> String.valueOf(n.get(1)))
          .collect(Collectors.toList());
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("only sockets are used");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("a connection whose name is not checked");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    rules.checkClientTrusted(chain, type, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    rules.checkClientTrusted(chain, type, engine);
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
