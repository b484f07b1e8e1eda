package org.vigie.media.internal.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RtpPacketTest {
  private final RtpPacket packet = new RtpPacket();

  @Test
  void contributingSourcesExtensionAndPaddingAreNotPayload() {
    ByteBuffer b = ByteBuffer.allocate(64);
    b.put((byte) (0x80 | 0x20 | 0x10 | 2)).put((byte) (0x80 | 8)).putShort((short) 7);
    b.putInt(1000).putInt(0xCAFE).putInt(1).putInt(2);
    b.putShort((short) 0xBEDE).putShort((short) 1).putInt(0);
    b.put(new byte[] {11, 12, 13}).put(new byte[] {0, 0, 3}).flip();

    assertThat(packet.parse(b)).isTrue();
    assertThat(packet.payloadOffset()).isEqualTo(28);
    assertThat(packet.payloadLength()).isEqualTo(3);
    assertThat(packet.marker()).isTrue();
    assertThat(packet.payloadType()).isEqualTo(8);
    assertThat(packet.sequence()).isEqualTo(7);
    assertThat(packet.timestamp()).isEqualTo(1000);
    assertThat(packet.ssrc()).isEqualTo(0xCAFE);
  }

  @Test
  void whatIsNoRtpIsRefused() {
    assertThat(packet.parse(ByteBuffer.allocate(0))).isFalse();
    assertThat(packet.parse(ByteBuffer.allocate(11))).isFalse();
    assertThat(packet.parse(first(0x40))).as("version 1").isFalse();
    assertThat(packet.parse(first(0x8F))).as("sources beyond the end").isFalse();
    assertThat(packet.parse(first(0x90))).as("extension beyond the end").isFalse();
    assertThat(packet.parse(first(0xA0))).as("padding of no length").isFalse();
    ByteBuffer rtcp = first(0x80).put(1, (byte) 200);
    assertThat(packet.parse(rtcp)).as("RTCP").isFalse();
  }

  @Property
  void noBytesMakeItReadBeyondThePacket(@ForAll @Size(max = 80) byte[] bytes) {
    if (packet.parse(ByteBuffer.wrap(bytes))) {
      assertThat(packet.payloadOffset()).isGreaterThanOrEqualTo(RtpPacket.HEADER);
      assertThat(packet.payloadLength()).isNotNegative();
      assertThat(packet.payloadOffset() + packet.payloadLength()).isLessThanOrEqualTo(bytes.length);
    }
  }

  private static ByteBuffer first(int value) {
    return ByteBuffer.allocate(12).put(0, (byte) value);
  }
}
