package org.vigie.media.internal.tones;

import java.nio.ByteBuffer;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;

/** Makes the tones of keys as telephones send them: -9 and -7 dBm0, the higher tone louder. */
public final class KeySpeaker {
  private static final double LOW = Level.amplitude(-9);
  private static final double HIGH = Level.amplitude(-7);

  private KeySpeaker() {}

  /** Appends samples {@code from} to {@code from + count} of a press without end. */
  public static void copy(char key, Codec codec, int from, int count, ByteBuffer to) {
    double low = 2 * Math.PI * KeyTones.low(key) / G711.RATE;
    double high = 2 * Math.PI * KeyTones.high(key) / G711.RATE;
    for (int i = from; i < from + count; i++) {
      double sample = LOW * Math.sin(low * i) + HIGH * Math.sin(high * i);
      to.put(G711.encode(codec, (int) sample));
    }
  }
}
