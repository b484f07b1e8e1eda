package org.vigie.gsm.internal.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class JitterBufferTest {
  private static final int FRAME = JitterBuffer.FRAME;
  private static final double HERTZ = 440;

  private final JitterBuffer buffer = new JitterBuffer();
  private long written;

  private void put() {
    put(FRAME);
  }

  private void put(int count) {
    buffer.put((int) written, tone(written, count), count);
    written += count;
  }

  private static short[] tone(long from, int count) {
    short[] samples = new short[count];
    for (int i = 0; i < count; i++) {
      samples[i] = (short) (8000 * Math.sin(2 * Math.PI * HERTZ * (from + i) / 8000));
    }
    return samples;
  }

  private static double loudness(short[] frame) {
    double sum = 0;
    for (short sample : frame) {
      sum += (double) sample * sample;
    }
    return Math.sqrt(sum / frame.length);
  }

  @Test
  void beginsWithSilenceAndThenSaysWhatItHeard() {
    for (int i = 0; i < 3; i++) {
      put();
      assertThat(loudness(buffer.take())).isZero();
    }
    put();

    assertThat(buffer.take()).isEqualTo(tone(0, FRAME));
  }

  @Property(tries = 40)
  void clocksApartByAPerCentNeitherEmptyNorFillIt(
      @ForAll @DoubleRange(min = 0.99, max = 1.01) double rate) {
    JitterBuffer one = new JitterBuffer();
    long packets = 0;
    for (int frame = 1; frame <= 3_000; frame++) {
      while (packets < frame * rate + 2) {
        one.put((int) (packets * FRAME), tone(packets * FRAME, FRAME), FRAME);
        packets++;
      }
      short[] taken = one.take();
      if (frame > 200) {
        assertThat(one.depth()).as("frame %d", frame).isBetween(100L, 1_600L);
        assertThat(loudness(taken)).as("frame %d", frame).isCloseTo(5_657, within(400.0));
      }
    }
  }

  @Test
  void packetsOutOfOrderAreHeardInOrder() {
    for (int i = 0; i < 3; i++) {
      put();
      buffer.take();
    }
    long at = written;
    buffer.put((int) at + FRAME, tone(at + FRAME, FRAME), FRAME);
    buffer.put((int) at, tone(at, FRAME), FRAME);
    written += 2 * FRAME;
    for (int i = 0; i < 3; i++) {
      buffer.take();
      put();
    }

    assertThat(buffer.take()).isEqualTo(tone(at, FRAME));
  }

  @Test
  void aLostPacketIsTheLastOneFading() {
    for (int i = 0; i < 8; i++) {
      put();
      buffer.take();
    }
    written += FRAME;
    double before = 0;
    double hole = Double.MAX_VALUE;
    for (int i = 0; i < 6; i++) {
      put();
      double loud = loudness(buffer.take());
      hole = Math.min(hole, loud);
      before = loud;
    }

    assertThat(hole).isBetween(3_000.0, 5_500.0);
    assertThat(before).isCloseTo(5_657, within(200.0));
  }

  @Test
  void aPauseIsSilenceAndWhatComesAfterItIsHeardInTime() {
    for (int i = 0; i < 20; i++) {
      put();
      buffer.take();
    }
    for (int i = 0; i < 50; i++) {
      buffer.take();
    }
    assertThat(loudness(buffer.take())).isZero();

    written += 50 * FRAME;
    for (int i = 0; i < 4; i++) {
      put();
      buffer.take();
    }

    assertThat(buffer.depth()).isBetween((long) FRAME, 4L * FRAME);
    put();
    assertThat(loudness(buffer.take())).isGreaterThan(5_000);
  }

  @Test
  void aSenderWhoseClockBeginsAnewIsHeardAtOnce() {
    for (int i = 0; i < 20; i++) {
      put();
      buffer.take();
    }
    written = 0x7FFF_0000L;
    for (int i = 0; i < 10; i++) {
      put();
      buffer.take();
    }

    put();
    assertThat(loudness(buffer.take())).isCloseTo(5_657, within(200.0));
    assertThat(buffer.depth()).isLessThan(5L * FRAME);
  }

  @Test
  void timestampsRunOver() {
    written = 0xFFFF_FF00L;
    for (int i = 0; i < 40; i++) {
      put();
      short[] frame = buffer.take();
      if (i > 4) {
        assertThat(loudness(frame)).isCloseTo(5_657, within(200.0));
      }
    }
  }

  @Test
  void packetsOfThirtyMillisecondsAndABurstAreTaken() {
    Random random = new Random(7);
    int owed = 0;
    double loud = 0;
    for (int i = 0; i < 300; i++) {
      owed += FRAME;
      while (owed >= 240 && random.nextInt(3) > 0) {
        put(240);
        owed -= 240;
      }
      double heard = loudness(buffer.take());
      loud += i > 100 && heard > 5_000 ? 1 : 0;
    }

    assertThat(loud).isGreaterThan(185);
  }
}
