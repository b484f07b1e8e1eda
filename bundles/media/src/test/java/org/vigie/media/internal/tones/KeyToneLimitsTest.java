package org.vigie.media.internal.tones;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.voice.MediaSession.Codec;

/**
 * The limits that ITU-T Q.24 collects of administrations (table 1), at any place in the packets.
 */
class KeyToneLimitsTest {
  private static final String KEYS = "0123456789*#ABCD";
  private static final int PLACES = 40;

  private final Random random = new Random(24);

  private interface Press {
    KeySound after(KeySound sound, char key);
  }

  /** How many of all presses of all keys are heard as exactly that. */
  private double share(Press press) {
    int right = 0;
    for (char key : KEYS.toCharArray()) {
      for (int place = 0; place < PLACES; place++) {
        KeySound sound = new KeySound().silence(30 + random.nextInt(320) / 8.0);
        String heard = press.after(sound, key).silence(80).noise(-60, random).heard();
        right += heard.equals(String.valueOf(key)) ? 1 : 0;
      }
    }
    return (double) right / KEYS.length() / PLACES;
  }

  @ParameterizedTest
  @ValueSource(doubles = {40, 50, 70, 100, 1000})
  void fortyMillisecondsAreAPress(double millis) {
    assertThat(share((s, key) -> s.key(key, millis, -10))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {5, 15, 20, 23})
  void twentyThreeMillisecondsAreNone(double millis) {
    assertThat(share((s, key) -> s.key(key, millis, -10))).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -7, -20, -24, -25})
  void everyLevelDownToMinus25IsHeard(double dbm0) {
    assertThat(share((s, key) -> s.key(key, 50, dbm0))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-30, -40})
  void anEchoOfMinus30IsNot(double dbm0) {
    assertThat(share((s, key) -> s.key(key, 500, dbm0))).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1.8, 1.8", "-1.8, -1.8", "1.8, -1.8", "-1.8, 1.8", "0, 1.8", "-1.8, 0"})
  void frequenciesBesideByLessThanTwoPercentAreTaken(double low, double high) {
    assertThat(share((s, key) -> beside(s, key, low, high, 50))).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"3, 0", "-3, 0", "0, 3", "0, -3", "3.5, 3.5", "5, 0", "0, 5", "7, -7", "0, -9"})
  void frequenciesBesideByThreePercentAreRefused(double low, double high) {
    assertThat(share((s, key) -> beside(s, key, low, high, 200))).isZero();
  }

  private static KeySound beside(KeySound s, char key, double low, double high, double millis) {
    double a = KeyTones.low(key) * (1 + low / 100);
    double b = KeyTones.high(key) * (1 + high / 100);
    return s.tones(a, -10, b, -10, millis);
  }

  @ParameterizedTest
  @CsvSource({"5, 0", "0, 8", "0, 9", "6, 0"})
  void twistIsTaken(double highAbove, double lowAbove) {
    assertThat(share((s, key) -> twisted(s, key, highAbove, lowAbove))).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"9, 0", "0, 13"})
  void tooMuchTwistIsRefused(double highAbove, double lowAbove) {
    assertThat(share((s, key) -> twisted(s, key, highAbove, lowAbove))).isZero();
  }

  private static KeySound twisted(KeySound s, char key, double highAbove, double lowAbove) {
    double a = KeyTones.low(key);
    return s.tones(a, -16 + lowAbove, KeyTones.high(key), -16 + highAbove, 50);
  }

  @Test
  void anInterruptionOfTenMillisecondsIsOnePress() {
    assertThat(share((s, key) -> s.key(key, 60, -10).silence(10).key(key, 60, -10))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {30, 40, 65})
  void aPauseSeparatesTwoPresses(double millis) {
    for (char key : KEYS.toCharArray()) {
      for (int place = 0; place < PLACES; place++) {
        KeySound sound = new KeySound().silence(30 + random.nextInt(320) / 8.0);
        sound.key(key, 40, -10).silence(millis).key(key, 40, -10).silence(80);
        assertThat(sound.heard()).as("%s at %d", key, place).isEqualTo("" + key + key);
      }
    }
  }

  @Test
  void noiseFifteenDecibelsBelowDoesNotMatter() {
    assertThat(share((s, key) -> s.key(key, 60, -10).noise(-22, random))).isGreaterThan(0.995);
  }

  @ParameterizedTest
  @CsvSource({"PCMA, 80", "PCMA, 240", "PCMU, 160", "PCMU, 240", "PCMA, 800", "PCMA, 33"})
  void packetsOfAnyLengthInEitherLaw(Codec codec, int samples) {
    KeySound sound = new KeySound().silence(31);
    for (char key : KEYS.toCharArray()) {
      sound.key(key, 45, -20).silence(45);
    }
    assertThat(sound.heard(codec, samples, 0, random)).isEqualTo(KEYS);
  }

  /** A hundred milliseconds at -24 dBm0, as telephones send them, one packet in twenty lost. */
  @Test
  void lossOfFivePercentNeitherHidesNorDoublesAPress() {
    StringBuilder pressed = new StringBuilder();
    int wrong = 0;
    int presses = 4000;
    for (int i = 0; i < presses; i++) {
      char key = KEYS.charAt(random.nextInt(KEYS.length()));
      KeySound sound = new KeySound().silence(60 + random.nextInt(160) / 8.0);
      String heard = sound.key(key, 100, -24).silence(100).heard(Codec.PCMA, 160, 0.05, random);
      wrong += heard.equals(String.valueOf(key)) ? 0 : 1;
      if (!heard.equals(String.valueOf(key))) {
        pressed.append(key).append("->").append(heard).append(' ');
      }
    }
    assertThat(wrong).as("wrong: %s", pressed).isLessThanOrEqualTo(presses / 1000);
  }
}
