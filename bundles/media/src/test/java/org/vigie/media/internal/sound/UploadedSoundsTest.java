package org.vigie.media.internal.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;
import org.vigie.media.internal.plane.TestThreads;

class UploadedSoundsTest {
  @TempDir Path folder;
  private UploadedSounds sounds;

  @BeforeEach
  void open() {
    sounds = uploads();
  }

  private UploadedSounds uploads() {
    UploadedSounds fresh = new UploadedSounds(new TestThreads().single("sounds"));
    fresh.configure(folder);
    return fresh;
  }

  @AfterEach
  void close() {
    sounds.close();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 8, 8000, 1", "1, 16, 44100, 2", "1, 24, 48000, 1", "1, 32, 96000, 6", "3, 32, 44100, 2",
    "3, 64, 22050, 1", "6, 8, 8000, 1", "7, 8, 8000, 2", "1, 16, 11025, 1", "1, 16, 192000, 1",
    "1, 16, 44099, 1", "1, 16, 4000, 1"
  })
  void anyFormIsConverted(int tag, int bits, int rate, int channels) {
    for (boolean extensible : new boolean[] {false, true}) {
      sounds.put("welcome", Waves.tone(new WavForm(tag, channels, rate, bits), 1, extensible));
      byte[] codes = codes(sounds.find("welcome").orElseThrow());
      assertThat(codes.length).isCloseTo(8000, within(2));
      assertThat(Waves.level(codes, 440)).isCloseTo(-12, within(0.5));
      assertThat(Waves.level(codes, 1234)).as("noise").isLessThan(-40);
    }
  }

  @Test
  void whatAtelephoneDoesNotCarryDoesNotFoldBack() {
    sounds.put("high", Waves.tone(new WavForm(3, 2, 44_100, 32), 1, false, 6000));
    byte[] codes = codes(sounds.find("high").orElseThrow());
    assertThat(Waves.level(codes, 2000)).isLessThan(-55);
  }

  @Test
  void whatCannotBeConvertedIsRefusedWithPlaceAndRemedy() {
    byte[] good = Waves.tone(new WavForm(1, 1, 8000, 16), 1, false);
    refuses(new byte[0], "sound x: the file is empty (0 bytes)", "save it as");
    refuses(new byte[] {1, 2, 3}, "not a WAV file", "save it as");
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    refuses(noise, "not a WAV file", "save it as");
    refuses(Arrays.copyOf(good, 12), "'data' is missing", "save it as");
    refuses(Arrays.copyOf(good, 44), "'data' holds no sound", "save it as");
    refuses(Waves.tone(new WavForm(2, 1, 8000, 4), 0, false), "format 2", "4 bits", "save it as");
    refuses(Waves.tone(new WavForm(1, 0, 8000, 16), 0, false), "0 channels");
    refuses(Waves.tone(new WavForm(1, 1, 0, 16), 0, false), "0 Hz");
    refuses(Waves.silence(2 * 3600), "120 min 0 s long", "10 minutes are the most", "shorten it");
    assertThat(sounds.all()).isEmpty();
  }

  private void refuses(byte[] wav, String... words) {
    assertThatThrownBy(() -> sounds.put("x", wav))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void tenMinutesAreTaken() {
    sounds.put("long", Waves.silence(600));
    assertThat(sounds.find("long").orElseThrow().samples()).isEqualTo(600 * 8000);
  }

  @Test
  void aNameThatIsAPathIsRefused() {
    for (String id : new String[] {"", "../x", "a b", "é", "a".repeat(65), "a/b", "x.wav"}) {
      assertThatThrownBy(() -> sounds.put(id, Waves.silence(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("letters, digits and dashes");
      assertThat(sounds.exists(id)).isFalse();
      assertThat(sounds.remove(id)).isFalse();
    }
  }

  @Test
  void theyAreThereAgainAfterARestartUntilTheyAreRemoved() throws IOException {
    sounds.put("b", Waves.silence(1));
    sounds.put("a", Waves.tone(new WavForm(1, 1, 8000, 16), 1, false));
    sounds.put("b", Waves.silence(2));
    sounds.close();
    sounds = uploads();
    assertThat(sounds.all()).containsExactly("a", "b");
    await().until(() -> sounds.find("b").isPresent());
    assertThat(sounds.find("b").orElseThrow().samples()).isEqualTo(16_000);
    assertThat(sounds.exists("a")).isTrue();
    assertThat(sounds.remove("a")).isTrue();
    assertThat(sounds.remove("a")).isFalse();
    assertThat(sounds.find("a")).isEmpty();
    assertThat(sounds.all()).containsExactly("b");
    assertThat(folder.toFile().list()).containsExactly("b.wav");
  }

  @Test
  void aFolderThatCannotBeWrittenIsTold() throws IOException {
    sounds.configure(Files.writeString(folder.resolve("file"), "").resolve("x"));
    assertThatThrownBy(() -> sounds.put("a", Waves.silence(1)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot be written");
    assertThat(sounds.find("a")).isEmpty();
  }

  private static byte[] codes(Sound sound) {
    byte[] a = new byte[sound.samples()];
    sound.copy(Codec.PCMA, 0, a.length, ByteBuffer.wrap(a));
    byte[] mu = new byte[sound.samples()];
    sound.copy(Codec.PCMU, 0, mu.length, ByteBuffer.wrap(mu));
    for (int i = 0; i < a.length; i++) {
      assertThat(mu[i]).isEqualTo(G711.toOther(Codec.PCMA)[a[i] & 0xFF]);
    }
    return a;
  }

  @Test
  void aFileThatSaysMoreThanItHoldsIsTakenAsFarAsItGoes() {
    byte[] streamed = Waves.tone(new WavForm(1, 1, 8000, 16), 1, false);
    ByteBuffer.wrap(streamed).order(ByteOrder.LITTLE_ENDIAN).putInt(40, -1);
    sounds.put("streamed", streamed);
    assertThat(sounds.find("streamed").orElseThrow().samples()).isEqualTo(8000);
  }
}
