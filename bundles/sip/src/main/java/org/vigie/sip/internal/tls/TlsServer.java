package org.vigie.sip.internal.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Answers for us: each connection with the certificate of the moment, none where there is none.
 * Thread-safe.
 */
public final class TlsServer extends X509ExtendedKeyManager {
  private volatile @Nullable X509ExtendedKeyManager current;

  /** From now on this is our certificate; connections that are there go on. */
  public void use(KeyManager[] managers) {
    current =
        Arrays.stream(managers)
            .filter(X509ExtendedKeyManager.class::isInstance)
            .map(X509ExtendedKeyManager.class::cast)
            .findFirst()
            .orElse(null);
  }

  public void forget() {
    current = null;
  }

  public SSLServerSocketFactory sockets() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[] {this}, null, null);
      return context.getServerSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a Java platform without TLS", e);
    }
  }

  private Optional<X509ExtendedKeyManager> now() {
    return Optional.ofNullable(current);
  }

  @Override
  public @Nullable String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
    return now().map(k -> k.chooseServerAlias(type, issuers, socket)).orElse(null);
  }

  @Override
  public @Nullable String chooseEngineServerAlias(
      String type, Principal[] issuers, SSLEngine engine) {
    return now().map(k -> k.chooseEngineServerAlias(type, issuers, engine)).orElse(null);
  }

  @Override
  public String @Nullable [] getServerAliases(String type, Principal[] issuers) {
    return now().map(k -> k.getServerAliases(type, issuers)).orElse(null);
  }

  @Override
  public @Nullable String chooseClientAlias(String[] type, Principal[] issuers, Socket socket) {
    return null;
  }

  @Override
  public String @Nullable [] getClientAliases(String type, Principal[] issuers) {
    return null;
  }

  @Override
  public X509Certificate @Nullable [] getCertificateChain(String alias) {
    return now().map(k -> k.getCertificateChain(alias)).orElse(null);
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(String alias) {
    return now().map(k -> k.getPrivateKey(alias)).orElse(null);
  }
}
