package org.vigie.media.internal.sound;

/** Changes the sample rate by a windowed sinc (Hann), cut off below half of the lower rate. */
final class Resampler {
  private static final int LOBES = 24;
  private static final double PASSED = 0.92;

  private Resampler() {}

  static short[] resample(short[] from, int fromRate, int toRate) {
    double ratio = (double) fromRate / toRate;
    double cutoff = PASSED * Math.min(1, 1 / ratio);
    double reach = LOBES / cutoff;
    short[] to = new short[(int) ((long) from.length * toRate / fromRate)];
    for (int i = 0; i < to.length; i++) {
      to[i] = at(from, i * ratio, cutoff, reach);
    }
    return to;
  }

  private static short at(short[] from, double place, double cutoff, double reach) {
    int first = Math.max(0, (int) Math.ceil(place - reach));
    int last = Math.min(from.length - 1, (int) Math.floor(place + reach));
    double sum = 0;
    for (int i = first; i <= last; i++) {
      double x = i - place;
      double window = 0.5 + 0.5 * Math.cos(Math.PI * x / reach);
      sum += from[i] * window * cutoff * sinc(cutoff * x);
    }
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sum)));
  }

  private static double sinc(double x) {
    double angle = Math.PI * x;
    return Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle;
  }
}
