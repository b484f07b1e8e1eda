package org.vigie.numbering.internal;

/** The digits of a number as it stands in a SIP URI or as a person writes it. */
final class Digits {
  /** E.164 has 15 digits at most; prefixes and separators fit in what is left. */
  private static final int LONGEST = 64;

  private Digits() {}

  /** Says whether a text is short enough to be looked at. */
  static boolean fits(String text) {
    return text.length() <= LONGEST;
  }

  /**
   * The digits, with a leading {@code +} where there is one, without visual separators (RFC 3966,
   * section 3) and parameters; empty where anything else is in it.
   */
  static String of(String text) {
    StringBuilder digits = new StringBuilder();
    if (!fits(text)) {
      return "";
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return digits.toString();
      }
      if ((c >= '0' && c <= '9') || (c == '+' && digits.isEmpty())) {
        digits.append(c);
      } else if (!isSeparator(c)) {
        return "";
      }
    }
    return digits.toString();
  }

  /** Those of RFC 3966, and the spaces that French typography puts between pairs of digits. */
  private static boolean isSeparator(char c) {
    return "-.() \u00a0\u202f".indexOf(c) >= 0;
  }
}
