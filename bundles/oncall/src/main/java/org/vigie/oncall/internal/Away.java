package org.vigie.oncall.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.Setup;
import org.vigie.oncall.api.SpanSet;
import org.vigie.oncall.api.WallClock;

/** When people are away: who is absent for one team is absent for all. Not thread-safe. */
public final class Away {
  private final WallClock clock;
  private final Map<String, List<Absence>> absences = new HashMap<>();
  private final Map<String, SpanSet> spans = new HashMap<>();

  /**
   * Of a setup's absences and others.
   *
   * @param leave imported
   */
  public Away(Setup setup, List<Absence> leave) {
    clock = new WallClock(setup.timezone());
    leave.forEach(this::note);
    setup.teams().forEach(team -> team.planning().absences().forEach(this::note));
  }

  private void note(Absence absence) {
    absences.computeIfAbsent(absence.person(), person -> new ArrayList<>()).add(absence);
  }

  public SpanSet of(String person) {
    return spans.computeIfAbsent(
        person,
        p ->
            SpanSet.of(
                absences.getOrDefault(p, List.of()).stream()
                    .map(absence -> clock.span(absence.period()))
                    .toList()));
  }
}
