package org.vigie.rest.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.ChangeOutcome;
import org.vigie.api.planning.ChangeTerms;
import org.vigie.api.planning.DutyHours;
import org.vigie.api.planning.PlanningChange;
import org.vigie.api.planning.PlanningSpan;
import org.vigie.api.planning.PlanningView;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.planning.Plannings;
import org.vigie.api.planning.Proposal;
import org.vigie.api.planning.ProposalRequest;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.SetupOutcome;

/** Plannings that keep what they are asked to change, and count their revisions. */
final class TestPlannings implements Plannings {
  static final String KEY = "gap/chauffage/2026-11-22T00:00:00Z";

  /** What was asked, once it went through. */
  record Made(PlanningChange change, ChangeTerms terms, Author author) {}

  final List<Made> asked = new CopyOnWriteArrayList<>();
  final List<PlanningChange> inForce = new ArrayList<>();
  final List<ProposalRequest> proposals = new CopyOnWriteArrayList<>();
  final List<String> confirmed = new CopyOnWriteArrayList<>();
  volatile List<Fault> faults = List.of();
  private long revision = 7;
  private Author last = new Author("nobody", "shell");

  @Override
  public synchronized Optional<PlanningView> view(String team, Instant from, Instant until) {
    if (from.plusSeconds(11L * 366 * 86_400).isBefore(until)) {
      throw new IllegalArgumentException("longer than eleven years");
    }
    Instant middle = from.plusSeconds(3600);
    return team.equals("chauffage")
        ? Optional.of(
            new PlanningView(
                team,
                revision,
                from,
                until,
                List.of(new Shift(team, 1, "alice", from, middle, "rule nuits")),
                List.of(
                    new PlanningSpan(OnCall.State.PLANNED, from, middle),
                    new PlanningSpan(OnCall.State.GAP, middle, until))))
        : Optional.empty();
  }

  @Override
  public List<PlanningWarning> warnings(Optional<String> team, Instant from, Instant until) {
    return List.of(warning(KEY, from, until), warning("second", from, until));
  }

  private static PlanningWarning warning(String key, Instant from, Instant until) {
    return new PlanningWarning(
        key,
        PlanningWarning.Kind.DAILY_REST,
        "chauffage",
        Optional.of("alice"),
        from,
        until,
        "7 h of rest",
        List.of("bruno"),
        Optional.of(new PlanningWarning.Confirmation("sup", from)));
  }

  @Override
  public boolean confirm(String key, Author author) {
    confirmed.add(key + " " + author.who());
    return key.equals(KEY);
  }

  @Override
  public synchronized ChangeOutcome change(
      PlanningChange change, ChangeTerms terms, Author author) {
    if (terms.ifRevision().isPresent() && terms.ifRevision().getAsLong() != revision) {
      return outcome(new SetupOutcome.Conflict(last, TestCalls.AT, revision));
    }
    if (!faults.isEmpty()) {
      return outcome(new SetupOutcome.Refused(faults));
    }
    asked.add(new Made(change, terms, author));
    if (isOfNothing(change)) {
      return outcome(new SetupOutcome.Refused(List.of(new Fault("/id", "there is none"))));
    }
    if (inForce.contains(change)) {
      return outcome(new SetupOutcome.Accepted(List.of(), List.of(), revision));
    }
    if (!terms.dryRun()) {
      inForce.add(change);
      revision++;
      last = author;
    }
    Fault warning = new Fault("/teams/0", "has no rotation");
    return outcome(
        new SetupOutcome.Accepted(List.of(warning), List.of("override o-1 added"), revision));
  }

  private static boolean isOfNothing(PlanningChange change) {
    return change instanceof PlanningChange.RemoveOverride gone && gone.id().equals("none");
  }

  private ChangeOutcome outcome(SetupOutcome outcome) {
    Instant until = TestCalls.AT.plusSeconds(7200);
    List<PlanningView> views = List.of(view("chauffage", TestCalls.AT, until).orElseThrow());
    return new ChangeOutcome(outcome, views, views, List.of(warning(KEY, TestCalls.AT, until)));
  }

  @Override
  public Proposal propose(ProposalRequest request) {
    proposals.add(request);
    if (request.weights().containsValue(0.0)) {
      throw new IllegalArgumentException("nobody is left to be planned");
    }
    Period period = new Period(day(request.from().toString()), day(request.to().toString()));
    DutyHours hours = DutyHours.NONE;
    return new Proposal(
        request.team(),
        new FixedPlan(period, List.of(new FixedPlan.FixedShift(request.rank(), "alice", period))),
        List.of(new Proposal.Share("alice", hours, hours)),
        List.of("alice has all of it: " + Map.copyOf(request.weights())));
  }

  private static Boundary day(String text) {
    return Boundary.parse(text).orElseThrow();
  }
}
