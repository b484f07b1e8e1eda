package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.planning.Intervention;
import org.vigie.api.planning.Statements;
import org.vigie.oncall.api.Span;

/** Work while on call: supervisors write down anybody's, persons their own. */
final class InterventionsResource {
  private static final Set<String> FIELDS = Set.of("person", "team", "start", "end", "note");
  private static final Duration MONTH = Duration.ofDays(31);
  private static final Duration DAY = Duration.ofDays(1);
  private static final String END = "end";
  private static final int MAX_NOTE = 2_000;

  private final PlanningServices services;
  private final People people;
  private final InstantSource clock;

  InterventionsResource(Backends backends, PlanningServices services, InstantSource clock) {
    this.services = services;
    people = new People(backends);
    this.clock = clock;
  }

  Answer list(Ask ask) {
    Instant now = clock.instant();
    Span span = ask.query().span(now.minus(MONTH), MONTH.plus(DAY));
    Optional<String> person = People.shown(ask);
    List<Intervention> all = statements().interventions(person, span.from(), span.to());
    return Answer.json(Json.page(Slices.of(all, ask.query()), InterventionsResource::json));
  }

  Answer add(Ask ask) throws IOException {
    Intervention asked = read(ask, "");
    People.mayAct(ask, asked.person());
    String source = People.mayPlan(ask) ? "supervisor" : "person";
    Intervention made = put(ask, with(asked, "", source, ""));
    return Answer.created("/interventions/" + outside(made.id()), json(made));
  }

  Answer correct(Ask ask) throws IOException {
    Intervention before = find(ask);
    Intervention asked = read(ask, before.id());
    People.mayAct(ask, before.person());
    People.mayAct(ask, asked.person());
    Intervention made = put(ask, with(asked, before.id(), before.source(), before.reference()));
    return Answer.json(json(made));
  }

  private Intervention put(Ask ask, Intervention intervention) {
    return Fits.or(() -> statements().put(intervention, ask.author()));
  }

  Answer remove(Ask ask) {
    Intervention before = find(ask);
    People.mayAct(ask, before.person());
    if (!statements().remove(before.id(), ask.author())) {
      throw unknown();
    }
    return Answer.gone();
  }

  private Intervention read(Ask ask, String id) throws IOException {
    Form form = Form.read(ask, FIELDS, true);
    WallTimes times = new WallTimes(people.setup().setup().timezone());
    Instant start = times.start(form, "start");
    Optional<Instant> end = times.end(form, END);
    if (form.fits("start") && end.filter(e -> !e.isAfter(start)).isPresent()) {
      form.fault(END, "must be after « start »");
    }
    String note = form.text("note").orElse("");
    if (note.length() > MAX_NOTE) {
      form.fault("note", "must have " + MAX_NOTE + " characters at most");
    }
    Intervention read =
        new Intervention(
            id,
            people.person(form, "person"),
            people.optionalTeam(form, "team"),
            start,
            end,
            "",
            "",
            note);
    form.check();
    return read;
  }

  private static Intervention with(Intervention read, String id, String source, String reference) {
    return new Intervention(
        id, read.person(), read.team(), read.start(), read.end(), source, reference, read.note());
  }

  private Intervention find(Ask ask) {
    String id = ask.path().get(0);
    return statements()
        .interventions(Optional.empty(), Instant.EPOCH, clock.instant().plus(MONTH))
        .stream()
        .filter(one -> outside(one.id()).equals(id))
        .findFirst()
        .orElseThrow(() -> unknown());
  }

  private static Problem unknown() {
    return new Problem(404, "there is no such intervention");
  }

  /** A path cannot hold a slash, not even escaped: Jetty finds that ambiguous. */
  private static String outside(String id) {
    return id.replace('/', ':');
  }

  static ObjectNode json(Intervention one) {
    ObjectNode node = Json.object().put("id", outside(one.id())).put("person", one.person());
    Json.put(node, "team", one.team());
    node.put("start", one.start().toString());
    Json.put(node, END, one.end());
    return node.put("source", one.source())
        .put("reference", one.reference().isEmpty() ? null : one.reference())
        .put("note", one.note());
  }

  private Statements statements() {
    return services.statements().orElseThrow(() -> Problem.away("the planning"));
  }
}
