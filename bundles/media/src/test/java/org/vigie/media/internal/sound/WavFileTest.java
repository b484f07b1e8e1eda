package org.vigie.media.internal.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WavFileTest {
  @Test
  void aFileOfAnotherRateIsConvertedWithoutAliases() throws IOException {
    WavFile low = WavFile.read(pcm(22_050, 2, 22_050, 1000));
    WavFile high = WavFile.read(pcm(22_050, 1, 22_050, 5500));
    assertThat(low.rate()).isEqualTo(22_050);
    assertThat(low.toALaw()).hasSize(8000);
    assertThat(rms(low)).isCloseTo(8192 / Math.sqrt(2), within(100.0));
    assertThat(rms(high)).as("above the band").isLessThan(100);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    WavFile tone = WavFile.read(pcm(8000, 1, 800, 440));
    WavFile again = WavFile.read(new ByteArrayInputStream(tone.toALawFile()));
    assertThat(again.rate()).isEqualTo(8000);
    assertThat(again.toALaw()).isEqualTo(tone.toALaw());
  }

  @Test
  void faintSpeechIsRaisedAndLoudIsLowered() throws IOException {
    for (int divisor : new int[] {1, 20}) {
      short[] samples = WavFile.read(pcm(8000, 1, 8000, 440)).samples();
      for (int i = 0; i < samples.length; i++) {
        samples[i] /= (short) divisor;
      }
      double rms = rms(new WavFile(8000, samples).levelled());
      assertThat(20 * Math.log10(rms / 32768)).isCloseTo(-18, within(0.5));
    }
  }

  @Test
  void whatIsNoWavFileIsRefused() {
    assertThatThrownBy(() -> WavFile.read(new ByteArrayInputStream(new byte[100])))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a WAV file");
  }

  @Property
  void brokenFilesFailAsSuch(@ForAll @Size(max = 60) byte[] tail) {
    ByteBuffer file = ByteBuffer.allocate(20 + tail.length);
    file.put("RIFF....WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    file.put(new byte[] {16, 0, 0, 0}).put(tail);
    try {
      assertThat(WavFile.read(new ByteArrayInputStream(file.array())).samples()).isNotNull();
    } catch (IOException e) {
      assertThat(e).isNotNull();
    }
  }

  private static double rms(WavFile wav) {
    byte[] codes = wav.toALaw();
    double energy = 0;
    for (byte code : codes) {
      double sample =
          org.vigie.media.internal.codec.G711.decode(
              org.vigie.api.voice.MediaSession.Codec.PCMA, code);
      energy += sample * sample;
    }
    return Math.sqrt(energy / codes.length);
  }

  private static ByteArrayInputStream pcm(int rate, int channels, int length, double hertz) {
    ByteBuffer b = ByteBuffer.allocate(60 + 2 * length * channels).order(ByteOrder.LITTLE_ENDIAN);
    b.put("RIFF....WAVE".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    b.put("LIST".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(3).putInt(0);
    b.put("fmt ".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(16);
    b.putShort((short) 1).putShort((short) channels).putInt(rate).putInt(rate * channels * 2);
    b.putShort((short) (2 * channels)).putShort((short) 16);
    b.put("data".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    b.putInt(2 * length * channels);
    for (int i = 0; i < length; i++) {
      for (int c = 0; c < channels; c++) {
        b.putShort((short) (8192 * Math.sin(2 * Math.PI * hertz * i / rate)));
      }
    }
    return new ByteArrayInputStream(b.array(), 0, b.position());
  }
}
