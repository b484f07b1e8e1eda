package org.vigie.sip.internal.stack;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.sip.internal.tls.ServerKey;
import org.vigie.sip.internal.tls.TlsPeers;
import org.vigie.sip.internal.tls.TlsServer;

/**
 * Keeps the TLS port open where there is a certificate, or a trunk that needs connections out:
 * JAIN-SIP makes none without a port of its own. Guarded by {@link Listening}.
 */
final class SecureListening {
  private static final Logger LOG = LoggerFactory.getLogger(SecureListening.class);

  /** Peers may open a connection of their own within a dialog (RFC 3261, 18.1.1). */
  private static final String NO_CERTIFICATE =
      "no certificate for TLS: peers that hang up by a connection of their own are not heard; set"
          + " 'certificate' and 'privateKey' in "
          + SipConfig.FILE;

  private final TlsPeers peers = new TlsPeers();
  private final TlsServer server = new TlsServer();
  private @Nullable SipConfig configured;
  private @Nullable ServerKey key;
  private boolean needed;
  private String fault = "";

  TlsPeers peers() {
    return peers;
  }

  TlsServer server() {
    return server;
  }

  /** A trunk wants to connect. */
  void need() {
    needed = true;
  }

  /** What keeps it from being as configured; empty where nothing does. */
  String fault() {
    return fault;
  }

  /** Opens the port where it is to be, and reads a certificate that has changed. */
  void ensure(SipEndpoint endpoint, SipConfig config) {
    configure(config);
    fault = certificate();
    if ((needed || config.isSecure()) && !endpoint.isSecure()) {
      try {
        endpoint.secure(server.sockets());
        LOG.info("SIP listens on {}:{} by TLS", config.bindAddress(), config.sipsPort());
      } catch (SipFailure e) {
        fault =
            "port "
                + config.sipsPort()
                + " for TLS cannot be had ("
                + e.getMessage()
                + "): stop the other program, or set another (VIGIE_SIPS_PORT, or key 'sipsPort' in "
                + SipConfig.FILE
                + ")";
      }
    }
  }

  private void configure(SipConfig config) {
    if (!config.equals(configured)) {
      configured = config;
      key = config.isSecure() ? new ServerKey(config.certificate(), config.privateKey()) : null;
      if (key == null) {
        server.forget();
      }
    }
  }

  private String certificate() {
    ServerKey files = key;
    if (files == null) {
      return needed ? NO_CERTIFICATE : "";
    }
    if (files.refresh()) {
      files.managers().ifPresent(server::use);
      LOG.info("SIP: certificate read");
    }
    return files.fault().isEmpty()
        ? ""
        : "CONFIGURATION_ERROR: " + SipConfig.FILE + ": key 'certificate': " + files.fault();
  }
}
