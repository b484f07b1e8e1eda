package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.planning.Swap;
import org.vigie.api.planning.Swap.Part;
import org.vigie.api.planning.SwapState;
import org.vigie.api.planning.Swaps;
import org.vigie.oncall.api.Span;

/** Swaps: supervisors act for anybody, persons for themselves. */
final class SwapsResource {
  private static final Set<String> PART = Set.of("rank", "from", "until");
  private static final int CONFLICT = 409;

  private final PlanningServices services;
  private final People people;

  SwapsResource(Backends backends, PlanningServices services) {
    this.services = services;
    people = new People(backends);
  }

  Answer list(Ask ask) {
    Optional<SwapState> state = ask.query().choice("state", SwapState.values(), SwapState::code);
    Optional<String> person = People.shown(ask);
    List<Swap> swaps =
        swaps().list(state).stream()
            .filter(swap -> person.isEmpty() || isOf(swap, person.get()))
            .toList();
    return Answer.json(Json.page(Slices.of(swaps, ask.query()), SwapsResource::json));
  }

  private static boolean isOf(Swap swap, String person) {
    return swap.from().equals(person) || swap.to().equals(person);
  }

  Answer one(Ask ask) {
    Swap swap = find(ask);
    People.mayRead(ask, swap.from().equals(ask.user()) ? swap.from() : swap.to());
    return Answer.json(json(swap));
  }

  Answer request(Ask ask) throws IOException {
    Form form = Form.read(ask, Set.of("team", "from", "to", "given", "returned"), true);
    String team = people.team(form, "team");
    String from = people.person(form, "from");
    String to = people.person(form, "to");
    if (from.equals(to) && !from.isEmpty()) {
      form.fault("to", "must be somebody else");
    }
    Optional<Part> given = form.object("given", PART).map(this::part);
    if (given.isEmpty() && form.fits("given")) {
      form.fault("given", "is missing");
    }
    Optional<Part> returned = form.object("returned", PART).map(this::part);
    form.check();
    People.mayAct(ask, from);
    Part part = given.orElseThrow();
    Swaps.Outcome outcome = swaps().request(team, from, to, part, returned, ask.author());
    Swap swap = outcome.swap().orElseThrow(() -> Form.unfit(outcome.reason()));
    return Answer.created("/swaps/" + swap.id(), json(swap));
  }

  private Part part(Form form) {
    Span span = new WallTimes(people.setup().setup().timezone()).span(form, "from", "until");
    return new Part(
        form.whole("rank", 1, OverrideForm.LOWEST_RANK).orElse(1), span.from(), span.to());
  }

  Answer accept(Ask ask) throws IOException {
    return answer(ask, true);
  }

  Answer decline(Ask ask) throws IOException {
    return answer(ask, false);
  }

  private Answer answer(Ask ask, boolean accept) throws IOException {
    Swap swap = find(ask);
    People.mayAct(ask, swap.to());
    Form.read(ask, Set.of(), false).check();
    return done(swaps().answer(swap.id(), accept, ask.author()));
  }

  Answer cancel(Ask ask) throws IOException {
    Swap swap = find(ask);
    People.mayAct(ask, swap.from());
    Form.read(ask, Set.of(), false).check();
    return done(swaps().cancel(swap.id(), ask.author()));
  }

  private static Answer done(Swaps.Outcome outcome) {
    return outcome
        .swap()
        .map(swap -> Answer.json(json(swap)))
        .orElseThrow(() -> new Problem(CONFLICT, outcome.reason()));
  }

  private Swap find(Ask ask) {
    return swaps()
        .find(ask.path().get(0))
        .orElseThrow(() -> new Problem(404, "there is no such swap"));
  }

  private static ObjectNode json(Swap swap) {
    ObjectNode node =
        Json.object()
            .put("id", swap.id())
            .put("team", swap.team())
            .put("from", swap.from())
            .put("to", swap.to());
    node.set("given", json(swap.given()));
    node.set("returned", swap.returned().map(SwapsResource::json).orElse(null));
    node.put("state", swap.state().code()).put("requestedAt", swap.requestedAt().toString());
    Json.put(node, "answeredAt", swap.answeredAt());
    Json.put(node, "by", swap.by());
    return node;
  }

  private static ObjectNode json(Part part) {
    return Json.object()
        .put("rank", part.rank())
        .put("from", part.from().toString())
        .put("until", part.until().toString());
  }

  private Swaps swaps() {
    return services.swaps().orElseThrow(() -> Problem.away("the planning"));
  }
}
