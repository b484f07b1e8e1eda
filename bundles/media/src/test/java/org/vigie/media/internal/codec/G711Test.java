package org.vigie.media.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.api.voice.MediaSession.Codec;

class G711Test {
  @ParameterizedTest
  @EnumSource(names = {"PCMA", "PCMU"})
  void everyCodeSurvivesTheWayThroughLinear(Codec codec) {
    for (int code = 0; code < 256; code++) {
      short linear = G711.decode(codec, (byte) code);
      byte again = G711.encode(codec, linear);
      // µ-law has two zeros; the negative one comes back as the positive.
      int expected = codec == Codec.PCMU && code == 0x7F ? 0xFF : code;
      assertThat(again & 0xFF).as("code %d", code).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PCMA", "PCMU"})
  void theErrorIsNeverMoreThanHalfAStep(Codec codec) {
    for (int sample = -32768; sample <= 32767; sample++) {
      int error = Math.abs(sample - G711.decode(codec, G711.encode(codec, sample)));
      assertThat(error)
          .as("sample %d", sample)
          .isLessThanOrEqualTo(Math.abs(sample) / 24 + 16 + clip(codec, sample));
    }
  }

  private static int clip(Codec codec, int sample) {
    return codec == Codec.PCMU && Math.abs(sample) > 32124 ? 644 : 0;
  }

  /** Character signals of G.711, tables 1a and 2a: the extremes and the smallest values. */
  @ParameterizedTest
  @CsvSource({
    "PCMA, 0xD5, 8", "PCMA, 0x55, -8", "PCMA, 0xAA, 32256", "PCMA, 0x2A, -32256",
    "PCMU, 0xFF, 0", "PCMU, 0x80, 32124", "PCMU, 0x00, -32124", "PCMU, 0xFE, 8"
  })
  void knownCodesHaveTheValuesOfTheRecommendation(Codec codec, String code, int value) {
    assertThat(G711.decode(codec, (byte) Integer.decode(code).intValue())).isEqualTo((short) value);
  }

  /** Decision value numbers of table 3, µ to A, where it leaves the straight line. */
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "2, 1",
    "15, 8",
    "16, 8",
    "17, 9",
    "32, 24",
    "33, 25",
    "34, 27",
    "36, 31",
    "37, 33",
    "48, 44",
    "49, 46",
    "50, 48",
    "64, 62",
    "65, 64",
    "80, 79",
    "81, 80",
    "82, 82",
    "128, 128"
  })
  void muToAFollowsTable3(int mu, int a) {
    byte[] codes = G711.toOther(Codec.PCMU);
    assertThat(codes[0xFF ^ (mu - 1)] & 0xFF).isEqualTo(0xD5 ^ (a - 1));
    assertThat(codes[0x7F ^ (mu - 1)] & 0xFF).isEqualTo(0x55 ^ (a - 1));
  }

  /** Table 4, A to µ. */
  @ParameterizedTest
  @CsvSource({
    "1, 2",
    "8, 16",
    "9, 17",
    "24, 32",
    "25, 33",
    "26, 33",
    "32, 36",
    "33, 37",
    "45, 49",
    "46, 49",
    "48, 50",
    "49, 51",
    "63, 65",
    "64, 65",
    "65, 66",
    "79, 80",
    "80, 81",
    "81, 81",
    "82, 82",
    "128, 128"
  })
  void aToMuFollowsTable4(int a, int mu) {
    byte[] codes = G711.toOther(Codec.PCMA);
    assertThat(codes[0xD5 ^ (a - 1)] & 0xFF).isEqualTo(0xFF ^ (mu - 1));
    assertThat(codes[0x55 ^ (a - 1)] & 0xFF).isEqualTo(0x7F ^ (mu - 1));
  }

  @ParameterizedTest
  @EnumSource(names = {"PCMA", "PCMU"})
  void aSecondRoundOfConversionsChangesNothingMore(Codec codec) {
    Codec other = codec == Codec.PCMA ? Codec.PCMU : Codec.PCMA;
    for (int code = 0; code < 256; code++) {
      byte once = there(other, there(codec, (byte) code));
      assertThat(there(other, there(codec, once))).isEqualTo(once);
    }
  }

  @Test
  void conversionKeepsNearlyAllLevelsApart() {
    Set<Byte> a = new HashSet<>();
    for (byte code : G711.toOther(Codec.PCMU)) {
      a.add(code);
    }
    assertThat(a).hasSizeGreaterThan(220);
  }

  private static byte there(Codec from, byte code) {
    return G711.toOther(from)[code & 0xFF];
  }
}
