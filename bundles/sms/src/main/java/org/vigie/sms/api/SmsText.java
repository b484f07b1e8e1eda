package org.vigie.sms.api;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts texts into parts and puts them together again. */
public final class SmsText {
  /** As many parts as a header can number. */
  public static final int MOST_PARTS = 255;

  /** Stands for what is not a character. */
  static final char BROKEN = '\uFFFD';

  private static final int OCTETS = 140;
  private static final int SEPTETS = 160;
  private static final char ESCAPE = 0x1B;

  private SmsText() {}

  /** As {@link #split(String, Alphabet, Reference)}, in the shorter alphabet. */
  public static Optional<List<SmsPart>> split(String text, Reference reference) {
    return split(text, Alphabet.forText(text), reference);
  }

  /**
   * Cuts a text into parts of at most 140 octets (3GPP TS 23.040, 9.2.3.24.1), one without a header
   * where it is short enough. No character is cut in two, those of two septets or two UTF-16 units
   * included. An empty text is one empty part.
   *
   * @param reference used where there are several
   * @return empty where there would be more than {@link #MOST_PARTS}
   */
  public static Optional<List<SmsPart>> split(String text, Alphabet alphabet, Reference reference) {
    byte[] whole = alphabet.encode(wellFormed(text));
    int capacity = alphabet == Alphabet.GSM7 ? SEPTETS : OCTETS;
    if (whole.length <= capacity) {
      return Optional.of(List.of(SmsPart.of(alphabet, new byte[0], whole)));
    }
    int header = reference.header(0, 0).length;
    int room = capacity - (alphabet == Alphabet.GSM7 ? Septets.across(header) : header);
    List<byte[]> pieces = pieces(wellFormed(text), alphabet, room);
    return pieces.size() > MOST_PARTS
        ? Optional.empty()
        : Optional.of(numbered(pieces, alphabet, reference));
  }

  private static List<byte[]> pieces(String text, Alphabet alphabet, int room) {
    List<byte[]> pieces = new ArrayList<>();
    ByteArrayOutputStream piece = new ByteArrayOutputStream(room);
    int at = 0;
    while (at < text.length()) {
      int next = text.offsetByCodePoints(at, 1);
      byte[] character = alphabet.encode(text.substring(at, next));
      if (piece.size() + character.length > room) {
        pieces.add(piece.toByteArray());
        piece.reset();
      }
      piece.writeBytes(character);
      at = next;
    }
    pieces.add(piece.toByteArray());
    return pieces;
  }

  private static List<SmsPart> numbered(
      List<byte[]> pieces, Alphabet alphabet, Reference reference) {
    List<SmsPart> parts = new ArrayList<>(pieces.size());
    for (byte[] piece : pieces) {
      byte[] header = reference.header(pieces.size(), parts.size() + 1);
      parts.add(SmsPart.of(alphabet, header, piece));
    }
    return List.copyOf(parts);
  }

  /** The text of parts in their order, all in the alphabet of the first. */
  public static String join(List<SmsPart> parts) {
    if (parts.isEmpty()) {
      return "";
    }
    Alphabet alphabet = parts.get(0).alphabet();
    if (parts.stream().anyMatch(part -> part.alphabet() != alphabet)) {
      StringBuilder mixed = new StringBuilder();
      parts.forEach(part -> mixed.append(part.text()));
      return mend(mixed.toString());
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    parts.forEach(part -> content.writeBytes(part.content()));
    String text = alphabet.decode(content.toByteArray());
    return alphabet == Alphabet.GSM7 ? mend(text) : wellFormed(text);
  }

  /**
   * Makes whole what stood in halves in texts that were put together: an escape and the character
   * after it become what they mean, a lone escape a space, half a surrogate pair U+FFFD.
   */
  public static String mend(String text) {
    String whole = wellFormed(text);
    if (whole.indexOf(ESCAPE) < 0) {
      return whole;
    }
    StringBuilder mended = new StringBuilder(whole.length());
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (c != ESCAPE) {
        mended.append(c);
      } else if (i + 1 < whole.length()) {
        mended.append(GsmAlphabet.escaped(whole.charAt(++i)));
      } else {
        mended.append(' ');
      }
    }
    return mended.toString();
  }

  /** The same with U+FFFD for each half of a surrogate pair that stands alone. */
  static String wellFormed(String text) {
    StringBuilder copy = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      copy = copy == null ? new StringBuilder(text) : copy;
      copy.setCharAt(i, BROKEN);
    }
    return copy == null ? text : copy.toString();
  }
}
