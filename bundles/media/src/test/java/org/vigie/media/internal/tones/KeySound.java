package org.vigie.media.internal.tones;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;

/** A sound that is put together sample by sample, and what a detector makes of it. */
final class KeySound {
  private double[] samples = new double[0];

  KeySound silence(double millis) {
    samples = Arrays.copyOf(samples, samples.length + (int) Math.round(millis * 8));
    return this;
  }

  /** Both tones of a key at one level, at their frequencies. */
  KeySound key(char key, double millis, double dbm0) {
    return tones(KeyTones.low(key), dbm0, KeyTones.high(key), dbm0, millis);
  }

  KeySound tones(double low, double lowDbm0, double high, double highDbm0, double millis) {
    int from = samples.length;
    silence(millis);
    for (int i = from; i < samples.length; i++) {
      double t = (i - from) / 8000.0;
      samples[i] += Level.amplitude(lowDbm0) * Math.sin(2 * Math.PI * low * t + 0.3);
      samples[i] += Level.amplitude(highDbm0) * Math.sin(2 * Math.PI * high * t + 1.1);
    }
    return this;
  }

  KeySound noise(double dbm0, Random random) {
    double deviation = Level.amplitude(dbm0) / Math.sqrt(2);
    for (int i = 0; i < samples.length; i++) {
      samples[i] += deviation * random.nextGaussian();
    }
    return this;
  }

  /** Another sound at the same time, from its sample {@code at} on and round. */
  KeySound over(double[] other, int at, double gain) {
    for (int i = 0; i < samples.length; i++) {
      samples[i] += gain * other[(at + i) % other.length];
    }
    return this;
  }

  int length() {
    return samples.length;
  }

  byte[] codes(Codec codec) {
    byte[] codes = new byte[samples.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] =
          G711.encode(codec, (int) Math.round(Math.max(-32768, Math.min(32767, samples[i]))));
    }
    return codes;
  }

  /** Keys found where packets of so many samples are lost with a probability. */
  String heard(Codec codec, int packet, double loss, Random random) {
    StringBuilder keys = new StringBuilder();
    KeyToneDetector detector = new KeyToneDetector(keys::append);
    byte[] codes = codes(codec);
    for (int at = 0; at < codes.length; at += packet) {
      int length = Math.min(packet, codes.length - at);
      if (random.nextDouble() < loss) {
        detector.missing(length);
      } else {
        detector.hear(codec, ByteBuffer.wrap(codes), at, length);
      }
    }
    return keys.toString();
  }

  String heard() {
    return heard(Codec.PCMA, 160, 0, new Random(1));
  }
}
