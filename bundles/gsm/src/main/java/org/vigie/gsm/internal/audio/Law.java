package org.vigie.gsm.internal.audio;

/**
 * A-law (ITU-T G.711) as two tables: each sample is sent as the code whose value is nearest. The
 * converters of javax.sound.sampled miss some quiet samples by 240 (JDK 17), which is heard.
 */
final class Law {
  private static final int CODES = 256;
  private static final short[] DECODED = new short[CODES];
  private static final byte[] ENCODED = new byte[1 << 16];

  static {
    for (int code = 0; code < CODES; code++) {
      DECODED[code] = value(code);
    }
    for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
      ENCODED[sample & 0xFFFF] = (byte) nearest(sample);
    }
  }

  private Law() {}

  static byte encode(short sample) {
    return ENCODED[sample & 0xFFFF];
  }

  static short decode(byte code) {
    return DECODED[code & 0xFF];
  }

  /** G.711, table 1a: sign, three bits of segment, four of place; even bits inverted. */
  private static short value(int code) {
    int bits = code ^ 0x55;
    int segment = bits >> 4 & 7;
    int place = bits & 15;
    int magnitude = segment == 0 ? (place << 4) + 8 : (place << 4) + 0x108 << segment - 1;
    return (short) (bits >= 0x80 ? magnitude : -magnitude);
  }

  private static int nearest(int sample) {
    int sign = sample >= 0 ? 0x80 : 0;
    int magnitude = Math.abs(sample);
    int best = 0;
    int low = 0;
    int high = 127;
    // Values rise with the code.
    while (low <= high) {
      int middle = (low + high) / 2;
      if (Math.abs(DECODED[(middle | 0x80) ^ 0x55]) <= magnitude) {
        best = middle;
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    boolean up =
        best < 127
            && Math.abs(DECODED[(best + 1 | 0x80) ^ 0x55]) - magnitude
                < magnitude - Math.abs(DECODED[(best | 0x80) ^ 0x55]);
    return ((up ? best + 1 : best) | sign) ^ 0x55;
  }
}
