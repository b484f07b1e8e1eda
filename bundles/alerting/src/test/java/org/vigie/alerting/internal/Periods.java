package org.vigie.alerting.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.Period;

/** Short ways to write periods down. */
final class Periods {
  private Periods() {}

  static Period period(String from, String to) {
    return new Period(boundary(from), boundary(to));
  }

  private static Boundary boundary(String text) {
    if (text.indexOf('T') < 0) {
      return new Boundary(LocalDate.parse(text), Optional.empty(), Optional.empty());
    }
    LocalDateTime at = LocalDateTime.parse(text);
    return new Boundary(at.toLocalDate(), Optional.of(at.toLocalTime()), Optional.empty());
  }
}
