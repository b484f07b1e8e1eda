package org.vigie.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.Period;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.WallClock;

/** Times and periods as clients write them: wall time of the setup's zone, or with an offset. */
final class WallTimes {
  private static final String BOUNDARY =
      "a date or date-time: write 2026-12-24, 2026-12-24T18:00 or 2026-12-24T18:00+01:00";
  private static final LocalDate NO_DAY = LocalDate.EPOCH;
  private static final Boundary NEVER = new Boundary(NO_DAY, Optional.empty(), Optional.empty());

  private final WallClock clock;

  WallTimes(ZoneId zone) {
    clock = new WallClock(zone);
  }

  /** Whatever it holds where a fault is noted. */
  Period period(Form form, String from, String to) {
    Optional<Boundary> start = boundary(form, from);
    Optional<Boundary> end = boundary(form, to);
    Period period = new Period(start.orElse(NEVER), end.orElse(NEVER));
    if (start.isPresent() && end.isPresent() && clock.span(period).isEmpty()) {
      form.fault(
          to, "must be after « " + from + " » (where clocks go forward, an hour is left out)");
    }
    return period;
  }

  /** The same as instants; dates are whole days at both ends. */
  Span span(Form form, String from, String until) {
    return clock.span(period(form, from, until));
  }

  /** A day. */
  static LocalDate day(Form form, String name) {
    Optional<Boundary> read = boundary(form, name);
    if (read.filter(day -> day.time().isPresent()).isPresent()) {
      form.fault(name, "must be a day such as 2026-12-24");
    }
    return read.map(Boundary::date).orElse(NO_DAY);
  }

  /** An instant that something starts at, which there must be. */
  Instant start(Form form, String name) {
    return timed(form, name).map(at -> clock.span(new Period(at, at)).from()).orElse(Instant.EPOCH);
  }

  /** An instant that something ends at, where there is one. */
  Optional<Instant> end(Form form, String name) {
    return form.text(name).isEmpty()
        ? Optional.empty()
        : timed(form, name).map(at -> clock.span(new Period(at, at)).to());
  }

  private static Optional<Boundary> timed(Form form, String name) {
    Optional<Boundary> read = boundary(form, name);
    if (read.filter(at -> at.time().isEmpty()).isPresent()) {
      form.fault(name, "must have a time such as 2026-12-24T18:00");
      return Optional.empty();
    }
    return read;
  }

  private static Optional<Boundary> boundary(Form form, String name) {
    String text = form.needed(name);
    Optional<Boundary> read = Boundary.parse(text);
    if (read.isEmpty() && form.fits(name)) {
      form.fault(name, "must be " + BOUNDARY);
    }
    return read;
  }

  /** Of a query, where it names what is to be taken away. */
  Period period(Query query) {
    Period period = new Period(boundary(query, "from"), boundary(query, "to"));
    if (clock.span(period).isEmpty()) {
      throw new Problem(400, "to is not after from");
    }
    return period;
  }

  private static Boundary boundary(Query query, String name) {
    String text = query.needed(name);
    // A plus comes as a space.
    return Boundary.parse(text.replace(' ', '+'))
        .orElseThrow(() -> Query.unreadable(name, text, BOUNDARY));
  }
}
