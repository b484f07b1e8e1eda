package org.vigie.oncall.internal.fair;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.DutyHours;
import org.vigie.api.setup.Setup;
import org.vigie.oncall.api.DutyTime;
import org.vigie.oncall.api.PublicHolidays;
import org.vigie.oncall.api.Span;

/** What persons have had at a rank of a team in a span. */
public final class Standing {
  /** Who came this long after the beginning or later is a newcomer. */
  private static final Duration NEWCOMER = Duration.ofDays(91);

  private final Span span;
  private final Map<String, DutyHours> hours = new LinkedHashMap<>();
  private final Map<String, Instant> first = new LinkedHashMap<>();

  /**
   * A standing.
   *
   * @param shifts of the team, of any rank, in the span
   * @param persons whose standing is wanted
   */
  public Standing(Setup setup, List<Shift> shifts, int rank, List<String> persons, Span span) {
    this.span = span;
    Map<String, List<Span>> spans = new LinkedHashMap<>();
    persons.forEach(person -> spans.put(person, new ArrayList<>()));
    for (Shift shift : shifts) {
      List<Span> had = shift.rank() == rank ? spans.get(shift.person()) : null;
      if (had != null) {
        had.add(new Span(shift.from(), shift.until()));
        first.putIfAbsent(shift.person(), shift.from());
      }
    }
    PublicHolidays holidays = PublicHolidays.of(setup);
    spans.forEach((p, had) -> hours.put(p, DutyTime.hours(had, setup.timezone(), holidays)));
  }

  /** As it was. */
  public DutyHours of(String person) {
    return hours.getOrDefault(person, DutyHours.NONE);
  }

  /** Says whether somebody came so late that the time before counts as the others had it. */
  public boolean newcomer(String person) {
    return cameAfter(person).compareTo(NEWCOMER) > 0;
  }

  /** As it would be had newcomers been there from the beginning on, with the others' average. */
  public Load levelled(String person) {
    Load own = Load.of(of(person));
    return newcomer(person)
        ? own.plus(
            average().times((double) cameAfter(person).toSeconds() / span.length().toSeconds()))
        : own;
  }

  private Load average() {
    List<String> others = hours.keySet().stream().filter(p -> !newcomer(p)).toList();
    Load sum = others.stream().map(p -> Load.of(of(p))).reduce(Load.NONE, Load::plus);
    return others.isEmpty() ? Load.NONE : sum.times(1.0 / others.size());
  }

  private Duration cameAfter(String person) {
    Instant came = first.getOrDefault(person, span.to());
    return Duration.between(span.from(), came);
  }
}
