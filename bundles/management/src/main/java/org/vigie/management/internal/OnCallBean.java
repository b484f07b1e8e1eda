package org.vigie.management.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import org.vigie.api.query.OnCallQuery;
import org.vigie.api.setup.Team;

/** Answers for {@code org.vigie:type=OnCall}. */
final class OnCallBean implements OnCallMXBean {
  private final Sources sources;
  private final InstantSource clock;

  OnCallBean(Sources sources, InstantSource clock) {
    this.sources = sources;
    this.clock = clock;
  }

  @Override
  public List<OnCallView> getNow() {
    return at(clock.instant());
  }

  @Override
  public List<OnCallView> listAt(String at) {
    try {
      return at(OffsetDateTime.parse(at).toInstant());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not an instant such as 2026-11-21T18:00:00Z: " + at, e);
    }
  }

  private List<OnCallView> at(Instant at) {
    List<Team> teams =
        sources.setup().map(setup -> setup.current().setup().teams()).orElse(List.of());
    return sources.onCall().map(query -> views(query, teams, at)).orElse(List.of());
  }

  private static List<OnCallView> views(OnCallQuery query, List<Team> teams, Instant at) {
    return teams.stream()
        .flatMap(team -> query.at(team.id(), at).stream())
        .map(OnCallView::new)
        .toList();
  }
}
