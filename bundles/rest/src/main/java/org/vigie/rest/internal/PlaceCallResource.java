package org.vigie.rest.internal;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.call.CallId;
import org.vigie.api.number.Numbering;
import org.vigie.api.query.CallBacks;
import org.vigie.api.query.Calls;

/** Calls a customer back as a line: the person first, then the customer. */
final class PlaceCallResource {
  private static final String LINE = "line";
  private static final String PERSON = "person";
  private static final String TO = "to";

  private final Backends backends;
  private final VoiceServices voice;
  private final People people;

  PlaceCallResource(Backends backends, VoiceServices voice) {
    this.backends = backends;
    this.voice = voice;
    people = new People(backends);
  }

  Answer post(Ask ask) throws IOException {
    ask.query().only();
    Form form = Form.read(ask, Set.of(LINE, PERSON, TO), true);
    String line = people.line(form, LINE);
    String person = people.person(form, PERSON);
    String to = number(form);
    form.check();
    People.mayAct(ask, person);
    CallBacks callBacks =
        voice.callBacks().orElseThrow(() -> Problem.away("calling back", "org.vigie.engine"));
    return accepted(place(callBacks, line, person, to, ask.user()));
  }

  private String number(Form form) {
    String to = form.needed(TO);
    Numbering numbering =
        backends.numbering().orElseThrow(() -> Problem.away("the numbering plan"));
    if (form.fits(TO)) {
      numbering.refusal(to).ifPresent(reason -> form.fault(TO, reason));
    }
    return to;
  }

  private static CallId place(
      CallBacks callBacks, String line, String person, String to, String by) {
    try {
      return Fits.or(() -> callBacks.place(line, person, to, by));
    } catch (IllegalStateException limit) {
      // What CallBacks says of a limit against toll fraud, or why it cannot; nothing was dialled.
      throw limit.getCause() == null
          ? new Problem(429, String.valueOf(limit.getMessage()))
          : Problem.away("the call engine", "org.vigie.engine");
    }
  }

  /** It may be too young to be found. */
  private Answer accepted(CallId id) {
    Optional<Object> call = backends.calls().flatMap(calls -> json(calls, id));
    Object body = call.orElseGet(() -> Json.object().put("id", id.value()));
    Answer answer = Answer.json(202, body);
    return new Answer(
        answer.status(), answer.type(), answer.body(), Map.of("Location", "/api/v1/calls/" + id));
  }

  private static Optional<Object> json(Calls calls, CallId id) {
    return calls.find(id).map(CallJson::of);
  }
}
