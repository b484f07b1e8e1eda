package org.vigie.media.internal.tones;

import java.nio.ByteBuffer;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;

/**
 * Finds keys by their tones, within the limits that ITU-T Q.24 collects: frequencies to 1.8 % are
 * taken and from 3 % on refused, 40 ms are taken and 23 ms refused, an interruption of 10 ms is
 * none and one of 30 ms is, down to -27 dBm0 each, the higher tone from 10 dB below the lower to 6
 * dB above. Lost packets neither end a press nor count for it. Under speech a press is taken where
 * its tones go on for long enough. Nothing is allocated. Not thread-safe.
 */
public final class KeyToneDetector {
  private static final float FLOOR = (float) (Level.power(-31) * Slice.SAMPLES);
  private static final double LEAST = Level.power(-27.5);
  private static final double MOST_OFFSET = 0.024;
  private static final double MOST_ABOVE = Level.ratio(7.5);
  private static final double MOST_BELOW = Level.ratio(11.5);
  private static final double CLEAR_SHARE = 0.8;
  private static final double MIXED_SHARE = 0.5;
  private static final int CLEAR_WINDOWS = 5;
  private static final int MIXED_WINDOWS = 14;
  private static final double HELD = Level.ratio(-6);
  private static final int RELEASED_WINDOWS = 4;
  private static final int LONG_LOSS = 800;

  private final Found found;
  private final Window window = new Window();
  private final float[] samples = new float[Slice.SAMPLES];
  private int filled;

  private final Run run = new Run();
  private char held = KeyTones.NONE;
  private double heldLow;
  private double heldHigh;
  private double heldLowOffset;
  private double heldHighOffset;
  private int released;

  /** Who is told. */
  public interface Found {
    /** A key has been pressed; told once for each press. */
    void key(char key);
  }

  /** Tells whoever wants to know. */
  public KeyToneDetector(Found found) {
    this.found = found;
    missing(LONG_LOSS);
  }

  /** Voice that follows on what came before. */
  public void hear(Codec codec, ByteBuffer buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      samples[filled++] = G711.decode(codec, buffer.get(i));
      if (filled == Slice.SAMPLES) {
        filled = 0;
        window.next().hear(samples, FLOOR);
        judge();
      }
    }
  }

  /** So many samples were lost before what comes next. */
  public void missing(int count) {
    filled = 0;
    int slices = Math.min(count, LONG_LOSS) / Slice.SAMPLES;
    for (int i = 0; i < slices; i++) {
      window.next().lose();
      judge();
    }
    if (count >= LONG_LOSS) {
      held = KeyTones.NONE;
      run.end();
    }
  }

  private void judge() {
    if (!window.weigh()) {
      return;
    }
    if (held != KeyTones.NONE) {
      hold();
    }
    if (window.power() < LEAST) {
      run.end();
      return;
    }
    window.look();
    if (!plausible()) {
      run.end();
      return;
    }
    run.add(window);
    if (run.confirmed()) {
      confirm();
    }
  }

  private boolean plausible() {
    double low = window.low().power();
    double high = window.high().power();
    return window.share() >= MIXED_SHARE
        && low >= LEAST
        && high >= LEAST
        && high <= low * MOST_ABOVE
        && low <= high * MOST_BELOW;
  }

  private void confirm() {
    boolean news = run.key != held;
    held = run.key;
    heldLow = window.low().power();
    heldHigh = window.high().power();
    heldLowOffset = window.low().offset();
    heldHighOffset = window.high().offset();
    released = 0;
    if (news) {
      found.key(held);
    }
  }

  /** A press goes on as long as its two tones do, whatever is heard beside them. */
  private void hold() {
    int index = KeyTones.KEYS.indexOf(held);
    double low = window.powerOf(index / KeyTones.COLUMNS, heldLowOffset);
    double high = window.powerOf(KeyTones.ROWS + index % KeyTones.COLUMNS, heldHighOffset);
    boolean on = low >= heldLow * HELD && high >= heldHigh * HELD;
    released = on ? 0 : released + 1;
    if (released >= RELEASED_WINDOWS) {
      held = KeyTones.NONE;
      run.end();
    }
  }

  /** Windows in a row that may be one key. */
  private static final class Run {
    private static final int REMEMBERED = 16;
    private static final double HALF = 0.5;

    private final double[] powers = new double[REMEMBERED];
    private final double[] shares = new double[REMEMBERED];
    private char key = KeyTones.NONE;
    private int count;
    private double lowOffset;
    private double highOffset;

    void end() {
      key = KeyTones.NONE;
      count = 0;
      lowOffset = 0;
      highOffset = 0;
    }

    void add(Window window) {
      if (window.key() != key) {
        end();
        key = window.key();
      }
      powers[count % REMEMBERED] = window.low().power() + window.high().power();
      shares[count % REMEMBERED] = window.share();
      count++;
      lowOffset += window.low().offset();
      highOffset += window.high().offset();
    }

    /** Edges of a tone fill a window in part only: those do not count for its length. */
    boolean confirmed() {
      double most = 0;
      int kept = Math.min(count, REMEMBERED);
      for (int i = 0; i < kept; i++) {
        most = Math.max(most, powers[i]);
      }
      int clear = 0;
      int mixed = 0;
      for (int i = 0; i < kept; i++) {
        if (powers[i] >= most * HALF) {
          mixed++;
          clear += shares[i] >= CLEAR_SHARE ? 1 : 0;
        }
      }
      return (clear >= CLEAR_WINDOWS || mixed >= MIXED_WINDOWS)
          && Math.abs(lowOffset / count) <= MOST_OFFSET
          && Math.abs(highOffset / count) <= MOST_OFFSET;
    }
  }
}
