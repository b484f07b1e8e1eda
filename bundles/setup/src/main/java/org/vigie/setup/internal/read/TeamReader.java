package org.vigie.setup.internal.read;

import java.util.List;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Team;

/** Reads teams. */
final class TeamReader {
  private final Ids teams;
  private final Ids persons;
  private final Ids policies;
  private final PlanningReader plannings;
  private final WhoReader who;

  TeamReader(Ids teams, Ids persons, Ids policies, PlanningReader plannings, WhoReader who) {
    this.teams = teams;
    this.persons = persons;
    this.policies = policies;
    this.plannings = plannings;
    this.who = who;
  }

  Team read(Place place) {
    Fields fields = new Fields(place);
    Team team =
        new Team(
            teams.define(fields.required("id")),
            Values.text(fields.required("name")).orElse(""),
            fields.items("managers").stream().map(persons::refer).toList(),
            policies.refer(fields.required("policy")),
            fields.optional("planning").map(plannings::read).orElse(Planning.of(List.of())),
            fields.optional("expert").flatMap(who::read));
    fields.end();
    return team;
  }
}
