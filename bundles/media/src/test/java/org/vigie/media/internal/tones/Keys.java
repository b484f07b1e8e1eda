package org.vigie.media.internal.tones;

import java.nio.ByteBuffer;
import org.vigie.api.voice.MediaSession.Codec;

/** Keys as tones, for tests of other packages. */
public final class Keys {
  private Keys() {}

  /** A-law codes of keys with as much silence before and behind each; whole packets of 20 ms. */
  public static byte[] pressed(String keys, int millis, double dbm0) {
    KeySound sound = new KeySound();
    for (char key : keys.toCharArray()) {
      sound.silence(millis).key(key, millis, dbm0).silence(millis);
    }
    return sound.codes(Codec.PCMA);
  }

  /** The keys that are found in a sound. */
  public static String in(byte[] codes, Codec codec) {
    StringBuilder keys = new StringBuilder();
    new KeyToneDetector(keys::append).hear(codec, ByteBuffer.wrap(codes), 0, codes.length);
    return keys.toString();
  }
}
