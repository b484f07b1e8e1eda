package org.vigie.media.internal.plane;

import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;

/** Makes tones, and finds them again by their spectrum (Goertzel). */
final class Tone {
  private Tone() {}

  /** The n-th packet of 20 ms of a tone without end, at -12 dBFS. */
  static byte[] packet(Codec codec, double hertz, int n) {
    byte[] codes = new byte[160];
    for (int i = 0; i < codes.length; i++) {
      double angle = 2 * Math.PI * hertz * (n * 160 + i) / 8000;
      codes[i] = G711.encode(codec, (int) (8192 * Math.sin(angle)));
    }
    return codes;
  }

  /** Share of a frequency in the energy, 0 to 1. */
  static double share(byte[] codes, Codec codec, double hertz) {
    double real = 0;
    double imaginary = 0;
    double energy = 0;
    for (int i = 0; i < codes.length; i++) {
      double sample = G711.decode(codec, codes[i]);
      double angle = 2 * Math.PI * hertz * i / 8000;
      real += sample * Math.cos(angle);
      imaginary += sample * Math.sin(angle);
      energy += sample * sample;
    }
    return energy == 0 ? 0 : 2 * (real * real + imaginary * imaginary) / codes.length / energy;
  }
}
