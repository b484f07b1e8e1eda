package org.vigie.media.internal.sound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;

/**
 * Reads RIFF WAVE files in any common form ({@link WavForm}).
 *
 * @param rate samples each second of each channel
 * @param samples one channel, linear; several channels are mixed
 */
record WavFile(int rate, short[] samples) {
  private static final int RIFF = 0x52494646;
  private static final int WAVE = 0x57415645;
  private static final int FORMAT = 0x666D7420;
  private static final int DATA = 0x64617461;
  private static final int PREAMBLE = 12;
  private static final int CHUNK = 8;
  private static final int FILE_HEADER = 46;
  private static final double LEVEL = 32768 * 0.126; // -18 dB
  private static final double KNEE = 16384;
  private static final String REMEDY = ": save it as a WAV file, PCM of 16 bits";

  /** The samples as they stand in the file, from 0 to the limit. */
  private record Content(WavForm form, ByteBuffer data) {
    int frames() {
      return data.limit() / form.frame();
    }
  }

  /** Reads a file to its end. */
  static WavFile read(InputStream stream) throws IOException {
    return samples(content(stream.readAllBytes()));
  }

  /**
   * Reads a file.
   *
   * @param seconds the longest that is taken
   * @throws IOException says what is wrong, and what to do
   */
  static WavFile read(byte[] file, int seconds) throws IOException {
    Content content = content(file);
    long length = content.frames() / content.form().rate();
    if (length > seconds) {
      throw new IOException(
          "it is %d min %d s long, %d minutes are the most: shorten it"
              .formatted(length / 60, length % 60, seconds / 60));
    }
    if (content.frames() == 0) {
      throw new IOException("its chunk 'data' holds no sound" + REMEDY);
    }
    return samples(content);
  }

  /**
   * Reads a file as A-law codes at 8000 samples each second. One that holds just these is taken as
   * it is: hundreds of them are read while the appliance starts.
   */
  static byte[] readALaw(InputStream stream) throws IOException {
    Content content = content(stream.readAllBytes());
    if (!content.form().equals(new WavForm(WavForm.A_LAW, 1, G711.RATE, 8))) {
      return samples(content).toALaw();
    }
    byte[] codes = new byte[content.data().limit()];
    content.data().get(0, codes);
    return codes;
  }

  private static Content content(byte[] file) throws IOException {
    if (file.length == 0) {
      throw new IOException("the file is empty (0 bytes)" + REMEDY);
    }
    ByteBuffer all = ByteBuffer.wrap(file);
    if (file.length < PREAMBLE || all.getInt(0) != RIFF || all.getInt(8) != WAVE) {
      throw new IOException("it is not a WAV file: it does not begin with RIFF and WAVE" + REMEDY);
    }
    WavForm form = null;
    long at = PREAMBLE;
    while (at + CHUNK <= file.length) {
      int kind = all.getInt((int) at);
      // What is streamed does not know its length beforehand, and says more than there is.
      long said = Integer.reverseBytes(all.getInt((int) at + 4)) & 0xFFFFFFFFL;
      int length = (int) Math.min(said, file.length - at - CHUNK);
      ByteBuffer chunk = all.slice((int) at + CHUNK, length).order(ByteOrder.LITTLE_ENDIAN);
      if (kind == DATA) {
        return new Content(known(form), chunk);
      }
      form = kind == FORMAT ? WavForm.read(chunk) : form;
      at += CHUNK + said + (said & 1);
    }
    throw new IOException("its chunk 'data' is missing within " + file.length + " bytes" + REMEDY);
  }

  private static WavForm known(@Nullable WavForm form) throws IOException {
    if (form == null) {
      throw new IOException("its chunk 'fmt ' is missing before 'data'" + REMEDY);
    }
    return form;
  }

  private static WavFile samples(Content content) {
    short[] mono = new short[content.frames()];
    for (int i = 0; i < mono.length; i++) {
      mono[i] = content.form().sample(content.data(), i);
    }
    return new WavFile(content.form().rate(), mono);
  }

  /** As A-law codes at 8000 samples each second. */
  byte[] toALaw() {
    short[] even = rate == G711.RATE ? samples : Resampler.resample(samples, rate, G711.RATE);
    byte[] codes = new byte[even.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = G711.encode(Codec.PCMA, even[i]);
    }
    return codes;
  }

  /**
   * At the level of the shipped prompts, -18 dBFS RMS; peaks are clipped softly above half scale.
   */
  WavFile levelled() {
    double energy = 0;
    for (short sample : samples) {
      energy += (double) sample * sample;
    }
    double rms = Math.sqrt(energy / Math.max(1, samples.length));
    double gain = rms < 1 ? 1 : LEVEL / rms;
    short[] even = new short[samples.length];
    for (int i = 0; i < even.length; i++) {
      even[i] = soft(samples[i] * gain);
    }
    return new WavFile(rate, even);
  }

  private static short soft(double sample) {
    double over = Math.max(0, Math.abs(sample) - KNEE);
    double size = Math.min(Math.abs(sample), KNEE) + KNEE * Math.tanh(over / KNEE);
    return (short) Math.copySign(Math.min(Short.MAX_VALUE, size), sample);
  }

  /** As the bytes of an A-law WAV file at 8000 samples each second. */
  byte[] toALawFile() {
    return fileOfALaw(toALaw());
  }

  /** A-law codes as the bytes of a WAV file. */
  static byte[] fileOfALaw(byte[] codes) {
    ByteBuffer file = ByteBuffer.allocate(FILE_HEADER + codes.length).order(ByteOrder.BIG_ENDIAN);
    file.putInt(RIFF).putInt(Integer.reverseBytes(FILE_HEADER - 8 + codes.length)).putInt(WAVE);
    file.putInt(FORMAT).order(ByteOrder.LITTLE_ENDIAN).putInt(18);
    file.putShort((short) WavForm.A_LAW).putShort((short) 1).putInt(G711.RATE).putInt(G711.RATE);
    file.putShort((short) 1).putShort((short) 8).putShort((short) 0);
    file.order(ByteOrder.BIG_ENDIAN).putInt(DATA).putInt(Integer.reverseBytes(codes.length));
    return file.put(codes).array();
  }
}
