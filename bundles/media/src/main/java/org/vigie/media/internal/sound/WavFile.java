package org.vigie.media.internal.sound;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;

/**
 * Reads RIFF WAVE files: 16-bit PCM, A-law or µ-law, of any rate and number of channels.
 *
 * @param rate samples each second of each channel
 * @param samples one channel, linear; several channels are mixed
 */
record WavFile(int rate, short[] samples) {
  private static final int RIFF = 0x52494646;
  private static final int WAVE = 0x57415645;
  private static final int FORMAT = 0x666D7420;
  private static final int DATA = 0x64617461;
  private static final int PCM = 1;
  private static final int A_LAW = 6;
  private static final int MU_LAW = 7;
  private static final int MAX_BYTES = 64 << 20;
  private static final int FILE_HEADER = 46;
  private static final double LEVEL = 32768 * 0.126; // -18 dB
  private static final double KNEE = 16384;

  private record Form(int tag, int channels, int rate, int bits) {
    boolean known() {
      boolean law = (tag == A_LAW || tag == MU_LAW) && bits == 8;
      return channels > 0 && rate > 0 && (law || tag == PCM && bits == 16);
    }
  }

  private record Content(Form form, byte[] data) {}

  /** Reads a file to its end. */
  static WavFile read(InputStream stream) throws IOException {
    return samples(content(stream));
  }

  /**
   * Reads a file as A-law codes at 8000 samples each second. One that holds just these is taken as
   * it is: hundreds of them are read while the appliance starts.
   */
  static byte[] readALaw(InputStream stream) throws IOException {
    Content content = content(stream);
    boolean plain = content.form().equals(new Form(A_LAW, 1, G711.RATE, 8));
    return plain ? content.data() : samples(content).toALaw();
  }

  private static Content content(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(stream.readAllBytes()));
    if (in.readInt() != RIFF || in.skipBytes(4) != 4 || in.readInt() != WAVE) {
      throw new IOException("not a WAV file");
    }
    Form form = null;
    while (true) {
      int kind = in.readInt();
      long length = Integer.reverseBytes(in.readInt()) & 0xFFFFFFFFL;
      if (kind == DATA) {
        return new Content(known(form), in.readNBytes((int) Math.min(length, MAX_BYTES)));
      }
      byte[] chunk = in.readNBytes((int) Math.min(length + (length & 1), MAX_BYTES));
      if (kind == FORMAT && chunk.length >= 16) {
        ByteBuffer b = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
        form = new Form(b.getShort(0), b.getShort(2), b.getInt(4), b.getShort(14));
      }
    }
  }

  private static Form known(@Nullable Form form) throws IOException {
    if (form == null || !form.known()) {
      throw new IOException("only 16-bit PCM, A-law and µ-law WAV is understood, not " + form);
    }
    return form;
  }

  private static WavFile samples(Content content) {
    Form form = content.form();
    byte[] data = content.data();
    ByteBuffer b = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    int size = form.bits() / 8;
    short[] mono = new short[data.length / size / form.channels()];
    for (int i = 0; i < mono.length; i++) {
      int sum = 0;
      for (int channel = 0; channel < form.channels(); channel++) {
        sum += sample(form, b, (i * form.channels() + channel) * size);
      }
      mono[i] = (short) (sum / form.channels());
    }
    return new WavFile(form.rate(), mono);
  }

  private static int sample(Form form, ByteBuffer data, int at) {
    if (form.tag() == PCM) {
      return data.getShort(at);
    }
    return G711.decode(form.tag() == A_LAW ? Codec.PCMA : Codec.PCMU, data.get(at));
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
    byte[] codes = toALaw();
    ByteBuffer file = ByteBuffer.allocate(FILE_HEADER + codes.length).order(ByteOrder.BIG_ENDIAN);
    file.putInt(RIFF).putInt(Integer.reverseBytes(FILE_HEADER - 8 + codes.length)).putInt(WAVE);
    file.putInt(FORMAT).order(ByteOrder.LITTLE_ENDIAN).putInt(18);
    file.putShort((short) A_LAW).putShort((short) 1).putInt(G711.RATE).putInt(G711.RATE);
    file.putShort((short) 1).putShort((short) 8).putShort((short) 0);
    file.order(ByteOrder.BIG_ENDIAN).putInt(DATA).putInt(Integer.reverseBytes(codes.length));
    return file.put(codes).array();
  }
}
