package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.vigie.api.planning.Statement;
import org.vigie.api.planning.Statements;
import org.vigie.documents.api.StatementCsv;
import org.vigie.documents.api.StatementCsv.Separator;
import org.vigie.documents.api.StatementPdf;

/** Working-time statements; a person with no other role sees their own. */
final class StatementsResource {
  private final PlanningServices services;
  private final People people;
  private final Editions editions;
  private final InstantSource clock;

  StatementsResource(Backends backends, PlanningServices services, InstantSource clock) {
    this.services = services;
    people = new People(backends);
    editions = new Editions(people);
    this.clock = clock;
  }

  Answer json(Ask ask) {
    return Answer.json(Json.list(statements(ask), this::json));
  }

  Answer csv(Ask ask) {
    Separator separator =
        ask.query()
            .choice("separator", Separator.values(), s -> s.name().toLowerCase(Locale.ROOT))
            .orElse(Separator.SEMICOLON);
    byte[] file = StatementCsv.write(statements(ask), editions.asked(ask), separator);
    return Answer.file(Csv.TYPE, name(ask) + ".csv", file);
  }

  Answer pdf(Ask ask) {
    Instant now = clock.instant();
    byte[] file = StatementPdf.write(statements(ask), month(ask), editions.asked(ask), now);
    return Answer.file("application/pdf", name(ask) + ".pdf", file);
  }

  private String name(Ask ask) {
    return "statements-" + month(ask);
  }

  private List<Statement> statements(Ask ask) {
    Statements statements = services.statements().orElseThrow(() -> Problem.away("the planning"));
    return statements.of(month(ask), People.shown(ask));
  }

  /** This one, if none is named. */
  private YearMonth month(Ask ask) {
    ZoneId zone = people.setup().setup().timezone();
    return ask.query().month("month").orElseGet(() -> YearMonth.from(clock.instant().atZone(zone)));
  }

  private ObjectNode json(Statement statement) {
    ObjectNode node =
        Json.object().put("person", statement.person()).put("month", statement.month().toString());
    node.set("onCall", PlanningJson.hours(statement.onCall()));
    node.set("worked", PlanningJson.hours(statement.worked()));
    ArrayNode shifts = node.putArray("shifts");
    statement.shifts().forEach(shift -> shifts.add(PlanningJson.shiftOfTeam(shift)));
    ArrayNode interventions = node.putArray("interventions");
    statement.interventions().forEach(one -> interventions.add(InterventionsResource.json(one)));
    return node;
  }
}
