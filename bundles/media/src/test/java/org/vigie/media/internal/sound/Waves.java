package org.vigie.media.internal.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;

/** Makes WAV files of all forms, and finds tones in what became of them. */
final class Waves {
  private static final int EXTENSIBLE = 0xFFFE;

  private Waves() {}

  /** 440 Hz at -12 dBFS on all channels. */
  static byte[] tone(WavForm form, int seconds, boolean extensible) {
    return tone(form, seconds, extensible, 440);
  }

  static byte[] tone(WavForm form, int seconds, boolean extensible, double hertz) {
    int frames = form.rate() * seconds;
    ByteBuffer b = file(form, extensible, frames * form.frame());
    for (int i = 0; i < frames; i++) {
      double sample = 0.25 * Math.sin(2 * Math.PI * hertz * i / form.rate());
      for (int channel = 0; channel < form.channels(); channel++) {
        put(form, b, sample);
      }
    }
    return b.array();
  }

  /** A-law, 8 kHz. */
  static byte[] silence(int seconds) {
    ByteBuffer b = file(new WavForm(WavForm.A_LAW, 1, 8000, 8), false, seconds * 8000);
    while (b.hasRemaining()) {
      b.put((byte) 0xD5);
    }
    return b.array();
  }

  private static ByteBuffer file(WavForm form, boolean extensible, int data) {
    int format = extensible ? 40 : 16;
    ByteBuffer b = ByteBuffer.allocate(28 + format + data).order(ByteOrder.LITTLE_ENDIAN);
    b.put(ascii("RIFF")).putInt(20 + format + data).put(ascii("WAVE"));
    b.put(ascii("fmt ")).putInt(format);
    b.putShort((short) (extensible ? EXTENSIBLE : form.tag())).putShort((short) form.channels());
    b.putInt(form.rate()).putInt(form.rate() * form.frame()).putShort((short) form.frame());
    b.putShort((short) form.bits());
    if (extensible) {
      b.putShort((short) 22).putShort((short) form.bits()).putInt(0).putShort((short) form.tag());
      b.put(new byte[14]);
    }
    return b.put(ascii("data")).putInt(data);
  }

  private static void put(WavForm form, ByteBuffer to, double sample) {
    int linear = (int) Math.round(sample * 32768);
    switch (form.tag()) {
      case WavForm.A_LAW -> to.put(G711.encode(Codec.PCMA, linear));
      case WavForm.MU_LAW -> to.put(G711.encode(Codec.PCMU, linear));
      case WavForm.FLOAT -> putReal(form.bits(), to, sample);
      default -> putPcm(form.bits(), to, sample);
    }
  }

  private static void putReal(int bits, ByteBuffer to, double sample) {
    if (bits == 64) {
      to.putDouble(sample);
    } else {
      to.putFloat((float) sample);
    }
  }

  private static void putPcm(int bits, ByteBuffer to, double sample) {
    int whole = (int) Math.round(sample * Integer.MAX_VALUE);
    switch (bits) {
      case 8 -> to.put((byte) ((whole >> 24) + 128));
      case 16 -> to.putShort((short) (whole >> 16));
      case 24 -> to.put((byte) (whole >> 8)).putShort((short) (whole >> 16));
      default -> to.putInt(whole);
    }
  }

  /** Level of a tone in A-law codes, dBFS of its peak. */
  static double level(byte[] codes, double hertz) {
    double real = 0;
    double imaginary = 0;
    for (int i = 0; i < codes.length; i++) {
      double sample = G711.decode(Codec.PCMA, codes[i]) / 32768.0;
      double angle = 2 * Math.PI * hertz * i / 8000;
      real += sample * Math.cos(angle);
      imaginary += sample * Math.sin(angle);
    }
    return 20 * Math.log10(2 * Math.hypot(real, imaginary) / codes.length + 1e-9);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
