package org.vigie.sip.internal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A SIP peer by plain UDP that does exactly what a test says, right or wrong. */
public final class Phone implements AutoCloseable {
  /** Of what must come: a loaded machine is slow, not wrong. */
  private static final int PATIENCE = 20_000;

  private final DatagramSocket socket;
  private final Set<String> heard = new HashSet<>();
  private final int peer;

  /**
   * @param peer the port of the user agent on loopback
   */
  public Phone(int peer) {
    this(peer, 0);
  }

  public Phone(int peer, int port) {
    this(peer, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
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
          new DatagramPacket(
              bytes, bytes.length, new InetSocketAddress(InetAddress.getLoopbackAddress(), peer)));
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

  /**
   * The next message, which must begin in that way. Repetitions are passed over: by UDP they come
   * where this end is slow (RFC 3261, 17.1.1.2), and so is 100 unless asked for.
   */
  public Text expect(String start) {
    Optional<Text> text = poll(PATIENCE);
    while (text.isPresent() && (isAgain(text.get()) || isPassedOver(text.get(), start))) {
      text = poll(PATIENCE);
    }
    return known(text, start);
  }

  private static boolean isPassedOver(Text text, String start) {
    return text.startsWith("SIP/2.0 100") && !start.startsWith("SIP/2.0 100");
  }

  /**
   * The next message but for repetitions of others, which must be one that came before: a request
   * of the stack's may be sent again while its answer is being taken.
   */
  public Text expectAgain(String start) {
    Optional<Text> text = poll(PATIENCE);
    while (text.isPresent() && isAgain(text.get()) && !text.get().startsWith(start)) {
      text = poll(PATIENCE);
    }
    boolean before = text.filter(this::isAgain).isPresent();
    Text again = known(text, start);
    assertThat(before).as("%s came before", again.raw()).isTrue();
    return again;
  }

  /** Answers the next request, if one has come, with 200. */
  public void agree() {
    poll(1)
        .filter(text -> !text.startsWith("SIP/2.0"))
        .ifPresent(t -> send(t.reply("200 OK", "t")));
  }

  private Text known(Optional<Text> text, String start) {
    assertThat(text).as("a message " + start).isPresent();
    assertThat(text.orElseThrow().raw()).startsWith(start);
    heard.add(text.get().raw());
    return text.get();
  }

  private boolean isAgain(Text text) {
    return heard.contains(text.raw());
  }

  /** Nothing comes but repetitions; those that have come are gone then. */
  public void expectNothing(int millis) {
    long until = System.nanoTime() + millis * 1_000_000L;
    Optional<Text> text = poll(millis);
    while (text.isPresent() || System.nanoTime() < until) {
      assertThat(text.filter(t -> !isAgain(t))).isEmpty();
      text = poll(Math.max(1, (int) ((until - System.nanoTime()) / 1_000_000)));
    }
  }

  /** Nothing comes, no repetition either. */
  public void expectSilence(int millis) {
    assertThat(poll(millis)).isEmpty();
  }

  @Override
  public void close() {
    socket.close();
  }
}
