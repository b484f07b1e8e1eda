package org.vigie.sms.api;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The GSM 7 bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1 and 6.2.1.1). */
public final class GsmAlphabet {
  /** Says that the next septet is one of the extension table. */
  static final int ESCAPE = 0x1B;

  private static final int UNKNOWN = -1;
  private static final int EXTENDED = 0x100;
  private static final char NONE = 0;

  private static final String TABLE =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ"
          + " !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
          + "¿abcdefghijklmnopqrstuvwxyzäöñüà";

  private static final char[] EXTENSION = extension();
  private static final short[] CODES = codes();

  private GsmAlphabet() {}

  private static char[] extension() {
    char[] table = new char[128];
    table[0x0A] = '\f';
    table[0x14] = '^';
    table[0x28] = '{';
    table[0x29] = '}';
    table[0x2F] = '\\';
    table[0x3C] = '[';
    table[0x3D] = '~';
    table[0x3E] = ']';
    table[0x40] = '|';
    table[0x65] = '€';
    return table;
  }

  private static short[] codes() {
    short[] codes = new short['€' + 1];
    Arrays.fill(codes, (short) UNKNOWN);
    for (int code = 0; code < 128; code++) {
      if (code != ESCAPE) {
        codes[TABLE.charAt(code)] = (short) code;
      }
      if (EXTENSION[code] != NONE) {
        codes[EXTENSION[code]] = (short) (EXTENDED | code);
      }
    }
    return codes;
  }

  private static int code(int codePoint) {
    return codePoint < CODES.length ? CODES[codePoint] : UNKNOWN;
  }

  /** Says whether every character of a text is in the alphabet. */
  public static boolean holds(String text) {
    return text.chars().allMatch(c -> code(c) != UNKNOWN);
  }

  /**
   * One septet per octet, the high bit 0; two for a character of the extension table.
   *
   * @param text what is not in the alphabet becomes a question mark
   */
  public static byte[] encode(String text) {
    ByteArrayOutputStream septets = new ByteArrayOutputStream(text.length() + 8);
    text.codePoints().forEach(c -> append(septets, c));
    return septets.toByteArray();
  }

  private static void append(ByteArrayOutputStream septets, int codePoint) {
    int code = code(codePoint);
    if (code == UNKNOWN) {
      septets.write('?');
      return;
    }
    if ((code & EXTENDED) != 0) {
      septets.write(ESCAPE);
    }
    septets.write(code & 0x7F);
  }

  /**
   * The text of septets, one per octet; the high bit is passed over. What the extension table does
   * not know reads as the default table's character, a second escape as a space (6.2.1.1, note 1).
   * An escape at the very end, whose partner is in the next part, reads as U+001B.
   */
  public static String decode(byte[] septets) {
    StringBuilder text = new StringBuilder(septets.length);
    for (int i = 0; i < septets.length; i++) {
      int code = septets[i] & 0x7F;
      if (code == ESCAPE && i + 1 < septets.length) {
        text.append(extended(septets[++i] & 0x7F));
      } else {
        text.append(TABLE.charAt(code));
      }
    }
    return text.toString();
  }

  private static char extended(int code) {
    if (EXTENSION[code] != NONE) {
      return EXTENSION[code];
    }
    return code == ESCAPE ? ' ' : TABLE.charAt(code);
  }

  /** What a character means after an escape. */
  static char escaped(char character) {
    if (character == ESCAPE) {
      return ' ';
    }
    int code = code(character);
    boolean single = code != UNKNOWN && (code & EXTENDED) == 0;
    return single ? extended(code) : character;
  }
}
