package org.vigie.planning.internal;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.vigie.api.planning.ChangeTerms;
import org.vigie.api.planning.PlanningChange.AddOverride;
import org.vigie.api.planning.Swap;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.api.setup.Period;

/** Parts of plannings in few words. */
final class Plan {
  static final String TEAM = "chauffage";

  private Plan() {}

  static Period period(String from, String to) {
    return new Period(boundary(from), boundary(to));
  }

  private static Boundary boundary(String text) {
    LocalDateTime at = LocalDateTime.parse(text.length() == 10 ? text + "T00:00" : text);
    Optional<LocalTime> time =
        text.length() == 10 ? Optional.empty() : Optional.of(at.toLocalTime());
    return new Boundary(at.toLocalDate(), time, Optional.empty());
  }

  static AddOverride replace(String id, String person, String by, String from, String to) {
    return new AddOverride(
        TEAM,
        new OnCallOverride(id, period(from, to), new Replace(person, by, OptionalInt.empty())));
  }

  static Swap.Part part(String from, String to) {
    return new Swap.Part(1, House.at(from), House.at(to));
  }

  static ChangeTerms dry() {
    return new ChangeTerms(OptionalLong.empty(), true, false);
  }

  static ChangeTerms ifRevision(long revision) {
    return new ChangeTerms(OptionalLong.of(revision), false, false);
  }
}
