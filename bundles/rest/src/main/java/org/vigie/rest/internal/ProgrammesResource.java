package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.planning.Programme;
import org.vigie.api.planning.Programmes;
import org.vigie.api.query.Texts;
import org.vigie.api.text.MessageRecord;
import org.vigie.documents.api.ProgrammePdf;
import org.vigie.oncall.api.Span;

/** Programmes: what persons were told of their shifts, and whether it arrived. */
final class ProgrammesResource {
  private final Backends backends;
  private final PlanningServices services;
  private final People people;
  private final Editions editions;
  private final InstantSource clock;

  ProgrammesResource(Backends backends, PlanningServices services, InstantSource clock) {
    this.backends = backends;
    this.services = services;
    people = new People(backends);
    editions = new Editions(people);
    this.clock = clock;
  }

  Answer list(Ask ask) {
    Query asked = ask.query();
    List<Programme> all =
        programmes().list(People.shown(ask), asked.instant("from"), asked.instant("until"));
    return Answer.json(Json.page(Slices.of(all, asked), ProgrammesResource::json));
  }

  Answer send(Ask ask) throws IOException {
    Form form = Form.read(ask, Set.of("person", "from", "until"), true);
    String person = people.person(form, "person");
    Span span = new WallTimes(people.setup().setup().timezone()).span(form, "from", "until");
    form.check();
    Programme sent = Fits.or(() -> programmes().send(person, span.from(), span.to(), ask.author()));
    return Answer.created("/programmes/" + sent.id(), proved(sent));
  }

  Answer one(Ask ask) {
    return Answer.json(proved(find(ask)));
  }

  Answer pdf(Ask ask) {
    Programme programme = find(ask);
    byte[] file =
        ProgrammePdf.write(
            programme, message(texts(), programme), editions.asked(ask), clock.instant());
    return Answer.file("application/pdf", "programme-" + programme.id() + ".pdf", file);
  }

  private Programme find(Ask ask) {
    Programme found =
        programmes()
            .find(ask.path().get(0))
            .orElseThrow(() -> new Problem(404, "there is no such programme"));
    People.mayRead(ask, found.person());
    return found;
  }

  private ObjectNode proved(Programme programme) {
    ObjectNode node = json(programme);
    node.set("delivery", message(texts(), programme).map(MessageJson::of).orElse(null));
    return node;
  }

  private static Optional<MessageRecord> message(Texts texts, Programme programme) {
    return programme.message().flatMap(texts::message);
  }

  private static ObjectNode json(Programme programme) {
    ObjectNode node =
        Json.object()
            .put("id", programme.id())
            .put("person", programme.person())
            .put("from", programme.from().toString())
            .put("until", programme.until().toString());
    ArrayNode shifts = node.putArray("shifts");
    programme.shifts().forEach(shift -> shifts.add(PlanningJson.shiftOfTeam(shift)));
    node.put("sentAt", programme.sentAt().toString());
    node.put("sentBy", programme.sentBy().who());
    Json.put(node, "message", programme.message());
    Json.put(node, "changes", programme.changes());
    return node.put("text", programme.text()).put("digest", programme.digest());
  }

  private Texts texts() {
    return backends.texts().orElseThrow(() -> Problem.away("the message log"));
  }

  private Programmes programmes() {
    return services.programmes().orElseThrow(() -> Problem.away("the planning"));
  }
}
