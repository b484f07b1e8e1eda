package org.vigie.api.setup;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.vigie.api.number.PhoneNumber;

/**
 * What holds for all teams.
 *
 * @param periods that are laid in one action
 * @param preview when everybody is told their week; empty: never
 * @param quiet empty: there are none
 * @param blocked callers that {@link Node.ByCaller} turns away
 * @param limits of calling back
 * @param address under which the appliance is reached by browsers, {@code https://vigie.example},
 *     for links in texts
 */
public record Settings(
    List<ExceptionalDay> exceptionalDays,
    List<PredefinedPeriod> periods,
    WorkRules work,
    ShiftNotices shiftNotices,
    Optional<WeeklyTime> preview,
    Optional<QuietHours> quiet,
    List<PhoneNumber> blocked,
    CallLimits limits,
    List<LineTestPlan> lineTests,
    Optional<String> address) {
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  /** A week, a weekend and a night, as most plan them. */
  public static final List<PredefinedPeriod> USUAL_PERIODS =
      List.of(
          period("week", "Semaine", DayOfWeek.MONDAY, MORNING, DayOfWeek.MONDAY, MORNING),
          period("weekend", "Week-end", DayOfWeek.FRIDAY, EVENING, DayOfWeek.MONDAY, MORNING),
          new PredefinedPeriod(
              "night", "Nuit", Optional.empty(), EVENING, Optional.empty(), MORNING));

  /** Of an appliance that says nothing about it. */
  public static final Settings DEFAULT =
      new Settings(
          List.of(),
          USUAL_PERIODS,
          WorkRules.DEFAULT,
          ShiftNotices.DEFAULT,
          Optional.empty(),
          Optional.empty());

  public Settings {
    exceptionalDays = List.copyOf(exceptionalDays);
    periods = List.copyOf(periods);
    blocked = List.copyOf(blocked);
    lineTests = List.copyOf(lineTests);
  }

  /** Of an appliance that says nothing about calls. */
  public Settings(
      List<ExceptionalDay> exceptionalDays,
      List<PredefinedPeriod> periods,
      WorkRules work,
      ShiftNotices shiftNotices,
      Optional<WeeklyTime> preview,
      Optional<QuietHours> quiet) {
    this(
        exceptionalDays,
        periods,
        work,
        shiftNotices,
        preview,
        quiet,
        List.of(),
        CallLimits.DEFAULT,
        List.of(),
        Optional.empty());
  }

  private static PredefinedPeriod period(
      String id, String name, DayOfWeek day, LocalTime from, DayOfWeek endDay, LocalTime to) {
    return new PredefinedPeriod(id, name, Optional.of(day), from, Optional.of(endDay), to);
  }
}
