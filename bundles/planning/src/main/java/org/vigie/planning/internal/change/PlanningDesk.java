package org.vigie.planning.internal.change;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vigie.api.planning.ChangeOutcome;
import org.vigie.api.planning.ChangeTerms;
import org.vigie.api.planning.PlanningChange;
import org.vigie.api.planning.PlanningView;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.planning.Plannings;
import org.vigie.api.planning.Proposal;
import org.vigie.api.planning.ProposalRequest;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.Author;
import org.vigie.oncall.api.Fairness;
import org.vigie.planning.internal.warning.WarningDesk;
import org.vigie.planning.internal.world.World;
import org.vigie.planning.internal.world.Worlds;

/** Plannings as a service. Thread-safe. */
public final class PlanningDesk implements Plannings {
  private static final Duration LONGEST = Duration.ofDays(11 * 366L);

  private final Worlds worlds;
  private final Changes changes;
  private final WarningDesk warnings;
  private final Supplier<List<Absence>> leave;

  public PlanningDesk(
      Worlds worlds, Changes changes, WarningDesk warnings, Supplier<List<Absence>> leave) {
    this.worlds = worlds;
    this.changes = changes;
    this.warnings = warnings;
    this.leave = leave;
  }

  @Override
  public Optional<PlanningView> view(String team, Instant from, Instant until) {
    check(from, until);
    return worlds.current().view(team, from, until);
  }

  @Override
  public List<PlanningWarning> warnings(Optional<String> team, Instant from, Instant until) {
    check(from, until);
    return warnings.of(team, from, until);
  }

  private static void check(Instant from, Instant until) {
    if (!from.isBefore(until) || from.plus(LONGEST).isBefore(until)) {
      throw new IllegalArgumentException("the span is empty, or longer than eleven years");
    }
  }

  @Override
  public boolean confirm(String key, Author author) {
    return warnings.confirm(key, author);
  }

  @Override
  public ChangeOutcome change(PlanningChange change, ChangeTerms terms, Author author) {
    return changes.change(change, terms, author);
  }

  @Override
  public Proposal propose(ProposalRequest request) {
    World world = worlds.current();
    return Fairness.propose(world.setup(), world.oncall(), request, leave.get());
  }
}
