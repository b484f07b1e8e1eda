package org.vigie.notices.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vigie.api.oncall.Shift;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Recipient;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.ShiftNotices;
import org.vigie.notices.internal.Duties;
import org.vigie.oncall.api.OnCallResolver;
import org.vigie.oncall.api.Span;

/**
 * When persons are told of their duties, to be confirmed. A duty is the run of shifts of one person
 * at a rank of a team with nobody else between; one that is longer than seven days begins anew each
 * seven days. What is answered depends on the planning alone, and not on the span that is asked.
 */
public final class DutyNotices {
  private static final Comparator<Due> ORDER =
      Comparator.comparing(Due::at)
          .thenComparing(due -> due.shift().team())
          .thenComparing(due -> due.shift().rank())
          .thenComparing(Due::person)
          .thenComparing(Due::before);

  private DutyNotices() {}

  /**
   * A notice of a duty.
   *
   * @param at when it is to be given
   * @param shift the whole duty
   * @param before how long before its start; zero: at it
   */
  public record Due(Instant at, Shift shift, Duration before) {
    /** Id of who is told. */
    public String person() {
      return shift.person();
    }

    /** Names the notice for ever. */
    public String key() {
      return DutyNotices.key(shift) + "/" + before;
    }
  }

  /** Names a duty for ever: {@code shift/team/rank/person/start}. */
  public static String key(Shift duty) {
    return "shift/%s/%d/%s/%s".formatted(duty.team(), duty.rank(), duty.person(), duty.from());
  }

  /**
   * The notices that fall due in a span, by instant: of the teams of which a line tells those on
   * call of their shifts, to persons who have a number for texts.
   *
   * @param from exclusive
   * @param until inclusive
   */
  public static List<Due> due(
      SetupIndex setup, OnCallResolver oncall, Instant from, Instant until) {
    List<Duration> before = rules(setup).before().stream().distinct().toList();
    Duration most = before.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    Duration least = before.stream().min(Comparator.naturalOrder()).orElse(Duration.ZERO);
    List<Due> found = new ArrayList<>();
    for (Shift duty : told(setup, oncall, from.plus(least), until.plus(most)).toList()) {
      before.stream()
          .map(time -> new Due(duty.from().minus(time), duty, time))
          .filter(due -> due.at().isAfter(from) && !due.at().isAfter(until))
          .forEach(found::add);
    }
    found.sort(ORDER);
    return found;
  }

  /**
   * The duties of a team that begin in a span, by start and rank, whoever is told.
   *
   * @param from exclusive
   * @param until inclusive
   */
  public static List<Shift> duties(
      SetupIndex setup, OnCallResolver oncall, String team, Instant from, Instant until) {
    return new Duties(oncall, team, setup.setup().timezone()).beginning(new Span(from, until));
  }

  private static Stream<Shift> told(
      SetupIndex setup, OnCallResolver oncall, Instant from, Instant until) {
    return DutyLines.teams(setup, Notify::shifts, Recipient.ON_CALL).stream()
        .flatMap(team -> duties(setup, oncall, team, from, until).stream())
        .filter(duty -> setup.person(duty.person()).flatMap(Person::sms).isPresent());
  }

  private static ShiftNotices rules(SetupIndex setup) {
    return setup.setup().settings().shiftNotices();
  }
}
