package org.vigie.media.internal.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class OutgoingStreamTest {
  private static final long MILLI = 1_000_000L;
  private final OutgoingStream stream = new OutgoingStream(42, 65_534, -320);
  private final ByteBuffer buffer = ByteBuffer.allocate(256);
  private final RtpPacket out = new RtpPacket();
  private long now = 5_000 * MILLI;

  @Test
  void aRelayedStreamGoesOnWhereThePromptEnded() {
    own(true);
    own(false);
    assertThat(out.marker()).isFalse();
    relay(100, 7_000, 9);
    assertThat(out.sequence()).isZero();
    assertThat(out.timestamp()).isZero();
    assertThat(out.marker()).isTrue();
    assertThat(out.ssrc()).isEqualTo(42);
  }

  @Test
  void lossReorderingAndRepetitionStayVisible() {
    relay(100, 7_000, 9);
    int sequence = out.sequence();
    int timestamp = out.timestamp();
    relay(103, 7_480, 9);
    assertThat((out.sequence() - sequence) & 0xFFFF).isEqualTo(3);
    assertThat(out.timestamp() - timestamp).isEqualTo(480);
    relay(102, 7_320, 9);
    assertThat((out.sequence() - sequence) & 0xFFFF).isEqualTo(2);
    relay(104, 7_640, 9);
    assertThat((out.sequence() - sequence) & 0xFFFF).isEqualTo(4);
    assertThat(out.timestamp() - timestamp).isEqualTo(640);
  }

  @Test
  void anotherSourceOrAClockSetAnewLeavesNoBreak() {
    relay(100, 7_000, 9);
    relay(101, 7_160, 9);
    int sequence = out.sequence();
    int timestamp = out.timestamp();
    relay(5_000, 900_000, 10);
    assertThat((out.sequence() - sequence) & 0xFFFF).isEqualTo(1);
    assertThat(out.timestamp() - timestamp).isEqualTo(160);
    relay(5_001, 12, 10);
    assertThat((out.sequence() - sequence) & 0xFFFF).isEqualTo(2);
    assertThat(out.timestamp() - timestamp).isEqualTo(320);
    relay(60_000, 172, 10);
    assertThat((out.sequence() - sequence) & 0xFFFF).isEqualTo(3);
    assertThat(out.timestamp() - timestamp).isEqualTo(480);
  }

  @Test
  void aPacketThatIsLeftOutMakesNoGap() {
    relay(100, 7_000, 9);
    int sequence = out.sequence();
    int timestamp = out.timestamp();
    stream.leaveOut(Packets.voice(101, 7_160, 9));
    relay(102, 7_320, 9);
    assertThat((out.sequence() - sequence) & 0xFFFF).isEqualTo(1);
    assertThat(out.timestamp() - timestamp).isEqualTo(320);
  }

  @Test
  void theClockGoesOnWhileNothingIsSent() {
    own(true);
    int timestamp = out.timestamp();
    now += 3_000 * MILLI;
    own(false);
    assertThat(out.timestamp() - timestamp).isBetween(24_000, 24_320);
  }

  @Test
  void whatWasOvertakenByAChangeOfSourceIsDropped() {
    relay(100, 7_000, 9);
    own(true);
    relay(102, 7_320, 9);
    ByteBuffer late = Packets.rtp(8, 101, 7_160, 9, new byte[160]);
    assertThat(stream.relay(late, Packets.parsed(late), 8, true, now)).isFalse();
  }

  @Test
  void aLongEventKeepsItsTimestampAndDoesNotCountAsAClockSetAnew() {
    relay(100, 7_000, 9);
    int timestamp = out.timestamp();
    for (int i = 1; i <= 400; i++) {
      ByteBuffer event =
          Packets.rtp(101, 100 + i, 7_160, 9, (byte) 1, (byte) 10, (byte) 0, (byte) 0);
      now += 20 * MILLI;
      stream.relay(event, Packets.parsed(event), 101, false, now);
      out.parse(event.position(0));
      assertThat(out.timestamp() - timestamp).isEqualTo(160);
    }
  }

  private void own(boolean fresh) {
    buffer.clear().limit(172);
    stream.own(buffer, 8, 160, fresh, now);
    out.parse(buffer);
    now += 20 * MILLI;
  }

  private void relay(int sequence, int timestamp, int ssrc) {
    ByteBuffer bytes = Packets.rtp(8, sequence, timestamp, ssrc, new byte[160]);
    assertThat(stream.relay(bytes, Packets.parsed(bytes), 8, true, now)).isTrue();
    out.parse(bytes);
    now += 20 * MILLI;
  }
}
