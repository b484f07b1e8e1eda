package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.ChangeOutcome;
import org.vigie.api.planning.DutyHours;
import org.vigie.api.planning.PlanningView;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.planning.PlanningWarning.Confirmation;
import org.vigie.api.planning.Proposal;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.SetupOutcome;

/** Plannings, changes of them and warnings as JSON. */
final class PlanningJson {
  private PlanningJson() {}

  static ObjectNode view(PlanningView view) {
    ObjectNode node =
        Json.object()
            .put("team", view.team())
            .put("revision", view.revision())
            .put("from", view.from().toString())
            .put("until", view.until().toString());
    ArrayNode shifts = node.putArray("shifts");
    view.shifts().forEach(shift -> shifts.add(shift(shift)));
    ArrayNode states = node.putArray("states");
    view.states()
        .forEach(
            span ->
                states
                    .addObject()
                    .put("state", span.state().name().toLowerCase(Locale.ROOT))
                    .put("from", span.from().toString())
                    .put("until", span.until().toString()));
    return node;
  }

  static ObjectNode shift(Shift shift) {
    return Json.object()
        .put("rank", shift.rank())
        .put("person", shift.person())
        .put("from", shift.from().toString())
        .put("until", shift.until().toString())
        .put("why", shift.why());
  }

  /** A shift where it is not plain which team it is of. */
  static ObjectNode shiftOfTeam(Shift shift) {
    return shift(shift).put("team", shift.team());
  }

  static ObjectNode change(ChangeOutcome outcome, SetupOutcome.Accepted accepted, boolean dryRun) {
    ObjectNode node = SetupAnswers.json(accepted, dryRun);
    Json.faults(node, "setupWarnings", accepted.warnings());
    ArrayNode warnings = node.putArray("warnings");
    outcome.warnings().forEach(warning -> warnings.add(warning(warning)));
    views(node, "before", outcome.before());
    views(node, "after", outcome.after());
    return node;
  }

  private static void views(ObjectNode node, String name, List<PlanningView> views) {
    ArrayNode array = node.putArray(name);
    views.forEach(view -> array.add(view(view)));
  }

  static ObjectNode warning(PlanningWarning warning) {
    ObjectNode node =
        Json.object()
            .put("key", warning.key())
            .put("kind", warning.kind().code())
            .put("team", warning.team());
    Json.put(node, "person", warning.person());
    node.put("from", warning.from().toString());
    node.put("until", warning.until().toString());
    node.put("text", warning.text());
    warning.replacements().forEach(node.putArray("replacements")::add);
    node.set("confirmed", warning.confirmed().map(PlanningJson::confirmation).orElse(null));
    return node;
  }

  static ObjectNode confirmation(Confirmation confirmed) {
    return Json.object().put("who", confirmed.who()).put("at", confirmed.at().toString());
  }

  static ObjectNode proposal(Proposal proposal) {
    ObjectNode node = Json.object().put("team", proposal.team());
    node.set("plan", plan(proposal.plan()));
    ArrayNode shares = node.putArray("shares");
    proposal
        .shares()
        .forEach(
            share -> {
              ObjectNode one = shares.addObject().put("person", share.person());
              one.set("before", hours(share.before()));
              one.set("proposed", hours(share.proposed()));
            });
    proposal.remarks().forEach(node.putArray("remarks")::add);
    return node;
  }

  /** As it is taken again to be fixed. */
  private static ObjectNode plan(FixedPlan plan) {
    ObjectNode node = period(Json.object(), plan.period());
    ArrayNode shifts = node.putArray("shifts");
    plan.shifts()
        .forEach(
            shift ->
                shifts.add(
                    period(
                        Json.object().put("rank", shift.rank()).put("person", shift.person()),
                        shift.period())));
    return node;
  }

  static ObjectNode period(ObjectNode node, Period period) {
    return node.put("from", period.from().text()).put("to", period.to().text());
  }

  static ObjectNode hours(DutyHours hours) {
    return Json.object()
        .put("total", hours.total().toString())
        .put("nights", hours.nights().toString())
        .put("sundays", hours.sundays().toString())
        .put("holidays", hours.holidays().toString());
  }
}
