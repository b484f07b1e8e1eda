package org.vigie.oncall.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigie.api.setup.RulesHistory;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.TeamRules;
import org.vigie.oncall.api.PublicHolidays;
import org.vigie.oncall.api.WallClock;

/**
 * The timelines of all teams. The rules in force are compiled at once, earlier ones where they are
 * asked for; some of these are kept.
 */
public final class Timelines {
  /** Rules of a team since an instant. */
  private record Chapter(String team, Instant since) {}

  /** A year of statements goes through its teams one by one: some chapters of one are enough. */
  private static final int KEPT = 256;

  private final RulesHistory history;
  private final Map<String, Timeline> teams;
  private final Map<Chapter, Optional<TeamPlan>> compiled =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Chapter, Optional<TeamPlan>> eldest) {
          return size() > KEPT;
        }
      };

  public Timelines(Setup setup, RulesHistory history) {
    this.history = history;
    WallClock clock = new WallClock(setup.timezone());
    PublicHolidays holidays = PublicHolidays.of(setup);
    teams =
        setup.teams().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Team::id,
                    team ->
                        timeline(
                            team.id(),
                            Optional.of(
                                new TeamPlan(team.id(), team.planning(), clock, holidays)))));
  }

  /** Of a team that there is, or was; without rules where there never was. */
  public Timeline of(String team) {
    Timeline known = teams.get(team);
    return known == null ? timeline(team, Optional.empty()) : known;
  }

  private Timeline timeline(String team, Optional<TeamPlan> inForce) {
    List<Instant> changes = history.changes(team);
    return new Timeline(changes, inForce, since -> earlier(new Chapter(team, since)));
  }

  /** Two threads may compile the same; neither waits for the other's reading of the store. */
  private Optional<TeamPlan> earlier(Chapter chapter) {
    synchronized (compiled) {
      Optional<TeamPlan> plan = compiled.get(chapter);
      if (plan != null) {
        return plan;
      }
    }
    Optional<TeamPlan> plan =
        history.at(chapter.team(), chapter.since()).flatMap(rules -> compile(chapter, rules));
    synchronized (compiled) {
      compiled.put(chapter, plan);
    }
    return plan;
  }

  private static Optional<TeamPlan> compile(Chapter chapter, TeamRules rules) {
    return rules
        .planning()
        .map(
            planning ->
                new TeamPlan(
                    chapter.team(),
                    planning,
                    new WallClock(rules.timezone()),
                    PublicHolidays.of(rules)));
  }
}
