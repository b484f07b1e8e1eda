package org.vigie.rest.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.vigie.api.planning.Plannings;
import org.vigie.api.planning.ProposalRequest;

/** A fair period, proposed; what it answers as plan may be posted to be fixed. */
final class ProposalResource {
  private static final String WEIGHTS = "weights";
  private static final int MOST = 100;

  private final PlanningServices services;
  private final People people;

  ProposalResource(Backends backends, PlanningServices services) {
    this.services = services;
    people = new People(backends);
  }

  Answer propose(Ask ask) throws IOException {
    String team = people.team(ask);
    Form form = Form.read(ask, Set.of("rank", "from", "to", "period", WEIGHTS), true);
    ProposalRequest request = request(team, form);
    form.check();
    Plannings plannings = services.plannings().orElseThrow(() -> Problem.away("the planning"));
    return Fits.or(() -> Answer.json(PlanningJson.proposal(plannings.propose(request))));
  }

  private ProposalRequest request(String team, Form form) {
    LocalDate from = WallTimes.day(form, "from");
    LocalDate to = WallTimes.day(form, "to");
    if (form.fits("from") && form.fits("to") && to.isBefore(from)) {
      form.fault("to", "must not be before « from »");
    }
    return new ProposalRequest(
        team,
        form.whole("rank", 1, OverrideForm.LOWEST_RANK).orElse(1),
        from,
        to,
        people.period(form, "period", form.text("period").orElse("week")),
        weights(form));
  }

  private Map<String, Double> weights(Form form) {
    Map<String, Double> weights = new LinkedHashMap<>();
    form.free(WEIGHTS)
        .ifPresent(
            given ->
                given
                    .names()
                    .forEach(
                        id -> {
                          given.number(id, MOST).ifPresent(weight -> weights.put(id, weight));
                          people.check(given, id, id);
                        }));
    return weights;
  }
}
