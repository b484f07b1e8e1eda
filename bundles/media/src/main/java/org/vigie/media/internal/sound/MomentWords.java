package org.vigie.media.internal.sound;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.api.setup.Language;

/**
 * Cuts a day and a time the way they are said, by the 24 hours of the clock: « jeudi dix-neuf
 * novembre à quatorze heures cinq », "Thursday nineteen November at fourteen zero five".
 */
final class MomentWords {
  private static final int TEN = 10;

  /** « Minuit », « une heure », « vingt et une heures »: an hour is feminine. */
  private static final Set<Integer> FRENCH_HOURS = Set.of(0, 1, 21);

  /** So are minutes: « vingt et une ». */
  private static final Set<Integer> FRENCH_MINUTES = Set.of(1, 21, 31, 41, 51);

  private MomentWords() {}

  /** Names of the sounds that a language needs beside its numbers. */
  static List<String> all(Language language) {
    Stream<String> days = Arrays.stream(DayOfWeek.values()).map(MomentWords::name);
    Stream<String> months = Arrays.stream(Month.values()).map(MomentWords::name);
    Stream<String> words = Stream.of("at", "hours");
    if (language == Language.FR) {
      Stream<String> hours = FRENCH_HOURS.stream().map(MomentWords::hour);
      Stream<String> minutes = FRENCH_MINUTES.stream().map(MomentWords::minute);
      words = Stream.of(words, Stream.of("first"), hours, minutes).flatMap(more -> more);
    }
    return Stream.of(days, months, words).flatMap(more -> more).toList();
  }

  static List<String> of(LocalDateTime time, Language language) {
    List<String> words = new ArrayList<>();
    boolean french = language == Language.FR;
    int day = time.getDayOfMonth();
    words.add(name(time.getDayOfWeek()));
    words.add(day == 1 && french ? "first" : Integer.toString(day));
    words.add(name(time.getMonth()));
    words.add("at");
    if (french) {
      french(time.getHour(), time.getMinute(), words);
    } else {
      english(time.getHour(), time.getMinute(), words);
    }
    return words;
  }

  private static void french(int hour, int minute, List<String> words) {
    if (FRENCH_HOURS.contains(hour)) {
      words.add(hour(hour));
    } else {
      words.addAll(List.of(Integer.toString(hour), "hours"));
    }
    if (minute > 0) {
      words.add(FRENCH_MINUTES.contains(minute) ? minute(minute) : Integer.toString(minute));
    }
  }

  private static void english(int hour, int minute, List<String> words) {
    words.addAll(twoDigits(hour));
    words.addAll(minute == 0 ? List.of("hours") : twoDigits(minute));
  }

  private static List<String> twoDigits(int number) {
    String word = Integer.toString(number);
    return number < TEN ? List.of("0", word) : List.of(word);
  }

  private static String hour(int hour) {
    return "hour-" + hour;
  }

  private static String minute(int minute) {
    return "minute-" + minute;
  }

  private static String name(Enum<?> day) {
    return day.name().toLowerCase(Locale.ROOT);
  }
}
