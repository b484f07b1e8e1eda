package org.vigie.media.internal.codec;

import org.vigie.api.voice.MediaSession.Codec;

/** A-law and µ-law (ITU-T G.711) to and from 16-bit linear, and from one to the other. */
public final class G711 {
  /** Samples each second of both laws. */
  public static final int RATE = 8000;

  /** Samples each millisecond. */
  public static final int SAMPLES_PER_MILLI = RATE / 1000;

  private static final int MU_BIAS = 0x84;
  private static final int MU_CLIP = 32635;
  private static final byte[] A_TO_MU = ConversionTables.aToMu();
  private static final byte[] MU_TO_A = ConversionTables.muToA();
  private static final short[] A_LINEAR = new short[256];
  private static final short[] MU_LINEAR = new short[256];

  static {
    for (int code = 0; code < 256; code++) {
      A_LINEAR[code] = expandA(code);
      MU_LINEAR[code] = expandMu(code);
    }
  }

  private G711() {}

  /** The code of a sample of silence. */
  public static byte silence(Codec codec) {
    return codec == Codec.PCMA ? (byte) 0xD5 : (byte) 0xFF;
  }

  /** The 256 codes of the other law, by code of this one (G.711, tables 3 and 4). */
  public static byte[] toOther(Codec from) {
    return from == Codec.PCMA ? A_TO_MU : MU_TO_A;
  }

  /** One code as a linear sample. */
  public static short decode(Codec codec, byte code) {
    return codec == Codec.PCMA ? A_LINEAR[code & 0xFF] : MU_LINEAR[code & 0xFF];
  }

  /** One linear sample as a code. */
  public static byte encode(Codec codec, int sample) {
    return codec == Codec.PCMA ? compressA(sample) : compressMu(sample);
  }

  private static short expandA(int code) {
    int bits = code ^ 0x55;
    int segment = (bits >> 4) & 7;
    int value = ((bits & 0x0F) << 4) + 8;
    if (segment > 0) {
      value = (value + 0x100) << (segment - 1);
    }
    return (short) ((bits & 0x80) != 0 ? value : -value);
  }

  private static short expandMu(int code) {
    int bits = ~code;
    int value = ((((bits & 0x0F) << 3) + MU_BIAS) << ((bits >> 4) & 7)) - MU_BIAS;
    return (short) ((bits & 0x80) != 0 ? -value : value);
  }

  private static byte compressA(int sample) {
    int sign = sample >= 0 ? 0x80 : 0;
    int size = Math.min(sample >= 0 ? sample : -sample - 1, 32767) >> 4;
    int segment = Math.max(0, 28 - Integer.numberOfLeadingZeros(size | 1));
    int mantissa = (segment < 2 ? size : size >> (segment - 1)) & 0x0F;
    return (byte) ((sign | segment << 4 | mantissa) ^ 0x55);
  }

  private static byte compressMu(int sample) {
    int sign = sample < 0 ? 0x80 : 0;
    int size = Math.min(Math.abs(sample), MU_CLIP) + MU_BIAS;
    int segment = 24 - Integer.numberOfLeadingZeros(size);
    int mantissa = (size >> (segment + 3)) & 0x0F;
    return (byte) ~(sign | segment << 4 | mantissa);
  }
}
