package org.vigie.gsm.internal.line;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;

/** Where a modem is (configuration key {@code device}). */
public sealed interface Device {
  /**
   * Opens the line. Blocks for 5 s at most.
   *
   * @throws IOException with words for an operator
   */
  Line open() throws IOException;

  /**
   * A serial device.
   *
   * @param path such as {@code /dev/ttyUSB2}, or a link to it
   * @param baud bits per second; of no effect over USB
   */
  record Serial(String path, int baud) implements Device {
    @Override
    public Line open() throws IOException {
      return SerialLine.open(path, baud);
    }

    @Override
    public String toString() {
      return path;
    }
  }

  /** A modem behind a terminal server. */
  record Tcp(String host, int port) implements Device {
    @Override
    public Line open() throws IOException {
      return TcpLine.open(host, port);
    }

    @Override
    public String toString() {
      return "tcp://" + host + ":" + port;
    }
  }

  /**
   * Reads the keys {@code device} and {@code audio}.
   *
   * @throws IllegalArgumentException with what is wrong
   */
  static Device parse(String text, int baud) {
    if (!text.contains("://")) {
      if (!text.startsWith("/")) {
        throw new IllegalArgumentException(
            "'" + text + "' is neither a path, such as /dev/ttyUSB2, nor tcp://host:port");
      }
      return new Serial(text, baud);
    }
    try {
      URI uri = new URI(text);
      boolean plain = uri.getRawPath().isEmpty() && uri.getUserInfo() == null;
      if (plain && "tcp".equals(uri.getScheme()) && uri.getHost() != null && uri.getPort() > 0) {
        return new Tcp(uri.getHost(), uri.getPort());
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("'" + text + "' is not of the form tcp://host:port", e);
    }
    throw new IllegalArgumentException("'" + text + "' is not of the form tcp://host:port");
  }
}
