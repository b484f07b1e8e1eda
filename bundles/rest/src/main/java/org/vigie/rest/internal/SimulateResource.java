package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.query.Simulations;
import org.vigie.api.query.Simulations.Question;
import org.vigie.api.query.Simulations.Ring;
import org.vigie.api.query.Simulations.Simulation;

/** Who rings if someone calls? */
final class SimulateResource {
  private static final Pattern KEYS = Pattern.compile("[0-9*#A-D]{0,200}");

  private final PlanningServices services;
  private final Numbers numbers;
  private final InstantSource clock;

  SimulateResource(Backends backends, PlanningServices services, InstantSource clock) {
    this.services = services;
    numbers = new Numbers(backends);
    this.clock = clock;
  }

  Answer get(Ask ask) {
    Query asked = ask.query();
    String line = asked.needed("line");
    Instant at = asked.instant("at").orElseGet(clock::instant);
    Optional<PhoneNumber> caller = asked.text("caller").map(numbers::number);
    String keys = asked.text("keys").map(SimulateResource::keys).orElse("");
    Simulations simulations =
        services.simulations().orElseThrow(() -> Problem.away("the call engine"));
    return simulations
        .simulate(new Question(line, at, caller, keys))
        .map(answer -> Answer.json(json(answer)))
        .orElseThrow(() -> new Problem(404, "there is no such line"));
  }

  /** Commas and blanks between the keys are for the reader. */
  private static String keys(String given) {
    String keys = given.replaceAll("[,; ]", "").toUpperCase(Locale.ROOT);
    if (!KEYS.matcher(keys).matches()) {
      throw Query.unreadable("keys", given, "keys 0 to 9, *, # and A to D, 200 at most");
    }
    return keys;
  }

  private static ObjectNode json(Simulation answer) {
    ObjectNode node = Json.object().put("line", answer.line()).put("at", answer.at().toString());
    ArrayNode attempts = node.putArray("attempts");
    answer.attempts().forEach(ring -> attempts.add(json(ring)));
    answer.path().forEach(node.putArray("path")::add);
    node.put("wayOut", answer.wayOut());
    answer.remarks().forEach(node.putArray("remarks")::add);
    return node;
  }

  private static ObjectNode json(Ring ring) {
    ObjectNode node = Json.object().put("level", ring.level()).put("round", ring.round());
    Json.put(node, "person", ring.person());
    return node.put("number", ring.number().e164()).put("at", ring.at().toString());
  }
}
