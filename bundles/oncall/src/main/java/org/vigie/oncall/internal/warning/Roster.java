package org.vigie.oncall.internal.warning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vigie.api.oncall.Shift;
import org.vigie.oncall.api.OnCallResolver;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.SpanSet;

/** The duties of some teams in a span. */
final class Roster {
  private record Post(String team, int rank, String person) {}

  private final List<Duty> duties;
  private final Map<String, List<Duty>> byPerson;
  private final Map<String, SpanSet> busy;

  Roster(OnCallResolver resolver, List<String> teams, Span span) {
    List<Shift> shifts =
        teams.stream()
            .flatMap(team -> resolver.shifts(team, span.from(), span.to()).stream())
            .toList();
    duties = duties(shifts);
    byPerson =
        duties.stream()
            .sorted(Comparator.comparing(duty -> duty.span().from()))
            .collect(Collectors.groupingBy(Duty::person, LinkedHashMap::new, Collectors.toList()));
    busy =
        byPerson.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> spans(e.getValue())));
  }

  /** Shifts that follow on one another at once are one duty. */
  static List<Duty> duties(List<Shift> shifts) {
    Map<Post, List<Span>> runs = new LinkedHashMap<>();
    for (Shift shift : shifts) {
      runs.computeIfAbsent(
              new Post(shift.team(), shift.rank(), shift.person()), post -> new ArrayList<>())
          .add(new Span(shift.from(), shift.until()));
    }
    List<Duty> duties = new ArrayList<>();
    runs.forEach(
        (post, spans) ->
            SpanSet.of(spans)
                .spans()
                .forEach(
                    span -> duties.add(new Duty(post.team(), post.rank(), post.person(), span))));
    return duties;
  }

  private static SpanSet spans(List<Duty> duties) {
    return SpanSet.of(duties.stream().map(Duty::span).toList());
  }

  List<Duty> duties() {
    return duties;
  }

  /** By start. */
  Map<String, List<Duty>> byPerson() {
    return byPerson;
  }

  /** When a person is on duty, wherever. */
  SpanSet busy(String person) {
    return busy.getOrDefault(person, SpanSet.NONE);
  }

  Duration load(String person) {
    return busy(person).length();
  }
}
