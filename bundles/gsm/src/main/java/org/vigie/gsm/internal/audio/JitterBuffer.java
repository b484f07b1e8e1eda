package org.vigie.gsm.internal.audio;

import java.util.Arrays;

/**
 * What the modem is to hear, between two clocks: packets come by ours (or by a telephone's far
 * away), frames are taken by the modem's. It keeps about 60 ms: where it fills up, a frame is made
 * of a sample more, where it runs low, of a sample less, which nobody hears; a hole is filled by
 * the last frame, fading. By one thread.
 */
final class JitterBuffer {
  static final int FRAME = 160;
  static final int TARGET = 3 * FRAME;

  private static final int SIZE = 1 << 14;
  private static final int MASK = SIZE - 1;

  /** A sender whose clock jumps by more has begun anew. */
  private static final int JUMP = 8_000;

  /** Frames between two looks at how full it is. */
  private static final int WINDOW = 25;

  /** So many frames in a row without anything: whatever comes next begins anew. */
  private static final int PAUSE = 5;

  private static final double FADE = 0.6;

  private final short[] samples = new short[SIZE];
  private final boolean[] present = new boolean[SIZE];
  private short[] last = new short[FRAME];
  private boolean begun;
  private long readAt;
  private long newest;
  private int empty;
  private int frames;
  private long least = Long.MAX_VALUE;
  private int stride;
  private double fade = 1;

  /** Takes a packet in, in whatever order packets come. */
  void put(int timestamp, short[] packet, int count) {
    long at = begun ? newest + (timestamp - (int) newest) : timestamp & 0xFFFFFFFFL;
    if (!begun || empty >= PAUSE || Math.abs(at - newest) > JUMP) {
      begin(at);
    }
    if (at + count - readAt > SIZE / 2) {
      readAt = at + count - TARGET;
    }
    for (int i = 0; i < count; i++) {
      if (at + i >= readAt) {
        samples[(int) (at + i) & MASK] = packet[i];
        present[(int) (at + i) & MASK] = true;
      }
    }
    newest = Math.max(newest, at + count);
  }

  private void begin(long at) {
    begun = true;
    empty = 0;
    stride = 0;
    frames = 0;
    least = Long.MAX_VALUE;
    readAt = at - TARGET;
    newest = at;
    Arrays.fill(present, false);
    // Silence until the first is due, and not a hole.
    for (long i = readAt; i < at; i++) {
      samples[(int) i & MASK] = 0;
      present[(int) i & MASK] = true;
    }
  }

  /** The next frame; always whole. */
  short[] take() {
    long depth = newest - readAt;
    short[] frame = new short[FRAME];
    if (!begun || depth < FRAME + 1) {
      empty++;
      conceal(frame);
    } else {
      empty = 0;
      watch(depth);
      resample(frame);
    }
    last = frame;
    return frame;
  }

  /** How far it was from being empty lately decides on the next frames. */
  private void watch(long depth) {
    least = Math.min(least, depth);
    frames++;
    if (frames >= WINDOW) {
      long away = least - TARGET;
      int step = Math.abs(away) > FRAME ? 3 : 1;
      stride = away > FRAME / 2 ? step : away < -FRAME / 2 ? -step : 0;
      frames = 0;
      least = Long.MAX_VALUE;
    }
  }

  private void resample(short[] frame) {
    int taken = FRAME + stride;
    boolean hole = false;
    for (int i = 0; i < FRAME; i++) {
      int position = i * taken;
      long at = readAt + position / FRAME;
      hole |= !present[(int) at & MASK];
      int rest = position % FRAME;
      int one = samples[(int) at & MASK];
      int two = samples[(int) (at + 1) & MASK];
      frame[i] = (short) (one + (two - one) * rest / FRAME);
    }
    for (long at = readAt; at < readAt + taken; at++) {
      present[(int) at & MASK] = false;
    }
    readAt += taken;
    if (hole) {
      conceal(frame);
    } else {
      fade = 1;
    }
  }

  /** The last frame again, fading from one to the next. */
  private void conceal(short[] frame) {
    double next = fade * FADE;
    for (int i = 0; i < FRAME; i++) {
      double level = fade + (next - fade) * i / FRAME;
      frame[i] = (short) (last[i] * level / Math.max(fade, 1e-3));
    }
    fade = next < 0.05 ? 0 : next;
  }

  /** How many samples wait. */
  long depth() {
    return begun ? newest - readAt : 0;
  }
}
