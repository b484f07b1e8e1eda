package org.vigie.oncall.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.Setup;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.SpanSet;
import org.vigie.oncall.api.WallClock;

/** When people are away: who is absent for one team is absent for all. */
public final class Away {
  private final Map<String, SpanSet> absent = new LinkedHashMap<>();

  /**
   * Of a setup's absences and others.
   *
   * @param leave imported
   */
  public Away(Setup setup, List<Absence> leave) {
    WallClock clock = new WallClock(setup.timezone());
    Map<String, List<Span>> spans = new LinkedHashMap<>();
    List<Absence> all = new ArrayList<>(leave);
    setup.teams().forEach(team -> all.addAll(team.planning().absences()));
    for (Absence absence : all) {
      spans
          .computeIfAbsent(absence.person(), person -> new ArrayList<>())
          .add(clock.span(absence.period()));
    }
    spans.forEach((person, away) -> absent.put(person, SpanSet.of(away)));
  }

  public SpanSet of(String person) {
    return absent.getOrDefault(person, SpanSet.NONE);
  }
}
