package org.vigie.rest.internal;

import org.vigie.api.planning.ChangeOutcome;
import org.vigie.api.planning.ChangeTerms;
import org.vigie.api.planning.PlanningChange;
import org.vigie.api.planning.Plannings;
import org.vigie.api.setup.SetupOutcome;

/** Carries changes of plannings out, or says what they would come to. */
final class PlanningChanges {
  private final PlanningServices services;

  PlanningChanges(PlanningServices services) {
    this.services = services;
  }

  Answer make(Ask ask, PlanningChange change) {
    ChangeTerms terms = terms(ask);
    ChangeOutcome outcome = plannings().change(change, terms, ask.author());
    return answer(outcome, terms.dryRun());
  }

  /** What changes nothing was not there to be taken away. */
  Answer takeAway(Ask ask, PlanningChange change, String what) {
    ChangeTerms terms = terms(ask);
    ChangeOutcome outcome = plannings().change(change, terms, ask.author());
    if (outcome.setup() instanceof SetupOutcome.Accepted accepted && accepted.changes().isEmpty()) {
      throw new Problem(404, "there is no such " + what);
    }
    return answer(outcome, terms.dryRun());
  }

  private static Answer answer(ChangeOutcome outcome, boolean dryRun) {
    SetupOutcome.Accepted accepted = SetupAnswers.accepted(outcome.setup(), "the change");
    Answer answer = Answer.json(PlanningJson.change(outcome, accepted, dryRun));
    return dryRun ? answer : answer.tagged(accepted.revision());
  }

  private static ChangeTerms terms(Ask ask) {
    Query query = ask.query();
    return new ChangeTerms(IfMatch.read(ask), query.flag("dryRun"), query.flag("exceptional"));
  }

  private Plannings plannings() {
    return services.plannings().orElseThrow(() -> Problem.away("the planning"));
  }
}
