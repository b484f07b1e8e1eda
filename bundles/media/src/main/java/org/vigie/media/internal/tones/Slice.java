package org.vigie.media.internal.tones;

/**
 * Five milliseconds of voice, seen at the eight frequencies of keys (Goertzel). Used again and
 * again: nothing is allocated. Not thread-safe.
 */
final class Slice {
  /** Samples of a slice: four slices are the usual packet. */
  static final int SAMPLES = 40;

  private static final float[] TWICE_COS = new float[KeyTones.tones()];
  private static final float[] COS = new float[KeyTones.tones()];
  private static final float[] SIN = new float[KeyTones.tones()];

  static {
    for (int tone = 0; tone < COS.length; tone++) {
      double angle = 2 * Math.PI * KeyTones.hertz(tone) / 8000;
      COS[tone] = (float) Math.cos(angle);
      SIN[tone] = (float) Math.sin(angle);
      TWICE_COS[tone] = 2 * COS[tone];
    }
  }

  final float[] real = new float[KeyTones.tones()];
  final float[] imaginary = new float[KeyTones.tones()];

  /** Sum of squares. */
  float energy;

  /** False where its packet was lost. */
  boolean known;

  /**
   * Takes the samples of a slice.
   *
   * @param floor with less energy than that the spectrum is not looked at, and said to be empty
   */
  void hear(float[] samples, float floor) {
    known = true;
    energy = 0;
    for (int i = 0; i < SAMPLES; i++) {
      energy += samples[i] * samples[i];
    }
    if (energy < floor) {
      empty();
      return;
    }
    four(samples, 0);
    four(samples, KeyTones.ROWS);
  }

  /** Its packet was lost. */
  void lose() {
    known = false;
    energy = 0;
    empty();
  }

  private void empty() {
    for (int tone = 0; tone < real.length; tone++) {
      real[tone] = 0;
      imaginary[tone] = 0;
    }
  }

  /** Four at a time, so that the processor does them side by side. */
  private void four(float[] samples, int at) {
    float c0 = TWICE_COS[at];
    float c1 = TWICE_COS[at + 1];
    float c2 = TWICE_COS[at + 2];
    float c3 = TWICE_COS[at + 3];
    float a0 = 0;
    float a1 = 0;
    float a2 = 0;
    float a3 = 0;
    float b0 = 0;
    float b1 = 0;
    float b2 = 0;
    float b3 = 0;
    for (int i = 0; i < SAMPLES; i++) {
      float x = samples[i];
      float n0 = x - b0 + c0 * a0;
      float n1 = x - b1 + c1 * a1;
      float n2 = x - b2 + c2 * a2;
      float n3 = x - b3 + c3 * a3;
      b0 = a0;
      b1 = a1;
      b2 = a2;
      b3 = a3;
      a0 = n0;
      a1 = n1;
      a2 = n2;
      a3 = n3;
    }
    finish(at, a0, b0);
    finish(at + 1, a1, b1);
    finish(at + 2, a2, b2);
    finish(at + 3, a3, b3);
  }

  /** The phase is that of the last sample. */
  private void finish(int tone, float last, float before) {
    real[tone] = last - COS[tone] * before;
    imaginary[tone] = SIN[tone] * before;
  }
}
