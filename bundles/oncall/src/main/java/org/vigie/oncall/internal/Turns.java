package org.vigie.oncall.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.vigie.api.setup.Handover;
import org.vigie.api.setup.Rotation;
import org.vigie.oncall.api.WallClock;

/**
 * The turns of a rotation, numbered from 0. Which turn it is follows from a division on the wall
 * clock, not from counting; the clock changes are then put right from turn to turn.
 */
final class Turns {
  private final WallClock clock;
  private final LongFunction<LocalDateTime> begin;
  private final ToLongFunction<LocalDateTime> guess;

  private Turns(
      WallClock clock, LongFunction<LocalDateTime> begin, ToLongFunction<LocalDateTime> guess) {
    this.clock = clock;
    this.begin = begin;
    this.guess = guess;
  }

  static Turns of(Rotation rotation, WallClock clock) {
    LocalDate starts = rotation.starts();
    Handover handover = rotation.handover();
    int amount = rotation.every().amount();
    return switch (rotation.every().unit()) {
      case HOURS -> hours(clock, starts.atTime(handover.time()), amount);
      case DAYS -> days(clock, starts.atTime(handover.time()), amount);
      case WEEKS -> days(clock, firstWeekday(starts, handover).atTime(handover.time()), 7 * amount);
      case MONTHS -> months(clock, starts, handover, amount);
    };
  }

  private static Turns hours(WallClock clock, LocalDateTime first, int amount) {
    return new Turns(
        clock,
        n -> first.plusHours(n * amount),
        local -> Math.floorDiv(ChronoUnit.HOURS.between(first, local), amount));
  }

  private static Turns days(WallClock clock, LocalDateTime first, int amount) {
    return new Turns(
        clock,
        n -> first.plusDays(n * amount),
        local -> Math.floorDiv(ChronoUnit.DAYS.between(first, local), amount));
  }

  private static LocalDate firstWeekday(LocalDate starts, Handover handover) {
    return handover
        .weekday()
        .map(day -> starts.with(TemporalAdjusters.nextOrSame(day)))
        .orElse(starts);
  }

  private static Turns months(WallClock clock, LocalDate starts, Handover handover, int amount) {
    int day = handover.dayOfMonth().orElse(starts.getDayOfMonth());
    LocalTime time = handover.time();
    YearMonth month = YearMonth.from(starts);
    YearMonth first = clamped(month, day).isBefore(starts) ? month.plusMonths(1) : month;
    return new Turns(
        clock,
        n -> clamped(first.plusMonths(n * amount), day).atTime(time),
        local -> Math.floorDiv(ChronoUnit.MONTHS.between(first, YearMonth.from(local)), amount));
  }

  private static LocalDate clamped(YearMonth month, int day) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }

  /** The number of the turn at an instant, or empty before the first. */
  OptionalLong at(Instant at) {
    long turn = guess.applyAsLong(clock.local(at));
    while (!startOf(turn + 1).isAfter(at)) {
      turn++;
    }
    while (startOf(turn).isAfter(at)) {
      turn--;
    }
    return turn < 0 ? OptionalLong.empty() : OptionalLong.of(turn);
  }

  /** Where turns begin. */
  void changes(Changes changes) {
    Instant end = changes.within().to();
    long turn = at(changes.within().from()).orElse(0);
    for (Instant start = startOf(turn); start.isBefore(end); start = startOf(++turn)) {
      changes.note(start);
    }
  }

  private Instant startOf(long turn) {
    return clock.start(begin.apply(turn));
  }
}
