package org.vigie.sip.internal.tls;

import gov.nist.core.net.DefaultNetworkLayer;
import gov.nist.core.net.NetworkLayer;
import gov.nist.javax.sip.SipStackImpl;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * Makes JAIN-SIP's sockets; those of TLS as the trunks and our certificate ask for. Made by
 * reflection, then {@link #use told} what it needs.
 */
public final class TlsNetwork implements NetworkLayer {
  private static final int CONNECT_MILLIS = 3000;
  private static final NetworkLayer PLAIN = DefaultNetworkLayer.SINGLETON;

  private volatile @Nullable TlsPeers peers;
  private volatile @Nullable SSLServerSocketFactory server;

  /** Whom connections may go to. */
  public void use(TlsPeers known) {
    peers = known;
  }

  /** What connections in are taken with. */
  public void use(SSLServerSocketFactory factory) {
    server = factory;
  }

  @Override
  public SSLServerSocket createSSLServerSocket(int port, int backlog, InetAddress address)
      throws IOException {
    SSLServerSocketFactory factory = server;
    if (factory == null) {
      throw new IOException("no certificate");
    }
    return (SSLServerSocket) factory.createServerSocket(port, backlog, address);
  }

  @Override
  public SSLSocket createSSLSocket(InetAddress address, int port) throws IOException {
    return connect(address, port);
  }

  @Override
  public SSLSocket createSSLSocket(InetAddress address, int port, InetAddress local)
      throws IOException {
    return connect(address, port);
  }

  private SSLSocket connect(InetAddress address, int port) throws IOException {
    TlsPeers known = peers;
    TlsPeer peer = known == null ? null : known.at(address, port).orElse(null);
    if (peer == null) {
      throw new IOException("no trunk leads to " + address.getHostAddress() + " by TLS");
    }
    Socket plain = new Socket();
    plain.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
    SSLSocket socket = (SSLSocket) peer.sockets().createSocket(plain, peer.host(), port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    return socket;
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, InetAddress address)
      throws IOException {
    return PLAIN.createServerSocket(port, backlog, address);
  }

  @Override
  public Socket createSocket(InetAddress address, int port) throws IOException {
    return PLAIN.createSocket(address, port);
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress local) throws IOException {
    return PLAIN.createSocket(address, port, local);
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort)
      throws IOException {
    return PLAIN.createSocket(address, port, local, localPort);
  }

  @Override
  public DatagramSocket createDatagramSocket() throws SocketException {
    return PLAIN.createDatagramSocket();
  }

  @Override
  public DatagramSocket createDatagramSocket(int port, InetAddress local) throws SocketException {
    return PLAIN.createDatagramSocket(port, local);
  }

  @Override
  public void setSipStack(SipStackImpl stack) {}
}
