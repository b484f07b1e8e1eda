package org.vigie.media.internal.conference;

import java.util.Arrays;

/** The sum of voices, and what each of them hears: the sum less its own. Belongs to a loop. */
public final class Mix {
  private final int[] sum = new int[JitterBuffer.FRAME];

  /** Begins another 20 ms. */
  public void clear() {
    Arrays.fill(sum, 0);
  }

  /** Adds a voice. */
  public void add(short[] voice) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += voice[i];
    }
  }

  /** All voices but this one; what is louder than a telephone can be is clipped. */
  public void without(short[] voice, short[] others) {
    for (int i = 0; i < sum.length; i++) {
      int sample = sum[i] - voice[i];
      others[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sample));
    }
  }
}
