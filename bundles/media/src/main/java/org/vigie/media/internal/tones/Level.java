package org.vigie.media.internal.tones;

/**
 * Levels as telephone engineers name them: 0 dBm0 is 3.14 dB below a sine of full scale (G.711).
 */
public final class Level {
  private static final double FULL_SCALE = 32768;
  private static final double FULL_SCALE_DBM0 = 3.14;

  private Level() {}

  /** The peak of a sine of a level, as a 16-bit sample. */
  public static double amplitude(double dbm0) {
    return FULL_SCALE * Math.pow(10, (dbm0 - FULL_SCALE_DBM0) / 20);
  }

  /** The mean square of a sine of a level. */
  static double power(double dbm0) {
    double peak = amplitude(dbm0);
    return peak * peak / 2;
  }

  /** A ratio of powers. */
  static double ratio(double decibels) {
    return Math.pow(10, decibels / 10);
  }
}
