package org.vigie.media.internal.sound;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;

/** Something to be played, ready in both laws. Immutable; shared by all legs that play it. */
public sealed interface Sound {
  /** No length of its own; as much silence as one likes may be copied from it. */
  Sound SILENCE = new Silence(0);

  /** Its length at 8000 samples each second. */
  int samples();

  /** Appends samples {@code from} to {@code from + count}, which must exist. */
  void copy(Codec codec, int from, int count, ByteBuffer to);

  /** The same from another place on and round, where that makes sense: music. */
  default Sound turned(int offset) {
    return this;
  }

  /** A recording of A-law codes; the array is not copied and must not change. */
  static Sound ofALaw(byte[] codes) {
    return new Recorded(codes, toMu(codes));
  }

  /** As {@link #ofALaw}, in half the memory and for a little work: what supervisors upload. */
  static Sound keptAsALaw(byte[] codes) {
    return new OneLaw(codes);
  }

  /** Music: it goes on where somebody heard it last, and its end goes over into its beginning. */
  static Sound music(Sound sound) {
    return sound.samples() == 0 ? sound : new Turned(sound, 0);
  }

  /** Hold music, of A-law codes: its end goes over into its beginning. */
  static Sound musicOfALaw(byte[] codes) {
    return codes.length == 0 ? new Silence(0) : new Turned(new Recorded(codes, toMu(codes)), 0);
  }

  private static byte[] toMu(byte[] codes) {
    byte[] table = G711.toOther(Codec.PCMA);
    byte[] mu = new byte[codes.length];
    for (int i = 0; i < codes.length; i++) {
      mu[i] = table[codes[i] & 0xFF];
    }
    return mu;
  }

  /** A recording in both laws. */
  final class Recorded implements Sound {
    private final byte[] aLaw;
    private final byte[] muLaw;

    private Recorded(byte[] aLaw, byte[] muLaw) {
      this.aLaw = aLaw;
      this.muLaw = muLaw;
    }

    @Override
    public int samples() {
      return aLaw.length;
    }

    @Override
    public void copy(Codec codec, int from, int count, ByteBuffer to) {
      to.put(codec == Codec.PCMA ? aLaw : muLaw, from, count);
    }
  }

  /** A recording in A-law only. */
  final class OneLaw implements Sound {
    private final byte[] codes;

    private OneLaw(byte[] codes) {
      this.codes = codes;
    }

    @Override
    public int samples() {
      return codes.length;
    }

    @Override
    public void copy(Codec codec, int from, int count, ByteBuffer to) {
      if (codec == Codec.PCMA) {
        to.put(codes, from, count);
        return;
      }
      byte[] table = G711.toOther(Codec.PCMA);
      for (int i = from; i < from + count; i++) {
        to.put(table[codes[i] & 0xFF]);
      }
    }
  }

  /** A recording that goes round, from some place on. */
  record Turned(Sound sound, int offset) implements Sound {
    @Override
    public int samples() {
      return sound.samples();
    }

    @Override
    public void copy(Codec codec, int from, int count, ByteBuffer to) {
      int left = count;
      int at = (offset + from) % samples();
      while (left > 0) {
        int part = Math.min(left, samples() - at);
        sound.copy(codec, at, part, to);
        left -= part;
        at = 0;
      }
    }

    @Override
    public Sound turned(int newOffset) {
      return new Turned(sound, newOffset % samples());
    }
  }

  /** Nothing to be heard. */
  record Silence(int samples) implements Sound {
    private static final byte[] A_LAW = filled(Codec.PCMA);
    private static final byte[] MU_LAW = filled(Codec.PCMU);

    @Override
    public void copy(Codec codec, int from, int count, ByteBuffer to) {
      byte[] codes = codec == Codec.PCMA ? A_LAW : MU_LAW;
      for (int left = count; left > 0; left -= codes.length) {
        to.put(codes, 0, Math.min(left, codes.length));
      }
    }

    private static byte[] filled(Codec codec) {
      byte[] codes = new byte[G711.SAMPLES_PER_MILLI * 60];
      Arrays.fill(codes, G711.silence(codec));
      return codes;
    }
  }
}
