package org.vigie.sim.audio;

/** The last two seconds that were heard, and what is in them. Thread-safe. */
public final class Hearing {
  private static final int RATE = 8000;
  private final short[] samples = new short[2 * RATE];
  private long written;

  /** Takes the next sample in. */
  public synchronized void hear(short sample) {
    samples[(int) (written++ % samples.length)] = sample;
  }

  /** How many samples were heard in all. */
  public synchronized long heard() {
    return written;
  }

  /**
   * The root mean square of the last half second, in dB of full scale; −100 where all is silent.
   */
  public double loudness() {
    double sum = 0;
    short[] last = last(RATE / 2);
    for (short sample : last) {
      sum += (double) sample * sample;
    }
    return decibels(Math.sqrt(sum / last.length) / 32768);
  }

  /** The level of one frequency in the last half second, in dB of full scale (Goertzel). */
  public double level(double hertz) {
    short[] last = last(RATE / 2);
    double coefficient = 2 * Math.cos(2 * Math.PI * hertz / RATE);
    double one = 0;
    double two = 0;
    for (short sample : last) {
      double next = sample + coefficient * one - two;
      two = one;
      one = next;
    }
    double power = one * one + two * two - coefficient * one * two;
    return decibels(2 * Math.sqrt(Math.max(power, 0)) / last.length / 32768);
  }

  /** Says whether a frequency is clearly what is heard: loud, and most of the sound. */
  public boolean hears(double hertz) {
    return level(hertz) > -40 && loudness() - level(hertz) < 1;
  }

  private synchronized short[] last(int count) {
    short[] out = new short[count];
    for (int i = 0; i < count; i++) {
      long at = written - count + i;
      out[i] = at < 0 ? 0 : samples[(int) (at % samples.length)];
    }
    return out;
  }

  private static double decibels(double ratio) {
    return ratio < 1e-5 ? -100 : 20 * Math.log10(ratio);
  }
}
