package org.vigie.gsm.internal.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A modem's serial line over TCP, octet for octet. */
final class TcpLine implements Line {
  private static final Logger LOG = LoggerFactory.getLogger(TcpLine.class);
  private static final int CONNECT_MILLIS = 5_000;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  private TcpLine(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
  }

  static TcpLine open(String host, int port) throws IOException {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.setKeepAlive(true);
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      return new TcpLine(socket);
    } catch (IOException e) {
      socket.close();
      throw new IOException("cannot connect: " + e.getMessage(), e);
    }
  }

  @Override
  public InputStream in() {
    return in;
  }

  @Override
  public OutputStream out() {
    return out;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("closing the line: {}", e.getMessage());
    }
  }
}
