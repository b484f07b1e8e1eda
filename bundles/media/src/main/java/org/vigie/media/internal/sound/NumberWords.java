package org.vigie.media.internal.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Language;

/**
 * Cuts telephone numbers the way they are said. In French by pairs: zero, then pairs, for French
 * numbers (overseas departments too), else plus, country code, and pairs. In English digit by digit
 * in groups of two.
 */
final class NumberWords {
  /** Country codes of France and of the overseas departments, which share its numbering plan. */
  private static final Set<String> FRENCH_PLAN = Set.of("33", "262", "590", "594", "596");

  private static final int HUNDRED = 100;
  private static final int MOST = 999;

  private static final Set<String> TWO_DIGITS =
      Set.of(
          "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46",
          "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63",
          "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98");

  private NumberWords() {}

  /** What is said without a pause. Words are 0 to 99, or {@link #PLUS}. */
  record Group(List<Integer> words) {}

  static final int PLUS = -1;

  static List<Group> of(PhoneNumber number, Language language) {
    String digits = number.e164().substring(1);
    String country = digits.substring(0, countryLength(digits));
    String national = digits.substring(country.length());
    List<Group> groups = new ArrayList<>();
    if (FRENCH_PLAN.contains(country) && national.length() == 9) {
      national = "0" + national;
    } else {
      groups.add(country(country, language));
    }
    int at = national.length() % 2;
    if (at == 1) {
      groups.add(group(national.substring(0, 1), language));
    }
    for (; at < national.length(); at += 2) {
      groups.add(group(national.substring(at, at + 2), language));
    }
    return groups;
  }

  /** What is said of a number of 0 to 999: names of shipped sounds. */
  static List<String> count(int value, Language language) {
    int number = Math.max(0, Math.min(MOST, value));
    int hundreds = number / HUNDRED;
    int rest = number % HUNDRED;
    List<String> words = new ArrayList<>();
    if (hundreds > 1 || hundreds == 1 && language == Language.EN) {
      words.add(Integer.toString(hundreds));
    }
    if (hundreds > 0) {
      words.add(rest > 0 && language == Language.EN ? "hundred-and" : "hundred");
    }
    if (rest > 0 || number == 0) {
      words.add(Integer.toString(rest));
    }
    return words;
  }

  private static Group country(String digits, Language language) {
    List<Integer> words = new ArrayList<>(List.of(PLUS));
    if (digits.length() == 3) {
      words.add(digits.charAt(0) - '0');
    }
    words.addAll(group(digits.substring(digits.length() / 3), language).words());
    return new Group(words);
  }

  private static Group group(String digits, Language language) {
    boolean oneByOne = language == Language.EN || digits.startsWith("0");
    return new Group(
        oneByOne
            ? digits.chars().mapToObj(c -> c - '0').toList()
            : List.of(Integer.parseInt(digits)));
  }

  /**
   * ITU-T E.164, list of assigned country codes: one digit for zones 1 and 7, else two or three.
   */
  private static int countryLength(String digits) {
    if (digits.startsWith("1") || digits.startsWith("7")) {
      return 1;
    }
    return TWO_DIGITS.contains(digits.substring(0, 2)) ? 2 : 3;
  }
}
