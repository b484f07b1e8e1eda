package org.vigie.media.internal.tones;

import java.nio.ByteBuffer;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;

/**
 * Waits for one tone of 200 ms, a packet in it may be missing. Nothing is allocated. Not
 * thread-safe.
 */
public final class ToneWatch {
  private static final int BLOCK = 200;
  private static final int LOOKED_BACK = 0x3FF;
  private static final int NEEDED = 8;
  private static final double LEAST = Level.power(-35);
  private static final double SHARE = 0.5;

  private final int hertz;
  private final double cos;
  private final double sin;
  private int filled;
  private double energy;
  private double last;
  private double before;
  private int history;

  /**
   * @param hertz 300 to 3400
   */
  public ToneWatch(int hertz) {
    this.hertz = hertz;
    double angle = 2 * Math.PI * hertz / G711.RATE;
    cos = Math.cos(angle);
    sin = Math.sin(angle);
  }

  /** What it waits for. */
  public int hertz() {
    return hertz;
  }

  /** Takes voice; says whether the tone has come with it. */
  public boolean hears(Codec codec, ByteBuffer buffer, int offset, int length) {
    boolean came = false;
    for (int i = offset; i < offset + length; i++) {
      double sample = G711.decode(codec, buffer.get(i));
      energy += sample * sample;
      double next = sample + 2 * cos * last - before;
      before = last;
      last = next;
      if (++filled == BLOCK) {
        came |= judge();
      }
    }
    return came;
  }

  private boolean judge() {
    double real = last - cos * before;
    double imaginary = sin * before;
    double power = 2 * (real * real + imaginary * imaginary) / BLOCK / BLOCK;
    boolean on = power >= LEAST && power >= SHARE * energy / BLOCK;
    filled = 0;
    energy = 0;
    last = 0;
    before = 0;
    history = (history << 1 | (on ? 1 : 0)) & LOOKED_BACK;
    return Integer.bitCount(history) >= NEEDED;
  }
}
