package org.vigie.planning.internal.work;

import java.time.Instant;
import java.util.List;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.Team;
import org.vigie.planning.internal.world.World;

/** The teams for which a person is on call. */
final class OnCallTeams {
  private OnCallTeams() {}

  static List<String> of(World world, String person, Instant at) {
    return world.teams().stream()
        .map(Team::id)
        .filter(team -> world.oncall().at(team, at).filter(o -> names(o, person)).isPresent())
        .toList();
  }

  private static boolean names(OnCall oncall, String person) {
    return oncall.ranks().stream().anyMatch(rank -> rank.persons().contains(person));
  }
}
