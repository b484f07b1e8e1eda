package org.vigie.media.internal.plane;

import java.nio.ByteBuffer;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;
import org.vigie.media.internal.sound.Sound;
import org.vigie.media.internal.tones.KeySpeaker;
import org.vigie.media.internal.tones.KeyTones;

/**
 * Keys that a leg is sent one after another, each for 100 ms and as much of silence after it, as
 * RFC 4733 events or as tones; the end of an event is told three times. Belongs to a loop.
 */
final class KeySender {
  private static final int PRESS = 100 * G711.SAMPLES_PER_MILLI;
  private static final int PAUSE = 100 * G711.SAMPLES_PER_MILLI;
  private static final int VOLUME = 10; // -10 dBm0
  private static final int ENDS = 3;
  private static final byte END = (byte) 0x80;
  private static final String EVENTS = "0123456789*#ABCD"; // RFC 4733, 3.2

  private final StringBuilder waiting = new StringBuilder();
  private int elapsed;
  private int ends;

  /** Takes more keys; what is no key is left out. */
  void add(String keys) {
    keys.chars().filter(c -> KeyTones.isKey((char) c)).forEach(c -> waiting.append((char) c));
  }

  boolean busy() {
    return waiting.length() > 0;
  }

  /** The key that is being sent. */
  char key() {
    return waiting.charAt(0);
  }

  /** Says whether a press begins with the next packet. */
  boolean begins() {
    return elapsed == 0;
  }

  /** Says whether the next packet is one of the press, or of the end of an event. */
  boolean pressing() {
    return elapsed < PRESS || ends > 0 && ends < ENDS;
  }

  /** Appends the payload of the next packet of an event, which lasts so many samples longer. */
  void event(int samples, ByteBuffer to) {
    elapsed += samples;
    boolean over = elapsed >= PRESS;
    ends += over ? 1 : 0;
    int duration = over ? elapsed - (ends - 1) * samples : elapsed;
    to.put((byte) EVENTS.indexOf(key()));
    to.put(over ? (byte) (END | VOLUME) : (byte) VOLUME);
    to.putShort((short) duration);
  }

  /** Appends the next samples as tones, then as silence. */
  void tones(Codec codec, int samples, ByteBuffer to) {
    int sounding = Math.max(0, Math.min(samples, PRESS - elapsed));
    KeySpeaker.copy(key(), codec, elapsed, sounding, to);
    silence(codec, samples, samples - sounding, to);
  }

  /** Appends what follows an event. */
  void silence(Codec codec, int samples, ByteBuffer to) {
    silence(codec, samples, samples, to);
  }

  private void silence(Codec codec, int samples, int silent, ByteBuffer to) {
    Sound.SILENCE.copy(codec, 0, silent, to);
    elapsed += samples;
    if (elapsed >= PRESS + PAUSE) {
      waiting.deleteCharAt(0);
      elapsed = 0;
      ends = 0;
    }
  }
}
