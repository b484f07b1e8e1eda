package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.query.OnCallQuery;
import org.vigie.api.setup.SetupService;
import org.vigie.api.setup.Team;

/** Who is on call: of one team, or of all. */
final class OnCallResource {
  private final Backends backends;
  private final InstantSource clock;

  OnCallResource(Backends backends, InstantSource clock) {
    this.backends = backends;
    this.clock = clock;
  }

  Answer get(Ask ask) {
    Instant at = ask.query().instant("at").orElseGet(clock::instant);
    OnCallQuery onCall = backends.onCall().orElseThrow(() -> Problem.away("the planning"));
    Optional<String> team = ask.query().text("team");
    if (team.isEmpty()) {
      return all(onCall, at);
    }
    return onCall
        .at(team.get(), at)
        .map(answer -> Answer.json(json(answer)))
        .orElseThrow(() -> new Problem(404, "there is no such team"));
  }

  private Answer all(OnCallQuery onCall, Instant at) {
    SetupService setup = backends.setup().orElseThrow(() -> Problem.away("the setup"));
    List<OnCall> answers =
        setup.current().setup().teams().stream()
            .map(Team::id)
            .flatMap(team -> onCall.at(team, at).stream())
            .toList();
    return Answer.json(Json.list(answers, OnCallResource::json));
  }

  private static ObjectNode json(OnCall answer) {
    ObjectNode node =
        Json.object()
            .put("team", answer.team())
            .put("at", answer.at().toString())
            .put("state", answer.state().name().toLowerCase(Locale.ROOT));
    ArrayNode ranks = node.putArray("ranks");
    answer
        .ranks()
        .forEach(
            rank -> {
              ObjectNode one = ranks.addObject().put("rank", rank.rank());
              rank.persons().forEach(one.putArray("persons")::add);
              one.put("why", rank.why());
            });
    return node;
  }
}
