package org.vigie.media.internal.srtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.api.voice.Srtp;
import org.vigie.api.voice.Srtp.Suite;

class SrtpGateTest {
  private static final Suite LONG = Suite.AES_CM_128_HMAC_SHA1_80;
  private static final String ONE = VectorsTest.inline("11".repeat(30));
  private static final String TWO = VectorsTest.inline("22".repeat(30));

  private final SrtpGate ours = gate(LONG, ONE, TWO);
  private final SrtpGate theirs = gate(LONG, TWO, ONE);

  private static SrtpGate gate(Suite suite, String send, String receive) {
    SrtpGate gate = new SrtpGate();
    gate.negotiated(Optional.of(new Srtp(suite, send, receive)));
    return gate;
  }

  private static ByteBuffer rtp(int number, int ssrc, int payload) {
    int sequence = number & 0xFFFF;
    ByteBuffer b = ByteBuffer.allocateDirect(2048);
    b.put((byte) 0x80).put((byte) 8).putShort((short) sequence).putInt(sequence * 160);
    b.putInt(ssrc);
    for (int i = 0; i < payload; i++) {
      b.put((byte) (sequence + i));
    }
    return b.flip();
  }

  private static ByteBuffer copy(ByteBuffer packet) {
    ByteBuffer copy = ByteBuffer.allocateDirect(2048).put(packet.duplicate());
    return copy.flip();
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  void whatOneSideProtectsTheOtherReadsAndNobodyElse(Suite suite) {
    SrtpGate from = gate(suite, ONE, TWO);
    ByteBuffer packet = rtp(1, 5, 160);
    assertThat(from.protect(packet)).isTrue();
    assertThat(packet.remaining()).isEqualTo(172 + (suite == LONG ? 10 : 4));
    assertThat(gate(suite, TWO, TWO).unprotect(copy(packet))).isFalse();
    assertThat(packet.duplicate().limit(172)).isNotEqualTo(rtp(1, 5, 160));
    assertThat(gate(suite, TWO, ONE).unprotect(packet)).isTrue();
    assertThat(packet).isEqualTo(rtp(1, 5, 160));
  }

  @Test
  void aPacketThatComesAgainIsNotHeardTwiceNorOneFromBeforeAChangeOfSource() {
    List<ByteBuffer> sent = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      ByteBuffer packet = rtp(65_500 + i, i < 50 ? 7 : 8, 20);
      assertThat(ours.protect(packet)).isTrue();
      sent.add(packet);
    }
    sent.forEach(packet -> assertThat(theirs.unprotect(copy(packet))).isTrue());
    sent.forEach(packet -> assertThat(theirs.unprotect(copy(packet))).isFalse());
  }

  @Property(tries = 50)
  void theCounterGoesOnOverTheWrapThoughPacketsAreLostOrOvertaken(
      @ForAll @IntRange(max = 65_535) int first, @ForAll long seed) {
    Random random = new Random(seed);
    SrtpGate from = gate(LONG, ONE, TWO);
    SrtpGate to = gate(LONG, TWO, ONE);
    List<ByteBuffer> window = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      ByteBuffer packet = rtp(first + i * 31, 9, 20);
      assertThat(from.protect(packet)).isTrue();
      window.add(packet);
      if (i > 0 && window.size() > 2) {
        ByteBuffer next = window.remove(i < 5 ? 0 : random.nextInt(window.size()));
        if (i < 5 || random.nextInt(10) > 0) {
          ByteBuffer plain = copy(next);
          boolean inWindow = to.unprotect(plain);
          if (inWindow) {
            assertThat(plain).isEqualTo(rtp(plain.getShort(2), 9, 20));
          }
        }
      }
    }
    ByteBuffer last = rtp(first + 3000 * 31, 9, 20);
    assertThat(from.protect(last)).isTrue();
    assertThat(to.unprotect(last)).as("still in step").isTrue();
  }

  @Property
  void anyBitThatIsChangedShows(@ForAll @IntRange(max = 8 * 182 - 1) int bit) {
    ByteBuffer packet = rtp(3, 4, 160);
    assertThat(gate(LONG, ONE, TWO).protect(packet)).isTrue();
    packet.put(bit / 8, (byte) (packet.get(bit / 8) ^ 1 << bit % 8));
    assertThat(gate(LONG, TWO, ONE).unprotect(packet)).isFalse();
  }

  @Test
  void garbageAndPlainPacketsAreRefused() {
    Random random = new Random(3);
    for (int length = 0; length < 400; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      ByteBuffer packet = ByteBuffer.allocateDirect(2048).put(bytes).flip();
      assertThat(theirs.unprotect(packet)).isFalse();
      assertThat(theirs.unprotectReport(packet)).isFalse();
    }
    assertThat(theirs.unprotect(rtp(1, 5, 160))).isFalse();
  }

  @Test
  void reportsAreProtectedAndCountedToo() {
    ByteBuffer report = ByteBuffer.allocateDirect(200);
    report.putInt(0x81C90007).putInt(77).putLong(1).putLong(2).putLong(3).flip();
    ByteBuffer before = copy(report);
    assertThat(ours.protectReport(report)).isTrue();
    assertThat(report.remaining()).isEqualTo(32 + 4 + 10);
    assertThat(report.getInt(32)).isEqualTo(0x8000_0000);
    ByteBuffer again = copy(report);
    assertThat(theirs.unprotectReport(report)).isTrue();
    assertThat(report).isEqualTo(before);
    assertThat(theirs.unprotectReport(again)).isFalse();
  }

  @Test
  void theSameKeysGoOnAndOthersBeginAnewAfterANegotiation() {
    ByteBuffer first = rtp(1, 5, 20);
    assertThat(ours.protect(first)).isTrue();
    assertThat(theirs.unprotect(copy(first))).isTrue();
    theirs.negotiated(Optional.of(new Srtp(LONG, TWO, ONE)));
    assertThat(theirs.unprotect(copy(first))).as("a replay").isFalse();
    theirs.negotiated(Optional.of(new Srtp(LONG, ONE, TWO)));
    assertThat(theirs.unprotect(copy(first))).as("another key").isFalse();
    theirs.negotiated(Optional.empty());
    assertThat(theirs.unprotect(rtp(2, 5, 20))).as("no SRTP any more").isTrue();
  }

  @Test
  void withKeysThatAreNoneNothingPassesInTheClear() {
    assertThatThrownBy(() -> ours.negotiated(Optional.of(new Srtp(LONG, "AAAA", "not Base64"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(ours.protect(rtp(1, 5, 20))).isFalse();
    assertThat(ours.unprotect(rtp(1, 5, 20))).isFalse();
    assertThat(ours.protectReport(rtp(1, 5, 20))).isFalse();
    assertThat(ours.unprotectReport(rtp(1, 5, 20))).isFalse();
  }
}
