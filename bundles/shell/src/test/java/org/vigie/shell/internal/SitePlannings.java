package org.vigie.shell.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.ChangeOutcome;
import org.vigie.api.planning.ChangeTerms;
import org.vigie.api.planning.PlanningChange;
import org.vigie.api.planning.PlanningSpan;
import org.vigie.api.planning.PlanningView;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.planning.Plannings;
import org.vigie.api.planning.Proposal;
import org.vigie.api.planning.ProposalRequest;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.SetupOutcome;

/** The site's planning, which says of each change what a test wants. */
final class SitePlannings implements Plannings {
  static final String KEY = "absent/chauffage/alice";

  /** What was asked. */
  record Asked(PlanningChange change, ChangeTerms terms, Author author) {}

  final List<Asked> changes = new ArrayList<>();
  final List<String> asked = new ArrayList<>();
  SetupOutcome outcome =
      new SetupOutcome.Accepted(
          List.of(new Fault("/teams/0", "a gap on Friday")), List.of("override added"), 8);

  @Override
  public Optional<PlanningView> view(String team, Instant from, Instant until) {
    return Optional.of(view(from, until, "alice"));
  }

  private static PlanningView view(Instant from, Instant until, String person) {
    return new PlanningView(
        "chauffage",
        7,
        from,
        until,
        List.of(new Shift("chauffage", 1, person, from, until, "rule nuits")),
        List.of(new PlanningSpan(OnCall.State.PLANNED, from, until)));
  }

  @Override
  public List<PlanningWarning> warnings(Optional<String> team, Instant from, Instant until) {
    asked.add(team.orElse("*") + " " + from + " " + until);
    return List.of(
        warning(KEY, Optional.empty()),
        warning("seen", Optional.of(new PlanningWarning.Confirmation("chloe", Site.AT))));
  }

  private static PlanningWarning warning(
      String key, Optional<PlanningWarning.Confirmation> confirmed) {
    return new PlanningWarning(
        key,
        PlanningWarning.Kind.ABSENT,
        "chauffage",
        Optional.of("alice"),
        Site.AT,
        Site.AT.plusSeconds(3600),
        "Alice Martin is planned while absent",
        List.of("bruno"),
        confirmed);
  }

  @Override
  public boolean confirm(String key, Author author) {
    asked.add("confirm " + key + " " + author);
    return key.equals(KEY);
  }

  @Override
  public ChangeOutcome change(PlanningChange change, ChangeTerms terms, Author author) {
    changes.add(new Asked(change, terms, author));
    Instant until = Site.AT.plusSeconds(3600);
    return new ChangeOutcome(
        outcome,
        List.of(view(Site.AT, until, "alice")),
        List.of(view(Site.AT, until, "bruno")),
        List.of(warning(KEY, Optional.empty())));
  }

  @Override
  public Proposal propose(ProposalRequest request) {
    throw new UnsupportedOperationException();
  }
}
