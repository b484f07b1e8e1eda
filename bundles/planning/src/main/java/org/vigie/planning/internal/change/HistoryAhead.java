package org.vigie.planning.internal.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.setup.RulesHistory;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.TeamRules;
import org.vigie.planning.internal.world.World;

/** The history as it would be if a team had other rules from now on. */
record HistoryAhead(World before, String team, Instant now) implements RulesHistory {
  @Override
  public Set<String> teams() {
    return before.history().teams();
  }

  @Override
  public List<Instant> changes(String id) {
    List<Instant> known = before.history().changes(id);
    if (!id.equals(team) || known.isEmpty()) {
      return known;
    }
    List<Instant> longer = new ArrayList<>(known);
    longer.add(now);
    return longer;
  }

  @Override
  public Optional<TeamRules> at(String id, Instant at) {
    List<Instant> known = before.history().changes(id);
    boolean current = !known.isEmpty() && !at.isBefore(known.get(known.size() - 1));
    return current && id.equals(team) ? Optional.of(inForce()) : before.history().at(id, at);
  }

  private TeamRules inForce() {
    Setup setup = before.setup().setup();
    return new TeamRules(
        before.lastChange(team).orElse(Instant.EPOCH),
        setup.timezone(),
        setup.holidays(),
        setup.settings().exceptionalDays(),
        before.setup().team(team).map(t -> t.planning()));
  }
}
