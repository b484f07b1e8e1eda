package org.vigie.messaging.internal.in;

import java.util.SortedMap;

/** Puts parts together, with a mark for each gap, however many parts are missing there. */
final class Gaps {
  static final String MARK = "[…]";

  private static final char REPLACEMENT = '\uFFFD';

  private Gaps() {}

  static String join(SortedMap<Integer, String> parts, int total) {
    StringBuilder text = new StringBuilder();
    int next = 1;
    for (var part : parts.entrySet()) {
      if (part.getKey() > next) {
        text.append(text.length() == 0 ? MARK + " " : " " + MARK + " ");
      }
      text.append(part.getValue());
      next = part.getKey() + 1;
    }
    if (next <= total) {
      text.append(" ").append(MARK);
    }
    return whole(text);
  }

  /** Half a character (its other half is in a part that is missing) cannot be written in UTF-8. */
  static String whole(CharSequence text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c ->
                whole.appendCodePoint(
                    Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c));
    return whole.toString();
  }
}
