package org.vigie.sim.modem;

import java.util.Arrays;

/** Samples in a row, as many as come. */
final class Samples {
  private short[] all = new short[8000];
  private int count;

  void add(short sample) {
    if (count == all.length) {
      all = Arrays.copyOf(all, 2 * count);
    }
    all[count++] = sample;
  }

  short[] all() {
    return Arrays.copyOf(all, count);
  }

  void clear() {
    count = 0;
  }
}
