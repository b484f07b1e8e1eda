package org.vigie.media.internal.tones;

/**
 * The last 25 ms as five slices, weighted towards the middle, so that one tone does not show at the
 * place of another. Says which two tones are strongest, how strong, how far beside their nominal
 * frequency (by how their phase goes on from slice to slice), and what share of all that is heard
 * they are. Not thread-safe.
 */
final class Window {
  private static final int SLICES = 5;
  private static final float[] WEIGHTS = {0.25f, 0.75f, 1, 0.75f, 0.25f};
  private static final float ENOUGH = 1.5f;
  private static final double SLICE_SECONDS = Slice.SAMPLES / 8000.0;
  private static final float[][] TURN_REAL = new float[KeyTones.tones()][SLICES];
  private static final float[][] TURN_IMAGINARY = new float[KeyTones.tones()][SLICES];

  static {
    for (int tone = 0; tone < KeyTones.tones(); tone++) {
      for (int i = 0; i < SLICES; i++) {
        double angle = -2 * Math.PI * KeyTones.hertz(tone) * SLICE_SECONDS * i;
        TURN_REAL[tone][i] = (float) Math.cos(angle);
        TURN_IMAGINARY[tone][i] = (float) Math.sin(angle);
      }
    }
  }

  private final Slice[] slices = new Slice[SLICES];
  private int oldest;
  private float weight;

  /** Mean square of all that is heard. */
  private double power;

  private int row;
  private int column;
  private final Tone low = new Tone();
  private final Tone high = new Tone();

  /** One of the two tones. */
  static final class Tone {
    private double power;
    private double offset;

    /** Mean square. */
    double power() {
      return power;
    }

    /** Share of its nominal frequency by which it is beside it; negative where below. */
    double offset() {
      return offset;
    }
  }

  Window() {
    for (int i = 0; i < SLICES; i++) {
      slices[i] = new Slice();
    }
  }

  /** The slice that is to be filled next, in place of the oldest. */
  Slice next() {
    Slice next = slices[oldest];
    oldest = (oldest + 1) % SLICES;
    return next;
  }

  /** Weighs what is there; false where too much of it was lost to say anything. */
  boolean weigh() {
    weight = 0;
    double energy = 0;
    for (int i = 0; i < SLICES; i++) {
      Slice slice = slice(i);
      if (slice.known) {
        weight += WEIGHTS[i];
        energy += WEIGHTS[i] * slice.energy;
      }
    }
    power = weight == 0 ? 0 : energy / (weight * Slice.SAMPLES);
    return weight >= ENOUGH;
  }

  /** Mean square of all that is heard. */
  double power() {
    return power;
  }

  /** Looks for the strongest row and column. */
  void look() {
    row = strongest(0, KeyTones.ROWS);
    column = strongest(KeyTones.ROWS, KeyTones.tones()) - KeyTones.ROWS;
    measure(row, low);
    measure(KeyTones.ROWS + column, high);
  }

  char key() {
    return KeyTones.KEYS.charAt(row * KeyTones.COLUMNS + column);
  }

  Tone low() {
    return low;
  }

  Tone high() {
    return high;
  }

  /** Share of the two tones in all that is heard; about 1 where there is nothing else. */
  double share() {
    return power == 0 ? 0 : (low.power + high.power) / power;
  }

  /** Mean square of one tone, by a frequency that was measured before. */
  double powerOf(int tone, double offset) {
    return mean(tone, -2 * Math.PI * KeyTones.hertz(tone) * offset * SLICE_SECONDS);
  }

  private Slice slice(int index) {
    return slices[(oldest + index) % SLICES];
  }

  private int strongest(int from, int to) {
    int best = from;
    double most = -1;
    for (int tone = from; tone < to; tone++) {
      double found = mean(tone, 0);
      if (found > most) {
        most = found;
        best = tone;
      }
    }
    return best;
  }

  private void measure(int tone, Tone into) {
    double real = 0;
    double imaginary = 0;
    for (int i = 0; i + 1 < SLICES; i++) {
      Slice a = slice(i);
      Slice b = slice(i + 1);
      // Times the conjugate: how far the phase has gone on; lost slices are 0 and add nothing.
      real += b.real[tone] * a.real[tone] + b.imaginary[tone] * a.imaginary[tone];
      imaginary += b.imaginary[tone] * a.real[tone] - b.real[tone] * a.imaginary[tone];
    }
    double turnReal = TURN_REAL[tone][1];
    double turnImaginary = TURN_IMAGINARY[tone][1];
    double turned =
        Math.atan2(
            imaginary * turnReal + real * turnImaginary,
            real * turnReal - imaginary * turnImaginary);
    into.offset = turned / (2 * Math.PI * SLICE_SECONDS * KeyTones.hertz(tone));
    into.power = mean(tone, -turned);
  }

  /** The slices put together at a frequency, as the mean square of a sine. */
  private double mean(int tone, double turn) {
    double real = 0;
    double imaginary = 0;
    double cos = turn == 0 ? 1 : Math.cos(turn);
    double sin = turn == 0 ? 0 : Math.sin(turn);
    double stepReal = 1;
    double stepImaginary = 0;
    for (int i = 0; i < SLICES; i++) {
      Slice slice = slice(i);
      double c = TURN_REAL[tone][i] * stepReal - TURN_IMAGINARY[tone][i] * stepImaginary;
      double s = TURN_REAL[tone][i] * stepImaginary + TURN_IMAGINARY[tone][i] * stepReal;
      real += WEIGHTS[i] * (slice.real[tone] * c - slice.imaginary[tone] * s);
      imaginary += WEIGHTS[i] * (slice.real[tone] * s + slice.imaginary[tone] * c);
      double next = stepReal * cos - stepImaginary * sin;
      stepImaginary = stepReal * sin + stepImaginary * cos;
      stepReal = next;
    }
    double length = weight * Slice.SAMPLES;
    return length == 0 ? 0 : 2 * (real * real + imaginary * imaginary) / (length * length);
  }
}
