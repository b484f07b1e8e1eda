package org.vigie.notices.internal;

import java.text.Normalizer;
import java.util.Map;

/**
 * The GSM 7-bit alphabet (3GPP TS 23.038, 6.2.1): an SMS holds 160 of its letters, and 70 as soon
 * as one is of another alphabet.
 */
public final class Gsm {
  private static final String LETTERS =
      "@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ÄÖÑÜ§¿äöñüà"
          + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz^{}\\[~]|€";

  private static final Map<Character, String> OTHERS =
      Map.ofEntries(
          Map.entry('’', "'"),
          Map.entry('‘', "'"),
          Map.entry('“', "\""),
          Map.entry('”', "\""),
          Map.entry('«', "\""),
          Map.entry('»', "\""),
          Map.entry('–', "-"),
          Map.entry('—', "-"),
          Map.entry('…', "..."),
          Map.entry('\u00a0', " "),
          Map.entry('\u202f', " "),
          Map.entry('œ', "oe"),
          Map.entry('Œ', "OE"));

  private Gsm() {}

  /**
   * A text whose Latin letters are all in the alphabet: one that it lacks loses its accent. Others,
   * as those of Cyrillic names, stay.
   */
  public static String fit(String text) {
    StringBuilder fitted = new StringBuilder(text.length());
    String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
    whole.codePoints().mapToObj(Character::toString).map(Gsm::letter).forEach(fitted::append);
    return fitted.toString();
  }

  private static String letter(String letter) {
    if (letter.length() > 1 || LETTERS.contains(letter)) {
      return letter;
    }
    String plain = Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    return OTHERS.getOrDefault(letter.charAt(0), LETTERS.contains(plain) ? plain : letter);
  }
}
