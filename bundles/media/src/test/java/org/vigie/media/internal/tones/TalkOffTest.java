package org.vigie.media.internal.tones;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.setup.Language;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.media.internal.codec.G711;

/** Speech and music that are no keys, and keys that are pressed while somebody speaks. */
class TalkOffTest {
  private static final int HEADER = 58;
  private static final double[] SPEECH = speech();
  private static final double[] MUSIC = samples("music");

  /** Everything that the appliance says in both languages, one after another. */
  private static double[] speech() {
    double[] all = new double[0];
    for (Language language : Language.values()) {
      for (SystemPhrase phrase : SystemPhrase.values()) {
        if (phrase != SystemPhrase.BEEP) {
          all = joined(all, samples(language.code() + "/" + phrase.fileName()));
        }
      }
      for (int number = 0; number < 100; number++) {
        all = joined(all, samples(language.code() + "/" + number));
      }
    }
    return all;
  }

  private static double[] joined(double[] first, double[] second) {
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static double[] samples(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = TalkOffTest.class.getResourceAsStream("/prompts/" + name + ".wav")) {
      if (in != null) {
        in.transferTo(bytes);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    byte[] codes = bytes.toByteArray();
    double[] samples = new double[Math.max(0, codes.length - HEADER)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = G711.decode(Codec.PCMA, codes[HEADER + i]);
    }
    return samples;
  }

  /** Faster and higher, or slower and lower: other voices. */
  private static double[] turned(double[] samples, double speed) {
    double[] turned = new double[(int) (samples.length / speed) - 2];
    for (int i = 0; i < turned.length; i++) {
      int at = (int) (i * speed);
      double part = i * speed - at;
      turned[i] = samples[at] * (1 - part) + samples[at + 1] * part;
    }
    return turned;
  }

  private static String heard(double[] sound, double gain) {
    return new KeySound()
        .silence(sound.length / 8.0)
        .over(sound, 0, gain)
        .heard(Codec.PCMA, 160, 0, new Random(1));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1, 1.05, 1.1, 1.15, 1.2, 1.3, 1.4, 1.5, 1.6})
  void speechIsNoKey(double speed) {
    assertThat(SPEECH.length).isGreaterThan(8000 * 200);
    assertThat(heard(turned(SPEECH, speed), 1)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.6, 1, 1.8, 3})
  void norIsItAtAnyLevel(double gain) {
    assertThat(heard(SPEECH, gain)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.67, 0.75, 0.84, 0.89, 0.94, 1, 1.06, 1.12, 1.19, 1.26, 1.5, 2, 4})
  void musicIsNoKey(double speed) {
    assertThat(heard(turned(MUSIC, speed), 2)).isEmpty();
  }

  /** Level of each tone, and of the speech beside it. */
  @ParameterizedTest
  @CsvSource({"-7, -15", "-10, -15", "-24, -32"})
  void keysAreHeardThoughSomebodySpeaks(double tone, double talk) {
    Random random = new Random(7);
    double gain = Level.amplitude(talk) / Level.amplitude(-15);
    int right = 0;
    StringBuilder wrong = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      char key = "0123456789*#".charAt(random.nextInt(12));
      KeySound sound = new KeySound().silence(200).key(key, 120, tone).silence(200);
      String heard = sound.over(SPEECH, random.nextInt(SPEECH.length), gain).heard();
      if (heard.equals(String.valueOf(key))) {
        right++;
      } else {
        wrong.append(key).append(" as '").append(heard).append("' ");
      }
    }
    assertThat(right).as("wrong: %s", wrong).isGreaterThanOrEqualTo(570);
  }

  @Test
  void theTestWouldSeeAKeyInTheMusic() {
    double[] music = MUSIC.clone();
    byte[] key = new KeySound().silence(1000).key('5', 50, -10).codes(Codec.PCMA);
    for (int i = 8000; i < key.length; i++) {
      music[i] = G711.decode(Codec.PCMA, key[i]);
    }
    assertThat(heard(music, 1)).isEqualTo("5");
  }
}
