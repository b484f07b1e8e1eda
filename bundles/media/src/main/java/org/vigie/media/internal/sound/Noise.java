package org.vigie.media.internal.sound;

import java.util.Random;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;

/** White noise of several levels, a second of each, made once: what a quiet line sounds like. */
public final class Noise {
  private static final int LOUDEST = 30;
  private static final int STEP = 6;
  private static final Sound[] BY_LEVEL = new Sound[9];

  static {
    for (int i = 0; i < BY_LEVEL.length; i++) {
      BY_LEVEL[i] = make(LOUDEST + i * STEP);
    }
  }

  private Noise() {}

  private static Sound make(int below) {
    Random random = new Random(below);
    double deviation = 32768 * Math.pow(10, -below / 20.0);
    byte[] codes = new byte[G711.RATE];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = G711.encode(Codec.PCMA, (int) Math.round(deviation * random.nextGaussian()));
    }
    return Sound.ofALaw(codes);
  }

  /**
   * The nearest there is, none louder than -30 dBov: comfort, whatever a peer asks for.
   *
   * @param below dB below overload (RFC 3389, 3.1), 0 to 127
   */
  public static Sound of(int below) {
    int nearest = (below - LOUDEST + STEP / 2) / STEP;
    return BY_LEVEL[Math.max(0, Math.min(BY_LEVEL.length - 1, nearest))];
  }
}
