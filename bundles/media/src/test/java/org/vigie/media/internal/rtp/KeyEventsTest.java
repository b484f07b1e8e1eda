package org.vigie.media.internal.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KeyEventsTest {
  private static final String KEYS = "0123456789*#ABCD";

  /** Any packets may be lost, doubled or overtaken, as long as one of each press arrives. */
  @Property
  void onePressIsOneKeyWhateverTheNetworkDoes(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 15) Integer> presses,
      @ForAll @IntRange(min = 0, max = 95) int lossPercent,
      @ForAll long seed) {
    Random random = new Random(seed);
    List<ByteBuffer> arriving = new ArrayList<>();
    int timestamp = random.nextInt();
    int sequence = random.nextInt(65536);
    for (int event : presses) {
      List<ByteBuffer> press = press(event, sequence, timestamp, 1 + random.nextInt(8));
      sequence += press.size();
      timestamp += 160 * press.size() + 320;
      arriving.addAll(survivors(press, lossPercent, random));
    }
    for (int i = 0; i + 1 < arriving.size(); i++) {
      if (random.nextInt(4) == 0) {
        Collections.swap(arriving, i, i + 1);
      }
    }
    KeyEvents events = new KeyEvents();
    List<Character> found = new ArrayList<>();
    for (ByteBuffer bytes : arriving) {
      char key = events.press(Packets.parsed(bytes), bytes);
      if (key != KeyEvents.NONE) {
        found.add(key);
      }
    }
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(presses.stream().map(KEYS::charAt).toList());
  }

  private static List<ByteBuffer> survivors(List<ByteBuffer> press, int loss, Random random) {
    List<ByteBuffer> left = new ArrayList<>();
    for (ByteBuffer packet : press) {
      if (random.nextInt(100) >= loss) {
        left.add(packet);
        if (random.nextInt(10) == 0) {
          left.add(packet);
        }
      }
    }
    if (left.isEmpty()) {
      left.add(press.get(random.nextInt(press.size())));
    }
    return left;
  }

  private static List<ByteBuffer> press(int event, int sequence, int timestamp, int updates) {
    List<ByteBuffer> packets = new ArrayList<>();
    for (int i = 0; i < updates + 3; i++) {
      int duration = Math.min(i + 1, updates + 1) * 160;
      packets.add(event(event, sequence + i, timestamp, duration, i >= updates));
      if (i == 0) {
        packets.get(0).put(1, (byte) (101 | 0x80));
      }
    }
    return packets;
  }

  private static ByteBuffer event(int event, int seq, int timestamp, int duration, boolean end) {
    return Packets.rtp(
        101,
        seq,
        timestamp,
        9,
        (byte) event,
        (byte) (end ? 0x8A : 0x0A),
        (byte) (duration >> 8),
        (byte) duration);
  }

  @Test
  void aPressOfMoreThanEightSecondsIsOneThoughItsTimestampMoves() {
    KeyEvents events = new KeyEvents();
    List<Character> found = new ArrayList<>();
    for (int i = 1; i < 1000; i++) {
      int segment = i * 160 / 0xFFFF;
      int timestamp = segment * 0xFFFF;
      ByteBuffer bytes = event(5, i, timestamp, Math.max(1, i * 160 - timestamp), false);
      char key = events.press(Packets.parsed(bytes), bytes);
      if (key != KeyEvents.NONE) {
        found.add(key);
      }
    }
    assertThat(found).containsExactly('5');
  }

  @Test
  void aSecondPressEightSecondsLaterIsNotTakenForTheSameLongOne() {
    KeyEvents events = new KeyEvents();
    ByteBuffer first = event(5, 1, 0, 800, true);
    ByteBuffer second = event(5, 400, 64_000, 320, false);
    assertThat(events.press(Packets.parsed(first), first)).isEqualTo('5');
    assertThat(events.press(Packets.parsed(second), second)).isEqualTo('5');
  }

  @Test
  void tonesThatAreNoKeysAndCutPayloadsAreIgnored() {
    KeyEvents events = new KeyEvents();
    ByteBuffer flash = event(16, 1, 0, 800, true);
    ByteBuffer cut = Packets.rtp(101, 2, 0, 9, (byte) 1, (byte) 0);
    assertThat(events.press(Packets.parsed(flash), flash)).isEqualTo(KeyEvents.NONE);
    assertThat(events.press(Packets.parsed(cut), cut)).isEqualTo(KeyEvents.NONE);
  }
}
