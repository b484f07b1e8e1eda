package org.vigie.planning.internal.order;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.api.setup.Person;

/**
 * What stands behind {@code ECHANGE}: a name, and perhaps a day.
 *
 * @param day of the month and year that is meant, the next one where the year is left out
 */
record SwapWords(String name, Optional<LocalDate> day) {
  private static final Pattern DAY =
      Pattern.compile(
          "(.*?)(?:^|\\s)(?:LE\\s+|ON\\s+)?(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))?");

  /** Empty where a day is written that there is not. */
  static Optional<SwapWords> read(String words, LocalDate today) {
    String plain = plain(words);
    Matcher matcher = DAY.matcher(plain);
    if (!matcher.matches()) {
      return Optional.of(new SwapWords(plain, Optional.empty()));
    }
    String name = matcher.group(1).strip();
    try {
      return Optional.of(new SwapWords(name, Optional.of(day(matcher, today))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static LocalDate day(Matcher matcher, LocalDate today) {
    int day = Integer.parseInt(matcher.group(2));
    int month = Integer.parseInt(matcher.group(3));
    if (matcher.group(4) != null) {
      return LocalDate.of(Integer.parseInt(matcher.group(4)), month, day);
    }
    LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
    return thisYear.isBefore(today) ? LocalDate.of(today.getYear() + 1, month, day) : thisYear;
  }

  /**
   * Those who are meant: who has the whole name; else those whose id it is, or a part of the name.
   *
   * @param among in order
   */
  List<Person> meant(Stream<Person> among) {
    List<Person> all = among.toList();
    List<Person> whole = all.stream().filter(p -> plain(p.name()).equals(name)).toList();
    if (!whole.isEmpty() || name.isEmpty()) {
      return whole;
    }
    return all.stream().filter(p -> plain(p.id()).equals(name) || partOf(p.name())).toList();
  }

  private boolean partOf(String whole) {
    return List.of(plain(whole).split(" ")).containsAll(List.of(name.split(" ")));
  }

  /** Capitals without accents, one blank between words: a telephone writes as it likes. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toUpperCase(Locale.ROOT)
        .strip()
        .replaceAll("[\\s-]+(?!\\d)", " ")
        .strip();
  }
}
