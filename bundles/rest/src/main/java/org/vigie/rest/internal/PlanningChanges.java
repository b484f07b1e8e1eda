package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.vigie.api.planning.ChangeOutcome;
import org.vigie.api.planning.ChangeTerms;
import org.vigie.api.planning.PlanningChange;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.SetupOutcome.Accepted;
import org.vigie.api.setup.SetupOutcome.Refused;

/** Carries changes of plannings out, or says what they would come to. */
final class PlanningChanges {
  private final Backends backends;
  private final PlanningServices services;

  PlanningChanges(Backends backends, PlanningServices services) {
    this.backends = backends;
    this.services = services;
  }

  Answer make(Ask ask, PlanningChange change) {
    boolean dryRun = ask.query().flag("dryRun");
    return answer(outcome(ask, change), dryRun, Optional.empty());
  }

  /** One that was given without an id has one afterwards, and the answer tells it. */
  Answer make(Ask ask, PlanningChange.AddOverride change) {
    boolean dryRun = ask.query().flag("dryRun");
    ChangeOutcome outcome = outcome(ask, change);
    return answer(outcome, dryRun, dryRun ? Optional.empty() : id(change));
  }

  private Optional<String> id(PlanningChange.AddOverride change) {
    OnCallOverride made = change.override();
    return backends.setup().stream()
        .flatMap(setup -> setup.current().team(change.team()).stream())
        .flatMap(team -> team.planning().overrides().stream())
        .filter(one -> one.period().equals(made.period()) && one.change().equals(made.change()))
        .map(OnCallOverride::id)
        .findFirst();
  }

  /** What is not there is told by the member of the request that names it; or nothing changes. */
  Answer takeAway(Ask ask, PlanningChange change, String what) {
    ChangeOutcome outcome = outcome(ask, change);
    if (outcome.setup() instanceof Refused refused
        && refused.faults().stream().noneMatch(fault -> fault.path().startsWith("/teams/"))) {
      throw new Problem(404, "there is no such " + what);
    }
    if (outcome.setup() instanceof Accepted accepted && accepted.changes().isEmpty()) {
      throw new Problem(404, "there is no such " + what);
    }
    return answer(outcome, ask.query().flag("dryRun"), Optional.empty());
  }

  private ChangeOutcome outcome(Ask ask, PlanningChange change) {
    return services
        .plannings()
        .orElseThrow(() -> Problem.away("the planning"))
        .change(change, terms(ask), ask.author());
  }

  private static Answer answer(ChangeOutcome outcome, boolean dryRun, Optional<String> id) {
    Accepted accepted = SetupAnswers.accepted(outcome.setup(), "the change");
    ObjectNode node = PlanningJson.change(outcome, accepted, dryRun);
    id.ifPresent(made -> node.put("id", made));
    return dryRun ? Answer.json(node) : Answer.json(node).tagged(accepted.revision());
  }

  private static ChangeTerms terms(Ask ask) {
    Query query = ask.query();
    return new ChangeTerms(IfMatch.read(ask), query.flag("dryRun"), query.flag("exceptional"));
  }
}
