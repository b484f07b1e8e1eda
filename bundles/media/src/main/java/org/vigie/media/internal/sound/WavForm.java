package org.vigie.media.internal.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;

/**
 * How the samples of a WAV file are written.
 *
 * @param tag the registered number of the format
 * @param channels side by side
 * @param rate samples each second of each channel
 * @param bits of a sample, a multiple of 8
 */
record WavForm(int tag, int channels, int rate, int bits) {
  static final int PCM = 1;
  static final int FLOAT = 3;
  static final int A_LAW = 6;
  static final int MU_LAW = 7;

  private static final int EXTENSIBLE = 0xFFFE;
  private static final int SUB_FORMAT = 24;
  private static final int LEAST = 16;
  private static final int MOST_CHANNELS = 32;
  private static final int LEAST_RATE = 1000;
  private static final int MOST_RATE = 192_000;

  /** Reads the chunk {@code fmt}, little-endian, from 0 to its limit. */
  static WavForm read(ByteBuffer chunk) throws IOException {
    if (chunk.limit() < LEAST) {
      throw new IOException("its chunk 'fmt ' is too short: save it anew as PCM of 16 bits");
    }
    int tag = chunk.getShort(0) & 0xFFFF;
    // WAVE_FORMAT_EXTENSIBLE: the format is at the beginning of a GUID further behind.
    if (tag == EXTENSIBLE && chunk.limit() >= SUB_FORMAT + 2) {
      tag = chunk.getShort(SUB_FORMAT) & 0xFFFF;
    }
    WavForm form =
        new WavForm(tag, chunk.getShort(2) & 0xFFFF, chunk.getInt(4), chunk.getShort(14) & 0xFFFF);
    if (!form.known()) {
      throw new IOException(
          "its form (format %d, %d channels, %d Hz, %d bits) is not understood: "
                  .formatted(tag, form.channels, form.rate, form.bits)
              + "save it as PCM of 16 bits");
    }
    return form;
  }

  private boolean known() {
    boolean samples =
        switch (tag) {
          case PCM -> bits == 8 || bits == 16 || bits == 24 || bits == 32;
          case FLOAT -> bits == 32 || bits == 64;
          case A_LAW, MU_LAW -> bits == 8;
          default -> false;
        };
    boolean channelled = channels > 0 && channels <= MOST_CHANNELS;
    return samples && channelled && rate >= LEAST_RATE && rate <= MOST_RATE;
  }

  /** Bytes of one sample of all channels. */
  int frame() {
    return channels * bits / 8;
  }

  /** The channels of a frame, mixed, as a 16-bit sample. */
  short sample(ByteBuffer data, int frame) {
    double sum = 0;
    for (int channel = 0; channel < channels; channel++) {
      sum += one(data, frame * frame() + channel * bits / 8);
    }
    double even = sum / channels;
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(even)));
  }

  private double one(ByteBuffer data, int at) {
    return switch (tag) {
      case A_LAW -> G711.decode(Codec.PCMA, data.get(at));
      case MU_LAW -> G711.decode(Codec.PCMU, data.get(at));
      case FLOAT -> real(bits == 64 ? data.getDouble(at) : data.getFloat(at));
      default -> pcm(data, at);
    };
  }

  private double pcm(ByteBuffer data, int at) {
    return switch (bits) {
      case 8 -> ((data.get(at) & 0xFF) - 128) * 256; // unsigned
      case 16 -> data.getShort(at);
      case 24 -> data.getShort(at + 1) + (data.get(at) & 0xFF) / 256.0;
      default -> data.getInt(at) / 65536.0;
    };
  }

  private static double real(double sample) {
    return Double.isFinite(sample) ? 32768 * sample : 0;
  }
}
