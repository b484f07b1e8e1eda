package org.vigie.media.internal.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.api.setup.Language;
import org.vigie.api.voice.SystemPhrase;

class ShippedSoundsTest {
  private static final int A_LAW = 6;

  static Stream<String> speech() {
    return Arrays.stream(Language.values())
        .flatMap(
            l ->
                Stream.concat(names(), MomentWords.all(l).stream())
                    .map(name -> l.code() + "/" + name));
  }

  private static Stream<String> names() {
    return Stream.concat(
        Arrays.stream(SystemPhrase.values()).map(SystemPhrase::fileName),
        IntStream.range(0, 100).mapToObj(Integer::toString));
  }

  @ParameterizedTest
  @MethodSource("speech")
  void everyPhraseAndNumberIsThereAndCanBeHeard(String path) throws IOException {
    byte[] file = bytes(path);
    assertThat(file[20]).as("format").isEqualTo((byte) A_LAW);
    assertThat(file[22]).as("channels").isEqualTo((byte) 1);
    WavFile wav = read(path);
    assertThat(wav.rate()).isEqualTo(8000);
    assertThat(wav.samples().length / 8000.0).as("seconds").isBetween(0.25, 8.0);
    assertThat(decibels(wav.samples())).as("dBFS").isBetween(-21.0, -15.0);
    assertThat(decibels(Arrays.copyOfRange(wav.samples(), 0, 4000)))
        .as("begins")
        .isGreaterThan(-40);
  }

  @Test
  void phrasesAreLongEnoughForWhatTheySay() throws IOException {
    for (Language language : Language.values()) {
      for (SystemPhrase phrase :
          List.of(
              SystemPhrase.WELCOME,
              SystemPhrase.SEARCHING,
              SystemPhrase.STILL_SEARCHING,
              SystemPhrase.PRESS_1_OR_2)) {
        assertThat(read(language.code() + "/" + phrase.fileName()).samples().length)
            .isGreaterThan(16_000);
      }
    }
  }

  @Test
  void theNumbersDifferFromOneAnother() throws IOException {
    List<byte[]> seen = new ArrayList<>();
    for (int number = 0; number < 100; number++) {
      byte[] file = bytes("fr/" + number);
      assertThat(seen).noneMatch(other -> Arrays.equals(other, file));
      seen.add(file);
    }
  }

  @Test
  void holdMusicIsCalmAndItsEndMeetsItsBeginning() throws IOException {
    short[] music = read("music").samples();
    assertThat(music.length).isBetween(20 * 8000, 31 * 8000);
    assertThat(decibels(music)).isBetween(-27.0, -20.0);
    assertThat(Math.abs(music[0] - music[music.length - 1])).as("the seam").isLessThan(600);
    for (int second = 0; second + 1 < music.length / 8000; second++) {
      short[] part = Arrays.copyOfRange(music, second * 8000, (second + 1) * 8000);
      assertThat(decibels(part)).as("second %d", second).isBetween(-34.0, -18.0);
    }
  }

  @Test
  void allOfThemTogetherAreSmall() throws IOException {
    int size = bytes("music").length;
    for (String path : speech().toList()) {
      size += bytes(path).length;
    }
    assertThat(size).isLessThan(3_500_000);
  }

  private static double decibels(short[] samples) {
    double energy = 0;
    for (short sample : samples) {
      energy += (double) sample * sample;
    }
    return 10 * Math.log10(energy / samples.length / 32768 / 32768);
  }

  private static WavFile read(String path) throws IOException {
    return WavFile.read(new java.io.ByteArrayInputStream(bytes(path)));
  }

  private static byte[] bytes(String path) throws IOException {
    try (InputStream in =
        ShippedSoundsTest.class.getResourceAsStream("/prompts/" + path + ".wav")) {
      assertThat(in).as(path).isNotNull();
      return in.readAllBytes();
    }
  }
}
