package org.vigie.setup.internal.read;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.TeamRules;
import org.vigie.oncall.api.WallClock;

/** Reads the rules of a team. Persons in them may be gone long since. */
public final class RulesReader {
  private RulesReader() {}

  public static TeamRules read(Place root, Instant since) {
    Fields fields = new Fields(root);
    ZoneId zone = DocumentReader.zone(fields);
    String holidays = DocumentReader.holidays(fields);
    PlanningReader plannings =
        new PlanningReader(Ids.whatever("person"), new Periods(new WallClock(zone)));
    Optional<Planning> planning = fields.optional("planning").map(plannings::read);
    return new TeamRules(
        since, zone, holidays, SettingsReader.days(fields.items("exceptionalDays")), planning);
  }
}
