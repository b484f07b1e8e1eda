package org.vigie.media.internal.plane;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.vigie.api.voice.MediaSession;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.api.voice.Srtp;
import org.vigie.media.internal.srtp.SrtpGate;

/** A telephone's RTP side on loopback: real sockets, every packet kept. */
final class Phone implements AutoCloseable {
  static final int EVENT = 101;

  private final DatagramSocket rtp;
  private final DatagramSocket rtcp;
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger undecipherable = new AtomicInteger();
  private final SrtpGate ear = new SrtpGate();
  private final SrtpGate mouth = new SrtpGate();
  private final List<byte[]> reports = new CopyOnWriteArrayList<>();
  private InetSocketAddress target = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);
  int ssrc = 0x1234;
  int sequence = 65_530;
  int timestamp = 0xFFFFFF00;

  Phone() throws IOException {
    this("127.0.0.1");
  }

  Phone(String address) throws IOException {
    InetAddress at = InetAddress.getByName(address);
    DatagramSocket[] pair = pair(at);
    rtp = pair[0];
    rtcp = pair[1];
    DatagramSocket voice = rtp;
    DatagramSocket control = rtcp;
    new TestThreads().loop("phone", () -> listen(voice)).start();
    new TestThreads().loop("phone-rtcp", () -> listenToReports(control)).start();
  }

  private static DatagramSocket[] pair(InetAddress at) throws IOException {
    for (int i = 0; i < 100; i++) {
      DatagramSocket first = new DatagramSocket(0, at);
      try {
        return new DatagramSocket[] {first, new DatagramSocket(first.getLocalPort() + 1, at)};
      } catch (IOException | IllegalArgumentException e) {
        first.close();
      }
    }
    throw new IOException("no two ports in a row");
  }

  private void listen(DatagramSocket socket) {
    byte[] data = new byte[4096];
    DatagramPacket packet = new DatagramPacket(data, data.length);
    while (!socket.isClosed()) {
      try {
        packet.setLength(data.length);
        socket.receive(packet);
        ByteBuffer bytes = ByteBuffer.wrap(data, 0, packet.getLength());
        if (ear.unprotect(bytes)) {
          heard.add(Heard.of(data, bytes.limit(), packet.getPort()));
        } else {
          undecipherable.incrementAndGet();
        }
      } catch (IOException e) {
        return;
      }
    }
  }

  private void listenToReports(DatagramSocket socket) {
    byte[] data = new byte[4096];
    DatagramPacket packet = new DatagramPacket(data, data.length);
    while (!socket.isClosed()) {
      try {
        packet.setLength(data.length);
        socket.receive(packet);
        ByteBuffer bytes = ByteBuffer.wrap(data, 0, packet.getLength());
        if (ear.unprotectReport(bytes)) {
          reports.add(java.util.Arrays.copyOf(data, bytes.limit()));
        }
      } catch (IOException e) {
        return;
      }
    }
  }

  /** Speaks and hears by SRTP from now on, before anything is said. */
  void secures(Srtp srtp) {
    ear.negotiated(Optional.of(srtp));
    mouth.negotiated(Optional.of(srtp));
  }

  /** Packets that came and were not what was agreed on. */
  int undecipherable() {
    return undecipherable.get();
  }

  Phone callsTo(int port) {
    target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    return this;
  }

  MediaSession session(Codec codec) {
    return session(codec, true);
  }

  MediaSession session(Codec codec, boolean withEvents) {
    OptionalInt event = withEvents ? OptionalInt.of(EVENT) : OptionalInt.empty();
    return new MediaSession(
        rtp.getLocalAddress(),
        rtp.getLocalPort(),
        codec,
        codec.staticPayloadType(),
        event,
        20,
        true,
        true,
        java.util.Optional.empty());
  }

  int port() {
    return rtp.getLocalPort();
  }

  List<Heard> heard() {
    return heard;
  }

  List<byte[]> reports() {
    return reports;
  }

  /** One packet in the order of the stream. */
  void say(int payloadType, byte[] payload) {
    say(payloadType, payload, false);
    timestamp += payload.length;
  }

  private void say(int payloadType, byte[] payload, boolean marker) {
    byte[] plain = packet(payloadType, payload, marker, sequence++ & 0xFFFF, timestamp);
    ByteBuffer bytes = ByteBuffer.allocate(plain.length + 16).put(plain).flip();
    mouth.protect(bytes);
    send(java.util.Arrays.copyOf(bytes.array(), bytes.limit()));
  }

  /** One RFC 4733 packet: the timestamp is not advanced. */
  void event(int event, int duration, boolean end, boolean marker) {
    byte[] payload = {
      (byte) event, (byte) (end ? 0x8A : 0x0A), (byte) (duration >> 8), (byte) duration
    };
    say(EVENT, payload, marker);
  }

  /** A whole press of 100 ms, its end sent three times. */
  void press(int event) {
    for (int i = 1; i <= 5; i++) {
      event(event, i * 160, false, i == 1);
    }
    for (int i = 0; i < 3; i++) {
      event(event, 800, true, false);
    }
    timestamp += 800;
  }

  byte[] packet(int payloadType, byte[] payload, boolean marker, int seq, int time) {
    ByteBuffer b = ByteBuffer.allocate(12 + payload.length);
    b.put((byte) 0x80).put((byte) (payloadType | (marker ? 0x80 : 0)));
    b.putShort((short) seq).putInt(time).putInt(ssrc).put(payload);
    return b.array();
  }

  void send(byte[] bytes) {
    try {
      rtp.send(new DatagramPacket(bytes, bytes.length, target));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  void sendReport(byte[] bytes) {
    try {
      InetSocketAddress to = new InetSocketAddress(target.getAddress(), target.getPort() + 1);
      rtcp.send(new DatagramPacket(bytes, bytes.length, to));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    rtp.close();
    rtcp.close();
  }
}
