package org.vigie.rest.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.security.Identity;
import org.vigie.api.setup.PredefinedPeriod;
import org.vigie.api.setup.SetupIndex;

/** Persons and teams that a request names, and who may act for them. */
final class People {
  private static final Set<String> PLANNERS = Set.of(Identity.SUPERVISOR, Identity.ADMIN);

  private final Backends backends;

  People(Backends backends) {
    this.backends = backends;
  }

  SetupIndex setup() {
    return backends.setup().orElseThrow(() -> Problem.away("the setup")).current();
  }

  /** The team of a path. */
  String team(Ask ask) {
    String team = ask.path().get(0);
    if (setup().team(team).isEmpty()) {
      throw new Problem(404, "there is no such team");
    }
    return team;
  }

  /** The team of a query, if one is named. */
  Optional<String> team(Query query) {
    Optional<String> team = query.text("team");
    if (team.isPresent() && setup().team(team.get()).isEmpty()) {
      throw new Problem(404, "there is no such team");
    }
    return team;
  }

  /** The person of a path. */
  String person(Ask ask) {
    String person = ask.path().get(0);
    if (setup().person(person).isEmpty()) {
      throw new Problem(404, "there is no such person");
    }
    return person;
  }

  /** A person whom a body must name. */
  String person(Form form, String name) {
    String person = form.needed(name);
    check(form, name, person);
    return person;
  }

  /** A person whom a body may name. */
  Optional<String> optionalPerson(Form form, String name) {
    Optional<String> person = form.text(name);
    person.ifPresent(id -> check(form, name, id));
    return person;
  }

  /** A line that a body must name. */
  String line(Form form, String name) {
    String line = form.needed(name);
    if (form.fits(name) && setup().line(line).isEmpty()) {
      form.fault(name, "there is no line " + line);
    }
    return line;
  }

  /** Notes a field that names nobody. */
  void check(Form form, String name, String person) {
    if (form.fits(name) && setup().person(person).isEmpty()) {
      form.fault(name, "there is no person " + person);
    }
  }

  /** A team that a body may name. */
  Optional<String> optionalTeam(Form form, String name) {
    Optional<String> team = form.text(name);
    if (team.isPresent() && setup().team(team.get()).isEmpty()) {
      form.fault(name, "there is no team " + team.get());
    }
    return team;
  }

  /** A team that a body must name. */
  String team(Form form, String name) {
    String team = form.needed(name);
    if (form.fits(name) && setup().team(team).isEmpty()) {
      form.fault(name, "there is no team " + team);
    }
    return team;
  }

  /** The id of a predefined period. */
  String period(Form form, String name, String id) {
    List<String> known =
        setup().setup().settings().periods().stream().map(PredefinedPeriod::id).toList();
    if (form.fits(name) && !known.contains(id)) {
      form.fault(name, "there is no period " + id + "; there are: " + String.join(", ", known));
    }
    return id;
  }

  /** Whose things are shown: a person with no other role sees their own only. */
  static Optional<String> shown(Ask ask) {
    Optional<String> asked = ask.query().text("person");
    if (readsAll(ask)) {
      return asked;
    }
    asked.ifPresent(person -> own(ask, person));
    return Optional.of(ask.user());
  }

  static boolean readsAll(Ask ask) {
    return ask.has(Identity.VIEWER) || mayPlan(ask);
  }

  /** Refuses what is another's to a person with no other role. */
  static void mayRead(Ask ask, String person) {
    if (!readsAll(ask)) {
      own(ask, person);
    }
  }

  static boolean mayPlan(Ask ask) {
    return PLANNERS.stream().anyMatch(ask::has);
  }

  /** Supervisors act for anybody, a person for themselves. */
  static void mayAct(Ask ask, String person) {
    if (!mayPlan(ask)) {
      own(ask, person);
    }
  }

  private static void own(Ask ask, String person) {
    if (!ask.has(Identity.PERSON) || !ask.user().equals(person)) {
      throw new Problem(403, "your roles allow this for yourself only");
    }
  }
}
