package org.vigie.media.internal.plane;

import java.nio.ByteBuffer;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.sound.Noise;
import org.vigie.media.internal.sound.Sound;

/**
 * What is heard where nothing else is: silence, and in a conversation whose other side has fallen
 * quiet a soft noise, so that the line does not seem dead; as loud as the other side says it is
 * (RFC 3389). Belongs to a loop.
 */
final class Background {
  /** Where the other side does not say: about what a quiet room sounds like. */
  private static final int USUAL = 66;

  private Sound noise = Noise.of(USUAL);
  private int at;

  /** As loud as that, in dB below overload. */
  void level(int below) {
    noise = Noise.of(below);
  }

  /** As loud as usual. */
  void usual() {
    level(USUAL);
  }

  /** Appends so many samples. */
  void fill(Codec codec, int samples, boolean conversation, ByteBuffer to) {
    if (!conversation) {
      Sound.SILENCE.copy(codec, 0, samples, to);
      return;
    }
    for (int left = samples; left > 0; ) {
      int part = Math.min(left, noise.samples() - at);
      noise.copy(codec, at, part, to);
      at = (at + part) % noise.samples();
      left -= part;
    }
  }
}
