package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.SetupOutcome;

/** What became of a change of the setup, as an answer. */
final class SetupAnswers {
  private SetupAnswers() {}

  static Answer of(SetupOutcome outcome, boolean dryRun) {
    SetupOutcome.Accepted accepted = accepted(outcome, "the setup");
    ObjectNode node = json(accepted, dryRun);
    Json.faults(node, "warnings", accepted.warnings());
    return dryRun ? Answer.json(node) : Answer.json(node).tagged(accepted.revision());
  }

  /**
   * @param what that does not fit, where it does not
   */
  static SetupOutcome.Accepted accepted(SetupOutcome outcome, String what) {
    if (outcome instanceof SetupOutcome.Refused refused) {
      throw new Problem(
          422, what + " does not fit; nothing was changed", refused.faults(), Map.of());
    }
    if (outcome instanceof SetupOutcome.Unreadable unreadable) {
      List<Fault> where = List.of(new Fault("", unreadable.reason()));
      throw new Problem(400, "the document cannot be read", where, Map.of());
    }
    if (outcome instanceof SetupOutcome.Conflict conflict) {
      throw Problem.conflict(conflict);
    }
    return (SetupOutcome.Accepted) outcome;
  }

  static ObjectNode json(SetupOutcome.Accepted accepted, boolean dryRun) {
    ObjectNode node = Json.object().put("applied", !dryRun).put("revision", accepted.revision());
    accepted.changes().forEach(node.putArray("changes")::add);
    return node;
  }
}
