package org.vigie.rest.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.planning.Calendars;
import org.vigie.api.planning.Plannings;
import org.vigie.api.planning.Programmes;
import org.vigie.api.planning.Statements;
import org.vigie.api.planning.Swaps;
import org.vigie.api.query.AuditLog;
import org.vigie.api.query.AuditQuery;
import org.vigie.api.query.Page;
import org.vigie.api.query.Simulations;
import org.vigie.api.setup.AuditEntry;
import org.vigie.api.setup.Author;

/** Small ones of all services about plannings; all are away where a test says so. */
final class TestServices implements PlanningServices {
  final TestPlannings plannings = new TestPlannings();
  final TestSwaps swaps = new TestSwaps();
  final TestStatements statements = new TestStatements();
  final TestProgrammes programmes = new TestProgrammes();
  final TestCalendars calendars = new TestCalendars();
  final List<AuditQuery> audits = new CopyOnWriteArrayList<>();
  final List<Simulations.Question> questions = new CopyOnWriteArrayList<>();
  volatile boolean away;

  private <T> Optional<T> there(T service) {
    return away ? Optional.empty() : Optional.of(service);
  }

  @Override
  public Optional<Plannings> plannings() {
    return there(plannings);
  }

  @Override
  public Optional<Swaps> swaps() {
    return there(swaps);
  }

  @Override
  public Optional<Statements> statements() {
    return there(statements);
  }

  @Override
  public Optional<Programmes> programmes() {
    return there(programmes);
  }

  @Override
  public Optional<Calendars> calendars() {
    return there(calendars);
  }

  @Override
  public Optional<AuditLog> auditLog() {
    return there(this::audit);
  }

  private Page<AuditEntry> audit(AuditQuery query) {
    audits.add(query);
    if (query.cursor().filter("strange"::equals).isPresent()) {
      throw new IllegalArgumentException("cursor");
    }
    AuditEntry swap =
        new AuditEntry(
            42,
            TestCalls.AT,
            new Author("alice", "sms +33612345601"),
            "swap accepted",
            Optional.of("chauffage"),
            List.of("state: requested → accepted"),
            Optional.empty());
    AuditEntry setup =
        new AuditEntry(
            41,
            TestCalls.AT.minusSeconds(60),
            new Author("chloe", "rest 192.0.2.7"),
            "setup",
            Optional.empty(),
            List.of(),
            Optional.of(TestSetup.REVISION));
    return new Page<>(List.of(swap, setup), Optional.of("c2"));
  }

  @Override
  public Optional<Simulations> simulations() {
    return there(this::simulate);
  }

  private Optional<Simulations.Simulation> simulate(Simulations.Question question) {
    questions.add(question);
    PhoneNumber number = new PhoneNumber("+33612345601");
    return question.line().equals("astreinte")
        ? Optional.of(
            new Simulations.Simulation(
                question.line(),
                question.at(),
                List.of(
                    new Simulations.Ring(1, 1, Optional.of("alice"), number, question.at()),
                    new Simulations.Ring(1, 2, Optional.empty(), number, question.at())),
                List.of("accueil", "chauffage"),
                "voicemail",
                List.of("a gap tonight")))
        : Optional.empty();
  }
}
