package org.vigie.sim.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an endpoint that is told to be odd really puts on the wire. */
@Timeout(300)
class OddSendersTest {
  private AudioClock clock;
  private RtpEndpoint endpoint;
  private DatagramSocket wire;

  private record Sent(int from, int type, int length, int sequence, long stamp, int ssrc) {}

  @BeforeEach
  void open() throws IOException {
    clock = new AudioClock();
    endpoint = clock.endpoint("127.0.0.1");
    wire = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    endpoint.connect(new InetSocketAddress("127.0.0.1", wire.getLocalPort()), G711.PCMA, 101);
  }

  @AfterEach
  void close() {
    clock.close();
    wire.close();
  }

  private Sent next() throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
    wire.receive(packet);
    ByteBuffer rtp = ByteBuffer.wrap(packet.getData());
    return new Sent(
        packet.getPort(),
        rtp.get(1) & 0x7F,
        packet.getLength() - 12,
        rtp.getShort(2) & 0xFFFF,
        rtp.getInt(4) & 0xFFFFFFFFL,
        rtp.getInt(8));
  }

  private Sent until(Predicate<Sent> wanted) throws IOException {
    Sent sent = next();
    while (!wanted.test(sent)) {
      sent = next();
    }
    return sent;
  }

  @Test
  void longerPackets() throws IOException {
    assertThat(next().length()).isEqualTo(160);
    endpoint.packets(30);
    Sent one = until(sent -> sent.length() == 240);
    Sent two = next();
    assertThat(two.length()).isEqualTo(240);
    assertThat(two.stamp() - one.stamp()).isEqualTo(240);
  }

  @Test
  void anotherPortWhereItHearsToo() throws IOException {
    assertThat(next().from()).isEqualTo(endpoint.port());
    endpoint.leaveByAnotherPort();
    Sent moved = until(sent -> sent.from() != endpoint.port());
    byte[] rtp = new byte[172];
    rtp[1] = G711.PCMA;
    wire.send(new DatagramPacket(rtp, 172, InetAddress.getLoopbackAddress(), moved.from()));
    await().until(() -> endpoint.hearing().heard() == 160);
    assertThat(endpoint.sources()).isEqualTo(1);
  }

  @Test
  void anotherSource() throws IOException {
    Sent before = next();
    endpoint.changeSource();
    Sent after = until(sent -> sent.ssrc() != before.ssrc());
    assertThat(after.sequence()).isGreaterThan(before.sequence() + 10_000);
    assertThat(next().ssrc()).isEqualTo(after.ssrc());
  }

  @Test
  void aClockThatBeginsAnew() throws IOException {
    Sent before = next();
    endpoint.restartClock();
    Sent after = until(sent -> sent.sequence() > before.sequence() + 10_000);
    assertThat(after.ssrc()).isEqualTo(before.ssrc());
    assertThat(Math.abs(after.stamp() - before.stamp())).isGreaterThan(8_000_000);
  }

  @Test
  void comfortNoiseInsteadOfVoiceUntilItSpeaksAgain() throws IOException {
    next();
    endpoint.pause(50);
    Sent one = until(sent -> sent.type() == 13);
    Sent two = next();
    assertThat(two.type()).isEqualTo(13);
    assertThat(one.length()).isEqualTo(1);
    assertThat(two.stamp() - one.stamp()).isEqualTo(1600);
    endpoint.speakAgain();
    assertThat(until(sent -> sent.type() == G711.PCMA).length()).isEqualTo(160);
  }

  @Test
  void itNoticesAStreamThatIsNotOne() throws IOException {
    try (RtpEndpoint ear = clock.endpoint("127.0.0.1")) {
      endpoint.connect(new InetSocketAddress("127.0.0.1", ear.port()), G711.PCMA, 101);
      awaitHeard(ear, 800);
      assertThat(ear.jumps()).isZero();
      endpoint.restartClock();
      await().until(() -> ear.jumps() == 1);
      endpoint.changeSource();
      await().until(() -> ear.sources() == 2);
    }
  }

  private static void awaitHeard(RtpEndpoint ear, int samples) {
    await().until(() -> ear.hearing().heard() >= samples);
  }
}
