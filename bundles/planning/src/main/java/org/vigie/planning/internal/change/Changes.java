package org.vigie.planning.internal.change;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.planning.ChangeOutcome;
import org.vigie.api.planning.ChangeTerms;
import org.vigie.api.planning.PlanningChange;
import org.vigie.api.planning.PlanningView;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.query.AuditLog;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.setup.SetupOutcome.Accepted;
import org.vigie.api.setup.SetupService;
import org.vigie.api.store.StoreException;
import org.vigie.oncall.api.Span;
import org.vigie.planning.internal.warning.Marks;
import org.vigie.planning.internal.warning.WarningDesk;
import org.vigie.planning.internal.world.World;
import org.vigie.planning.internal.world.Worlds;

/** Changes of plannings: tried out or made, shown before and after, with what they warn of. */
public final class Changes {
  private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

  private final SetupService setups;
  private final Worlds worlds;
  private final WarningDesk warnings;
  private final Marks marks;
  private final Blame blame;
  private final InstantSource clock;

  public Changes(
      SetupService setups,
      Worlds worlds,
      WarningDesk warnings,
      Marks marks,
      AuditLog audit,
      InstantSource clock) {
    this.setups = setups;
    this.worlds = worlds;
    this.warnings = warnings;
    this.marks = marks;
    this.clock = clock;
    blame = new Blame(audit);
  }

  /** Makes a change, or says what it would come to. */
  public ChangeOutcome change(PlanningChange change, ChangeTerms terms, Author author) {
    Attempt attempt = new Attempt(change, terms.ifRevision(), worlds);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    SetupOutcome outcome =
        terms.dryRun()
            ? setups.checkAmended(attempt)
            : setups.amend(attempt.action(), attempt, author);
    if (outcome instanceof SetupOutcome.Conflict conflict) {
      return new ChangeOutcome(blame.of(conflict), List.of(), List.of(), List.of());
    }
    if (!(outcome instanceof Accepted accepted)) {
      return new ChangeOutcome(outcome, List.of(), List.of(), List.of());
    }
    ChangeOutcome told = told(change.team(), attempt.result(), accepted, new Made(terms, now));
    if (!terms.dryRun() && !accepted.changes().isEmpty()) {
      note(change.team(), told.warnings(), terms, author);
    }
    return told;
  }

  private record Made(ChangeTerms terms, Instant at) {}

  private ChangeOutcome told(String team, Attempt.Result result, Accepted accepted, Made made) {
    World before = result.before();
    World after =
        new World(new SetupIndex(result.after()), new HistoryAhead(before, team, made.at()));
    long revision = made.terms().dryRun() ? before.revision(team) : worlds.current().revision(team);
    Span span = result.touched();
    List<PlanningWarning> brought =
        warnings.broughtBy(
            before,
            after,
            new WarningDesk.Proposed(team, span, made.at(), made.terms().exceptional()));
    List<Fault> remarks =
        Stream.concat(
                accepted.warnings().stream(),
                result.remarks().stream().map(remark -> new Fault("", remark)))
            .toList();
    return new ChangeOutcome(
        new Accepted(remarks, accepted.changes(), revision),
        view(before, team, span, before.revision(team)),
        view(after, team, span, revision),
        brought);
  }

  private static List<PlanningView> view(World world, String team, Span span, long revision) {
    Optional<PlanningView> view =
        span.isEmpty() ? Optional.empty() : world.view(team, span.from(), span.to());
    return view.stream()
        .map(v -> new PlanningView(v.team(), revision, v.from(), v.until(), v.shifts(), v.states()))
        .toList();
  }

  /** The change is in force by now: what cannot be noted of it does not take it back. */
  private void note(String team, List<PlanningWarning> brought, ChangeTerms terms, Author author) {
    try {
      if (terms.exceptional()) {
        worlds.current().lastChange(team).ifPresent(at -> marks.exceptional(team, at, author));
      }
      marks.despite(brought, team, author, clock.instant());
    } catch (StoreException unkept) {
      LOG.warn(
          "Team {}: {} warnings of a change of {} are not in the audit: {}",
          team,
          brought.size(),
          author.who(),
          unkept.getMessage());
    }
  }
}
