package org.vigie.oncall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.ExceptionalDay;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.RulesHistory;
import org.vigie.api.setup.TeamRules;
import org.vigie.oncall.api.WallClock;

/** The history of one team as the store keeps it, and how often it was read. */
final class Archive implements RulesHistory {
  private final TreeMap<Instant, TeamRules> rows = new TreeMap<>();
  int reads;

  /** Keeps rules; entries that had ended are left out of all rows but the first. */
  void save(Instant since, ZoneId zone, List<ExceptionalDay> days, Optional<Planning> planning) {
    Optional<Planning> kept = rows.isEmpty() ? planning : planning.map(p -> pruned(p, zone, since));
    rows.put(since, new TeamRules(since, zone, "FR", days, kept));
  }

  void save(Instant since, Planning planning) {
    save(since, Plannings.PARIS, List.of(), Optional.of(planning));
  }

  private static Planning pruned(Planning p, ZoneId zone, Instant since) {
    WallClock clock = new WallClock(zone);
    List<FixedPlan> fixed = new ArrayList<>(p.fixed());
    fixed.removeIf(f -> ended(clock, f.period(), since));
    List<OnCallOverride> overrides = new ArrayList<>(p.overrides());
    overrides.removeIf(o -> ended(clock, o.period(), since));
    List<Absence> absences = new ArrayList<>(p.absences());
    absences.removeIf(a -> ended(clock, a.period(), since));
    List<ClosedPeriod> closed = new ArrayList<>(p.closed());
    closed.removeIf(c -> ended(clock, c.period(), since));
    return new Planning(p.rotations(), fixed, overrides, absences, closed, p.coverage());
  }

  private static boolean ended(WallClock clock, Period period, Instant since) {
    return !clock.span(period).to().isAfter(since);
  }

  @Override
  public Set<String> teams() {
    return Set.of(Plannings.TEAM);
  }

  @Override
  public List<Instant> changes(String team) {
    return team.equals(Plannings.TEAM) ? List.copyOf(rows.keySet()) : List.of();
  }

  @Override
  public Optional<TeamRules> at(String team, Instant at) {
    reads++;
    var row = Optional.ofNullable(rows.floorEntry(at)).orElseGet(rows::firstEntry);
    return Optional.of(row.getValue());
  }
}
