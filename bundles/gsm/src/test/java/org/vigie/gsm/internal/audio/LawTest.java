package org.vigie.gsm.internal.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LawTest {
  @Test
  void allCodesComeBack() {
    for (int code = 0; code < 256; code++) {
      assertThat(Law.encode(Law.decode((byte) code))).isEqualTo((byte) code);
    }
  }

  @Test
  void everySampleComesBackNearly() {
    for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
      int back = Law.decode(Law.encode((short) sample));
      assertThat(Math.abs(back - sample)).isLessThanOrEqualTo(16 + Math.abs(sample) / 16);
    }
  }

  @Test
  void knownCodes() {
    // ITU-T G.711, table 1a: the even bits are inverted.
    assertThat(Law.encode((short) 8)).isEqualTo((byte) 0xD5);
    assertThat(Law.encode((short) -8)).isEqualTo((byte) 0x55);
    assertThat(Law.encode(Short.MAX_VALUE)).isEqualTo((byte) 0xAA);
    assertThat(Law.encode(Short.MIN_VALUE)).isEqualTo((byte) 0x2A);
  }
}
