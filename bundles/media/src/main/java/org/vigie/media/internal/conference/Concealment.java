package org.vigie.media.internal.conference;

/**
 * Fills the holes of a voice, as ITU-T G.711 appendix I does it in its essence: its last pitch
 * period is repeated, whole for 10 ms, and faded out by 60 ms; then comes faint noise, since a dead
 * line makes people ask whether somebody is there. Not thread-safe.
 */
final class Concealment {
  private static final int PAST = 480;
  private static final int COMPARED = 160;
  private static final int SHORTEST = 40; // 200 Hz
  private static final int LONGEST = 160; // 50 Hz
  private static final int NOISE_LIKE = 80;
  private static final double VOICED = 0.5;
  private static final int WHOLE = 80;
  private static final int GONE = 480;
  private static final int BLEND = 32;
  private static final int COMFORT = 24; // about -67 dBFS

  private final short[] past = new short[PAST];
  private boolean heard;
  private int period = NOISE_LIKE;
  private int missing;
  private int noise = 0x2545F491;

  /** Takes what is there as it is, but for its beginning after a hole, which is blended in. */
  void pass(short[] frame, int from, int to) {
    if (missing > 0) {
      for (int i = from; i < Math.min(to, from + BLEND); i++) {
        int real = i - from;
        frame[i] = (short) ((frame[i] * real + invented() * (BLEND - real)) / BLEND);
      }
    }
    missing = 0;
    heard = true;
    int count = to - from;
    System.arraycopy(past, count, past, 0, PAST - count);
    System.arraycopy(frame, from, past, PAST - count, count);
  }

  /** Invents what is not there. */
  void fill(short[] frame, int from, int to) {
    if (missing == 0 && heard) {
      period = pitch();
    }
    for (int i = from; i < to; i++) {
      frame[i] = invented();
    }
  }

  /** Says whether anything real was ever heard. */
  boolean heard() {
    return heard;
  }

  private short invented() {
    int at = missing;
    missing = Math.min(GONE, missing + 1);
    if (!heard || at >= GONE) {
      return comfort();
    }
    int sample = past[PAST - period + at % period];
    return (short) (at < WHOLE ? sample : sample * (GONE - at) / (GONE - WHOLE));
  }

  /** Xorshift, even over the range. */
  private short comfort() {
    noise ^= noise << 13;
    noise ^= noise >>> 17;
    noise ^= noise << 5;
    return (short) (noise % COMFORT);
  }

  /** The distance at which the end of the voice is most like what came before it. */
  private int pitch() {
    double best = VOICED;
    int found = NOISE_LIKE;
    for (int lag = SHORTEST; lag <= LONGEST; lag++) {
      double likeness = likeness(lag);
      if (likeness > best) {
        best = likeness;
        found = lag;
      }
    }
    return found;
  }

  private double likeness(int lag) {
    double together = 0;
    double now = 1;
    double before = 1;
    for (int i = PAST - COMPARED; i < PAST; i++) {
      together += (double) past[i] * past[i - lag];
      now += (double) past[i] * past[i];
      before += (double) past[i - lag] * past[i - lag];
    }
    return together / Math.sqrt(now * before);
  }
}
