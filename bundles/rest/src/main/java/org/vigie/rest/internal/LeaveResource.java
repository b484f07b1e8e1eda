package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.api.planning.Calendars;
import org.vigie.api.planning.Leave;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.Person;

/** Leave of persons from iCalendar files and addresses (RFC 5545). */
final class LeaveResource {
  private static final int MAX_BODY = 5 * 1024 * 1024;
  private static final Set<String> TYPES = Set.of("text/calendar");

  private final PlanningServices services;
  private final People people;

  LeaveResource(Backends backends, PlanningServices services) {
    this.services = services;
    people = new People(backends);
  }

  Answer list(Ask ask) {
    return Answer.json(Json.page(Slices.of(calendars().leave(), ask.query()), LeaveResource::json));
  }

  Answer put(Ask ask) throws IOException {
    String person = people.person(ask);
    if (!TYPES.contains(ask.contentType().orElse(""))) {
      throw new Problem(415, "leave is taken as text/calendar");
    }
    byte[] file = ask.body(MAX_BODY);
    try {
      return Answer.json(json(calendars().importFile(person, file, ask.author())));
    } catch (IllegalArgumentException e) {
      List<Fault> why = List.of(new Fault("", String.valueOf(e.getMessage())));
      throw new Problem(400, "the calendar cannot be read; nothing was changed", why, Map.of());
    }
  }

  Answer refresh(Ask ask) throws IOException {
    String person = people.person(ask);
    Form.read(ask, Set.of(), false).check();
    if (people.setup().person(person).flatMap(Person::calendar).isEmpty()) {
      throw new Problem(409, "the setup names no calendar of this person");
    }
    calendars().refresh(person);
    return Answer.json(202, Json.object().put("person", person));
  }

  Answer forget(Ask ask) {
    // Not checked in the setup: the leave of somebody who has left may be forgotten, too.
    if (!calendars().forget(ask.path().get(0), ask.author())) {
      throw new Problem(404, "there is no imported leave of such a person");
    }
    return Answer.gone();
  }

  private static ObjectNode json(Leave leave) {
    ObjectNode node =
        Json.object()
            .put("person", leave.id())
            .put("source", leave.source())
            .put("readAt", leave.readAt().toString())
            .put("triedAt", leave.triedAt().toString())
            .put("trouble", leave.trouble().isEmpty() ? null : leave.trouble());
    ArrayNode absences = node.putArray("absences");
    leave
        .absences()
        .forEach(
            absence ->
                Json.put(
                    PlanningJson.period(absences.addObject(), absence.period()),
                    "reason",
                    absence.reason()));
    return node;
  }

  private Calendars calendars() {
    return services.calendars().orElseThrow(() -> Problem.away("the planning"));
  }
}
