package org.vigie.documents.internal.ical;

import biweekly.util.ByDay;
import biweekly.util.Recurrence;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The numbers that a rule may hold (RFC 5545 section 3.3.10); the library would fail at others. */
final class RuleBounds {
  /** Days of 27 years: what is rarer is a mistake, and the library's calendar would overflow. */
  private static final int LONGEST_INTERVAL = 10_000;

  private RuleBounds() {}

  static boolean sound(Recurrence rule) {
    return positive(rule.getCount(), Integer.MAX_VALUE)
        && positive(rule.getInterval(), LONGEST_INTERVAL)
        && within(rule.getBySecond(), 0, 60)
        && within(rule.getByMinute(), 0, 59)
        && within(rule.getByHour(), 0, 23)
        && within(rule.getByMonth(), 1, 12)
        && fromEitherEnd(rule.getByMonthDay(), 31)
        && fromEitherEnd(rule.getByYearDay(), 366)
        && fromEitherEnd(rule.getByWeekNo(), 53)
        && fromEitherEnd(rule.getBySetPos(), 366)
        && fromEitherEnd(
            rule.getByDay().stream().map(ByDay::getNum).filter(Objects::nonNull).toList(), 53);
  }

  private static boolean positive(@Nullable Integer number, int most) {
    return number == null || (number >= 1 && number <= most);
  }

  private static boolean within(List<Integer> numbers, int least, int most) {
    return numbers.stream().allMatch(number -> least <= number && number <= most);
  }

  /** The last is -1; there is no 0. */
  private static boolean fromEitherEnd(List<Integer> numbers, int most) {
    return numbers.stream().allMatch(number -> number != 0 && Math.abs(number) <= most);
  }
}
