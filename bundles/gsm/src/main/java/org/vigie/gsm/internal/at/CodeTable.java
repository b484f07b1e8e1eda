package org.vigie.gsm.internal.at;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Codes with their words, both ways: with +CMEE=2 a modem says the words. */
final class CodeTable {
  private final Map<Integer, String> words = new HashMap<>();
  private final Map<String, Integer> codes = new HashMap<>();

  CodeTable add(int code, String meaning) {
    words.putIfAbsent(code, meaning);
    codes.putIfAbsent(plain(meaning), code);
    return this;
  }

  String meaning(int code, String otherwise) {
    return words.getOrDefault(code, otherwise);
  }

  boolean knows(int code) {
    return words.containsKey(code);
  }

  OptionalInt code(String meaning) {
    Integer code = codes.get(plain(meaning));
    return code == null ? OptionalInt.empty() : OptionalInt.of(code);
  }

  /** Makers differ in case, blanks and hyphens. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
  }
}
