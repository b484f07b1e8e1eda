package org.vigie.media.internal.sound;

import java.time.Duration;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;

/** Tones, at the level that lines are measured with. */
final class SineWave {
  /** -10 dBm0, where a sine that A-law just holds has +3.14 dBm0 (G.711, table 5). */
  private static final double AMPLITUDE = 32_768 * Math.pow(10, (-10 - 3.14) / 20);

  private static final long LONGEST_MILLIS = 600_000;

  private SineWave() {}

  /**
   * A tone, and silence behind it.
   *
   * @param length ten minutes at most
   * @param silence in samples
   */
  static Sound of(int hertz, Duration length, int silence) {
    long millis = Math.max(0, Math.min(LONGEST_MILLIS, length.toMillis()));
    int samples = (int) millis * G711.SAMPLES_PER_MILLI;
    byte[] codes = new byte[samples + silence];
    double step = 2 * Math.PI * hertz / G711.RATE;
    for (int i = 0; i < codes.length; i++) {
      int sample = i < samples ? (int) Math.round(AMPLITUDE * Math.sin(i * step)) : 0;
      codes[i] = G711.encode(Codec.PCMA, sample);
    }
    return Sound.keptAsALaw(codes);
  }
}
