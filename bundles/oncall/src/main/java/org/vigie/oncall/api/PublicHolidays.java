package org.vigie.oncall.api;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.api.setup.ExceptionalDay;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.TeamRules;
import org.vigie.oncall.internal.Easter;

/**
 * Public holidays of France: the eleven of article L3133-1 of the Code du travail, and what a
 * region has beside them. Immutable, thread-safe.
 */
public final class PublicHolidays {
  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 8),
          MonthDay.of(7, 14),
          MonthDay.of(8, 15),
          MonthDay.of(11, 1),
          MonthDay.of(11, 11),
          MonthDay.of(12, 25));

  /** Code du travail, L3134-13: Good Friday and 26 December. FR-6AE joins 67 and 68. */
  private static final Set<String> ALSACE_MOSELLE = Set.of("FR-57", "FR-67", "FR-68", "FR-6AE");

  /** Code du travail, L3422-2: commemorations of the abolition of slavery. */
  private static final Map<String, MonthDay> ABOLITION =
      Map.of(
          "FR-971", MonthDay.of(5, 27),
          "FR-972", MonthDay.of(5, 22),
          "FR-973", MonthDay.of(6, 10),
          "FR-974", MonthDay.of(12, 20),
          "FR-976", MonthDay.of(4, 27),
          "FR-BL", MonthDay.of(10, 9),
          "FR-MF", MonthDay.of(5, 28));

  private static final Pattern DEPARTMENT =
      Pattern.compile("FR-(0[1-9]|1[0-9]|2[1-9AB]|20R|[3-8][0-9]|9[0-5]|975|PM)");

  private final boolean alsaceMoselle;
  private final Optional<MonthDay> abolition;
  private final Set<LocalDate> exceptional;

  private PublicHolidays(
      boolean alsaceMoselle, Optional<MonthDay> abolition, Set<LocalDate> exceptional) {
    this.alsaceMoselle = alsaceMoselle;
    this.abolition = abolition;
    this.exceptional = exceptional;
  }

  /**
   * The holidays of a place.
   *
   * @param code ISO 3166-2, such as {@code FR}, {@code FR-57} or {@code FR-974}; a department
   *     without days of its own has those of {@code FR}
   * @return empty where the code is not one of France
   */
  public static Optional<PublicHolidays> of(String code) {
    boolean known =
        code.equals("FR")
            || ALSACE_MOSELLE.contains(code)
            || ABOLITION.containsKey(code)
            || DEPARTMENT.matcher(code).matches();
    return known
        ? Optional.of(
            new PublicHolidays(
                ALSACE_MOSELLE.contains(code), Optional.ofNullable(ABOLITION.get(code)), Set.of()))
        : Optional.empty();
  }

  /** What a setup has for holidays, its exceptional days among them. */
  public static PublicHolidays of(Setup setup) {
    return of(setup.holidays())
        .orElseGet(PublicHolidays::ofFrance)
        .and(setup.settings().exceptionalDays());
  }

  /** The same of rules that stood once. */
  public static PublicHolidays of(TeamRules rules) {
    return of(rules.holidays()).orElseGet(PublicHolidays::ofFrance).and(rules.exceptionalDays());
  }

  /** The holidays of France where no region differs. */
  public static PublicHolidays ofFrance() {
    return new PublicHolidays(false, Optional.empty(), Set.of());
  }

  /** These, and days that count as such though the law knows them not. */
  public PublicHolidays and(List<ExceptionalDay> days) {
    Set<LocalDate> more =
        Stream.concat(exceptional.stream(), days.stream().map(ExceptionalDay::on))
            .collect(Collectors.toUnmodifiableSet());
    return new PublicHolidays(alsaceMoselle, abolition, more);
  }

  /** Says whether a day is a public holiday, or counts as one. */
  public boolean contains(LocalDate date) {
    if (!exceptional.isEmpty() && exceptional.contains(date)) {
      return true;
    }
    MonthDay day = MonthDay.from(date);
    if (FIXED.contains(day) || abolition.filter(day::equals).isPresent()) {
      return true;
    }
    long afterEaster = date.toEpochDay() - Easter.sunday(date.getYear()).toEpochDay();
    boolean everywhere = afterEaster == 1 || afterEaster == 39 || afterEaster == 50;
    boolean there = afterEaster == -2 || day.equals(MonthDay.of(12, 26));
    return everywhere || (alsaceMoselle && there);
  }
}
