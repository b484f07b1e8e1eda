package org.vigie.setup.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.oncall.api.WallClock;

/** Warns of new entries of plannings that are over already: what has happened stays as it was. */
final class PastEntries {
  private static final String REASON =
      "lies in the past: what has happened stays as it was, so this changes nothing";

  private final WallClock clock;
  private final Instant now;
  private final List<Fault> warnings = new ArrayList<>();

  private PastEntries(WallClock clock, Instant now) {
    this.clock = clock;
    this.now = now;
  }

  /** Of entries that one setup has and the one before had not. */
  static List<Fault> added(SetupIndex before, Setup after, Instant now) {
    PastEntries past = new PastEntries(new WallClock(after.timezone()), now);
    for (int i = 0; i < after.teams().size(); i++) {
      Planning planning = after.teams().get(i).planning();
      String path = "/teams/" + i + "/planning/";
      before
          .team(after.teams().get(i).id())
          .map(team -> team.planning())
          .filter(old -> !old.equals(planning))
          .ifPresent(old -> past.look(path, old, planning));
    }
    return past.warnings;
  }

  private void look(String path, Planning old, Planning planning) {
    look(path + "overrides/", old.overrides(), planning.overrides(), OnCallOverride::period);
    look(path + "fixed/", old.fixed(), planning.fixed(), FixedPlan::period);
    look(path + "closed/", old.closed(), planning.closed(), ClosedPeriod::period);
    look(path + "absences/", old.absences(), planning.absences(), Absence::period);
  }

  private <T> void look(String path, List<T> old, List<T> entries, Function<T, Period> period) {
    Set<T> known = new HashSet<>(old);
    for (int i = 0; i < entries.size(); i++) {
      T entry = entries.get(i);
      if (!known.contains(entry) && !clock.span(period.apply(entry)).to().isAfter(now)) {
        warnings.add(new Fault(path + i, REASON));
      }
    }
  }
}
