package org.vigie.media.internal.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.vigie.media.internal.rtp.RtcpWriter.Moment;

class RtcpTest {
  private static final long MILLI = 1_000_000L;
  private static final Instant WALL = Instant.parse("2026-11-21T12:00:00.5Z");
  private final OutgoingStream ours = new OutgoingStream(0xAAAA, 0, 0);
  private final Reception theirs = new Reception();
  private final LastReport last = new LastReport();
  private final RtcpWriter writer = new RtcpWriter("leg@vigie");

  @Test
  void aReportHoldsWhatWasSentAndReceivedAndWhoWeAre() {
    ours.own(ByteBuffer.allocate(172), 8, 160, true, 0);
    theirs.received(Packets.voice(10, 0, 0xBBBB), true, 0);
    theirs.received(Packets.voice(12, 320, 0xBBBB), true, 40 * MILLI);
    ByteBuffer report = written(new Moment(20 * MILLI, WALL));

    assertThat(report.get(0) & 0xFF).isEqualTo(0x81);
    assertThat(report.get(1) & 0xFF).isEqualTo(200);
    assertThat(report.getShort(2)).isEqualTo((short) 12);
    assertThat(report.getInt(4)).isEqualTo(0xAAAA);
    assertThat(report.getInt(8) & 0xFFFFFFFFL).isEqualTo(WALL.getEpochSecond() + 2_208_988_800L);
    assertThat(report.getInt(12)).isEqualTo(0x80000000);
    assertThat(report.getInt(16)).as("RTP clock").isEqualTo(160 + 160);
    assertThat(report.getInt(20)).as("packets").isEqualTo(1);
    assertThat(report.getInt(24)).as("octets").isEqualTo(160);
    assertThat(report.getInt(28)).isEqualTo(0xBBBB);
    assertThat(report.get(32) & 0xFF).as("fraction, a third").isEqualTo(85);
    assertThat(report.getInt(32) & 0xFFFFFF).as("lost").isEqualTo(1);
    assertThat(report.getInt(36)).as("highest").isEqualTo(12);
    int description = 52;
    assertThat(report.get(description + 1) & 0xFF).isEqualTo(202);
    assertThat(report.get(description + 8)).isEqualTo((byte) 1);
    assertThat(report.limit() % 4).isZero();
    assertThat(RtcpReader.read(report, 1, new LastReport(), new Moment(0, WALL))).isTrue();
  }

  @Test
  void whoHasSentNothingWritesAReceiverReport() {
    assertThat(written(new Moment(0, WALL)).get(1) & 0xFF).isEqualTo(201);
  }

  @Test
  void theRoundTripIsWhatThePeersDelayLeavesOver() {
    ours.own(ByteBuffer.allocate(172), 8, 160, true, 0);
    ByteBuffer sent = written(new Moment(0, WALL));
    LastReport atPeer = new LastReport();
    RtcpReader.read(sent, 0xBBBB, atPeer, new Moment(0, WALL));
    Reception peersReception = new Reception();
    peersReception.received(Packets.voice(1, 0, 0xAAAA), true, 0);
    ByteBuffer answer = ByteBuffer.allocate(256);
    OutgoingStream peer = new OutgoingStream(0xBBBB, 0, 0);
    new RtcpWriter("peer")
        .report(answer, peer, peersReception, atPeer, new Moment(3_000 * MILLI, WALL));

    RtcpReader.read(answer.flip(), 0xAAAA, last, new Moment(0, WALL.plusMillis(3_080)));
    assertThat(last.roundTripMillis()).isCloseTo(80, within(0.1));
  }

  @Property
  void noBytesMakeItFail(@ForAll @Size(max = 200) byte[] bytes) {
    if (bytes.length > 0) {
      bytes[0] = (byte) (0x80 | bytes[0] & 0x3F);
    }
    RtcpReader.read(ByteBuffer.wrap(bytes), 0xAAAA, last, new Moment(0, WALL));
    assertThat(last.roundTripMillis()).isNotNegative();
  }

  private ByteBuffer written(Moment now) {
    ByteBuffer to = ByteBuffer.allocate(256);
    writer.report(to, ours, theirs, last, now);
    return to.flip();
  }
}
