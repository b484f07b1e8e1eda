package org.vigie.media.internal.sound;

/**
 * Changes the sample rate by a windowed sinc (Hann), cut off below half of the lower rate. Its
 * weights are reckoned once for each place between two samples, 512 at most: ten minutes of music
 * take seconds.
 */
final class Resampler {
  private static final int LOBES = 24;
  private static final double PASSED = 0.92;
  private static final int PHASES = 512;

  private Resampler() {}

  static short[] resample(short[] from, int fromRate, int toRate) {
    int common = common(fromRate, toRate);
    long up = toRate / common;
    long down = fromRate / common;
    int phases = (int) Math.min(up, PHASES);
    float[][] weights = weights(phases, PASSED * Math.min(1, (double) toRate / fromRate));
    short[] to = new short[(int) ((long) from.length * toRate / fromRate)];
    for (int i = 0; i < to.length; i++) {
      long place = i * down;
      int phase = (int) (place % up * phases / up);
      to[i] = at(from, (int) (place / up), weights[phase]);
    }
    return to;
  }

  private static short at(short[] from, int place, float[] weights) {
    int first = place - weights.length / 2;
    int begin = Math.max(0, -first);
    int end = Math.min(weights.length, from.length - first);
    float sum = 0;
    for (int k = begin; k < end; k++) {
      sum += from[first + k] * weights[k];
    }
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sum)));
  }

  private static float[][] weights(int phases, double cutoff) {
    double reach = LOBES / cutoff;
    int side = (int) Math.ceil(reach) + 1;
    float[][] weights = new float[phases][2 * side + 1];
    for (int phase = 0; phase < phases; phase++) {
      for (int k = 0; k <= 2 * side; k++) {
        double x = k - side - (double) phase / phases;
        double window = Math.abs(x) > reach ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * x / reach);
        weights[phase][k] = (float) (window * cutoff * sinc(cutoff * x));
      }
    }
    return weights;
  }

  private static double sinc(double x) {
    double angle = Math.PI * x;
    return Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle;
  }

  private static int common(int a, int b) {
    return b == 0 ? a : common(b, a % b);
  }
}
