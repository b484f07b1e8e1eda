package org.vigie.smpp.internal.session;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.vigie.smpp.internal.config.SmscConfig.Peer;
import org.vigie.smpp.internal.config.SmscConfig.Tls;

/** Connects a socket to an SMSC, by TLS where asked for. */
final class Sockets {
  private static final int CONNECT_MILLIS = 5_000;

  private Sockets() {}

  /**
   * Connects.
   *
   * @param socket not connected yet; closing it from elsewhere ends the try
   * @param handshakeMillis for each answer of the peer in the TLS handshake
   * @return the same, or the encrypted one around it
   */
  static Socket connect(Socket socket, Peer peer, int handshakeMillis) throws IOException {
    socket.connect(new InetSocketAddress(peer.host(), peer.port()), CONNECT_MILLIS);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(handshakeMillis);
    return peer.tls().isPresent() ? encrypted(socket, peer, peer.tls().get()) : socket;
  }

  private static Socket encrypted(Socket plain, Peer peer, Tls tls) throws IOException {
    SSLSocket socket = (SSLSocket) factory(tls).createSocket(plain, peer.host(), peer.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    // The name or address in the certificate is checked too (RFC 2818, 3.1).
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static SSLSocketFactory factory(Tls tls) throws IOException {
    if (tls.certificates().isEmpty()) {
      return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }
    try {
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted(Path.of(tls.certificates())));
      SSLContext context = SSLContext.getInstance("TLS");
      TrustManager[] dated =
          Arrays.stream(trust.getTrustManagers())
              .map(each -> each instanceof X509TrustManager rules ? new DatedTrust(rules) : each)
              .toArray(TrustManager[]::new);
      context.init(null, dated, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IOException("certificates: " + e.getMessage(), e);
    }
  }

  private static KeyStore trusted(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream in = Files.newInputStream(file)) {
      int number = 0;
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("trusted-" + number++, certificate);
      }
    }
    return store;
  }
}
