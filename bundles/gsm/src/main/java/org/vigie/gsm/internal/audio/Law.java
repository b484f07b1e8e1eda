package org.vigie.gsm.internal.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A-law of ITU-T G.711 as two tables, made once by the JDK's own converters. */
final class Law {
  private static final int RATE = 8000;
  private static final AudioFormat LINEAR = new AudioFormat(RATE, 16, 1, true, false);
  private static final AudioFormat CODED =
      new AudioFormat(AudioFormat.Encoding.ALAW, RATE, 8, 1, 1, RATE, false);
  private static final byte[] ENCODED = convert(allSamples(), LINEAR, CODED);
  private static final byte[] DECODED = convert(allCodes(), CODED, LINEAR);

  private Law() {}

  static byte encode(short sample) {
    return ENCODED[sample & 0xFFFF];
  }

  static short decode(byte code) {
    int at = 2 * (code & 0xFF);
    return (short) (DECODED[at] & 0xFF | DECODED[at + 1] << 8);
  }

  private static byte[] allSamples() {
    byte[] all = new byte[2 << 16];
    for (int i = 0; i < 1 << 16; i++) {
      all[2 * i] = (byte) i;
      all[2 * i + 1] = (byte) (i >> 8);
    }
    return all;
  }

  private static byte[] allCodes() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    return all;
  }

  private static byte[] convert(byte[] octets, AudioFormat from, AudioFormat to) {
    long frames = octets.length / from.getFrameSize();
    ByteArrayInputStream in = new ByteArrayInputStream(octets);
    AudioInputStream source = new AudioInputStream(in, from, frames);
    try (AudioInputStream converted = AudioSystem.getAudioInputStream(to, source)) {
      return converted.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
