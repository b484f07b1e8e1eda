package org.vigie.sip.internal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A SIP peer by plain UDP that does exactly what a test says, right or wrong. */
public final class Phone implements AutoCloseable {
  private final DatagramSocket socket;
  private final int peer;

  /**
   * @param peer the port of the user agent on loopback
   */
  public Phone(int peer) {
    this(peer, 0);
  }

  public Phone(int peer, int port) {
    this(peer, new InetSocketAddress(Ports.loopback(), port));
  }

  /** A peer at an address of its own. */
  public static Phone at(String address, int peer) {
    return new Phone(peer, new InetSocketAddress(address, 0));
  }

  private Phone(int peer, InetSocketAddress local) {
    this.peer = peer;
    try {
      socket = new DatagramSocket(local);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return socket.getLocalPort();
  }

  public void send(String message) {
    send(message.getBytes(StandardCharsets.UTF_8));
  }

  public void send(byte[] bytes) {
    try {
      socket.send(
          new DatagramPacket(bytes, bytes.length, new InetSocketAddress(Ports.loopback(), peer)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next message, within some milliseconds. */
  public Optional<Text> poll(int millis) {
    byte[] buffer = new byte[65_536];
    DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
    try {
      socket.setSoTimeout(millis);
      socket.receive(packet);
      String text = new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8);
      return Optional.of(new Text(text));
    } catch (SocketTimeoutException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next message, which must begin in that way; 100 is passed over unless asked for. */
  public Text expect(String start) {
    return expect(start, 20_000);
  }

  public Text expect(String start, int millis) {
    Optional<Text> text = poll(millis);
    while (text.isPresent()
        && text.get().startsWith("SIP/2.0 100")
        && !start.startsWith("SIP/2.0 100")) {
      text = poll(millis);
    }
    assertThat(text).as("a message " + start).isPresent();
    assertThat(text.orElseThrow().raw()).startsWith(start);
    return text.orElseThrow();
  }

  public void expectNothing(int millis) {
    assertThat(poll(millis)).isEmpty();
  }

  @Override
  public void close() {
    socket.close();
  }
}
