package org.vigie.planning.internal.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.oncall.Shift;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.TeamRules;
import org.vigie.oncall.api.OnCallResolver;
import org.vigie.planning.internal.world.World;

/** What a team's planning was, or is, by the rules that stood at an instant. */
final class EarlierRules {
  /** So far ahead is looked for what a change makes different. */
  private static final Duration AHEAD = Duration.ofDays(400);

  private EarlierRules() {}

  /** The shifts from a change on, by rules that stood at another instant. */
  static List<Shift> shifts(World world, String team, Instant rulesAt, Instant from) {
    return world
        .history()
        .at(team, rulesAt)
        .map(rules -> shifts(world, team, rules, from))
        .orElse(List.of());
  }

  private static List<Shift> shifts(World world, String team, TeamRules rules, Instant from) {
    Optional<Setup> then = rules.planning().map(planning -> setup(world, team, rules));
    return then.map(SetupIndex::new)
        .map(OnCallResolver::new)
        .map(resolver -> resolver.shifts(team, from, from.plus(AHEAD)))
        .orElse(List.of());
  }

  private static Setup setup(World world, String id, TeamRules rules) {
    Setup now = world.setup().setup();
    Settings settings = now.settings();
    Team team = new Team(id, id, List.of(), "", rules.planning().orElseThrow());
    return new Setup(
        rules.timezone(),
        rules.holidays(),
        now.language(),
        now.persons(),
        List.of(team),
        List.of(),
        List.of(),
        List.of(),
        new Settings(
            rules.exceptionalDays(),
            settings.periods(),
            settings.work(),
            settings.shiftNotices(),
            settings.preview(),
            settings.quiet()));
  }
}
