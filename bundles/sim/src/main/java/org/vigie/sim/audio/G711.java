package org.vigie.sim.audio;

/** G.711 (ITU-T) between 16-bit linear samples and bytes. */
final class G711 {
  static final int PCMU = 0;
  static final int PCMA = 8;

  private G711() {}

  static byte encode(int payloadType, int sample) {
    return payloadType == PCMU ? toMuLaw(sample) : toALaw(sample);
  }

  static int decode(int payloadType, byte code) {
    return payloadType == PCMU ? fromMuLaw(code) : fromALaw(code);
  }

  private static byte toALaw(int sample) {
    int sign = sample >= 0 ? 0x80 : 0;
    int magnitude = Math.min(sample >= 0 ? sample : -sample - 1, 32767) >> 3;
    int segment = Math.max(0, 27 - Integer.numberOfLeadingZeros(magnitude | 1));
    int mantissa = segment == 0 ? magnitude >> 1 : magnitude >> segment;
    return (byte) ((sign | (segment << 4) | (mantissa & 0x0F)) ^ 0x55);
  }

  private static int fromALaw(byte code) {
    int a = (code & 0xFF) ^ 0x55;
    int segment = (a & 0x70) >> 4;
    int value = ((a & 0x0F) << 4) + 8;
    if (segment > 0) {
      value = (value + 0x100) << (segment - 1);
    }
    return (a & 0x80) != 0 ? value : -value;
  }

  private static byte toMuLaw(int sample) {
    int sign = sample < 0 ? 0x80 : 0;
    int magnitude = Math.min(Math.abs(sample), 32635) + 0x84;
    int segment = 24 - Integer.numberOfLeadingZeros(magnitude);
    int mantissa = (magnitude >> (segment + 3)) & 0x0F;
    return (byte) ~(sign | (segment << 4) | mantissa);
  }

  private static int fromMuLaw(byte code) {
    int u = ~code & 0xFF;
    int value = ((((u & 0x0F) << 3) + 0x84) << ((u & 0x70) >> 4)) - 0x84;
    return (u & 0x80) != 0 ? -value : value;
  }
}
