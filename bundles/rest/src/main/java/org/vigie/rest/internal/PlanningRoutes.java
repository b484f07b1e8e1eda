package org.vigie.rest.internal;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** The operations about plannings, the setup and its history. */
final class PlanningRoutes {
  private final Backends backends;
  private final PlanningServices services;
  private final InstantSource clock;

  PlanningRoutes(Backends backends, PlanningServices services, InstantSource clock) {
    this.backends = backends;
    this.services = services;
    this.clock = clock;
  }

  List<Route> all() {
    return Stream.of(
            setup(), plannings(), changes(), swaps(), statements(), programmes(), calendars())
        .flatMap(List::stream)
        .toList();
  }

  private List<Route> setup() {
    SetupResource setup = new SetupResource(backends, new DryRuns(services));
    SetupItemsResource items = new SetupItemsResource(backends);
    return List.of(
        Route.of("GET", "/setup", Access.VIEWER, setup::get),
        Route.of("PUT", "/setup", Access.SUPERVISOR, setup::put),
        Route.of("POST", "/setup/undo", Access.SUPERVISOR, setup::undo),
        Route.of("GET", "/setup/settings", Access.VIEWER, items::get),
        Route.of("PUT", "/setup/settings", Access.SUPERVISOR, items::put),
        Route.of("GET", "/setup/{section}/{id}", Access.VIEWER, items::get),
        Route.of("PUT", "/setup/{section}/{id}", Access.SUPERVISOR, items::put),
        Route.of("DELETE", "/setup/{section}/{id}", Access.SUPERVISOR, items::delete),
        Route.of("GET", "/audit", Access.VIEWER, new AuditResource(services)::list));
  }

  private List<Route> plannings() {
    PlanningResource planning = new PlanningResource(backends, services, clock);
    WarningsResource warnings = new WarningsResource(backends, services, clock);
    SimulateResource simulate = new SimulateResource(backends, services, clock);
    ProposalResource proposal = new ProposalResource(backends, services);
    return List.of(
        Route.of("GET", "/simulate", Access.VIEWER, simulate::get),
        Route.of("GET", "/planning", Access.PERSON, planning::all),
        Route.of("GET", "/planning/{team}", Access.PERSON, planning::one),
        Route.of("POST", "/planning/{team}/proposal", Access.SUPERVISOR, proposal::propose),
        Route.of("GET", "/warnings", Access.VIEWER, warnings::list),
        Route.of("POST", "/warnings/confirm", Access.SUPERVISOR, warnings::confirm));
  }

  private List<Route> changes() {
    PlanningEdits edits = new PlanningEdits(backends, services);
    return List.of(
        change("POST", "/overrides", edits::addOverride),
        change("DELETE", "/overrides/{id}", edits::removeOverride),
        change("POST", "/absences", edits::addAbsence),
        change("DELETE", "/absences", edits::removeAbsence),
        change("POST", "/closed", edits::close),
        change("DELETE", "/closed", edits::reopen),
        change("POST", "/fixed", edits::fix),
        change("DELETE", "/fixed", edits::unfix),
        change("POST", "/lay", edits::lay),
        change("POST", "/copy", edits::copy));
  }

  private static Route change(String method, String what, Route.Simple handler) {
    return Route.of(method, "/planning/{team}" + what, Access.SUPERVISOR, handler);
  }

  private List<Route> swaps() {
    SwapsResource swaps = new SwapsResource(backends, services);
    return List.of(
        Route.of("GET", "/swaps", Access.PERSON, swaps::list),
        Route.of("POST", "/swaps", Access.PERSON, swaps::request),
        Route.of("GET", "/swaps/{id}", Access.PERSON, swaps::one),
        Route.of("POST", "/swaps/{id}/accept", Access.PERSON, swaps::accept),
        Route.of("POST", "/swaps/{id}/decline", Access.PERSON, swaps::decline),
        Route.of("POST", "/swaps/{id}/cancel", Access.PERSON, swaps::cancel));
  }

  private List<Route> statements() {
    StatementsResource statements = new StatementsResource(backends, services, clock);
    InterventionsResource work = new InterventionsResource(backends, services, clock);
    return List.of(
        Route.of("GET", "/statements", Access.PERSON, statements::json),
        Route.of("GET", "/statements.csv", Access.PERSON, statements::csv),
        Route.of("GET", "/statements.pdf", Access.PERSON, statements::pdf),
        Route.of("GET", "/interventions", Access.PERSON, work::list),
        Route.of("POST", "/interventions", Access.PERSON, work::add),
        Route.of("PUT", "/interventions/{id}", Access.PERSON, work::correct),
        Route.of("DELETE", "/interventions/{id}", Access.PERSON, work::remove));
  }

  private List<Route> programmes() {
    ProgrammesResource programmes = new ProgrammesResource(backends, services, clock);
    return List.of(
        Route.of("GET", "/programmes", Access.PERSON, programmes::list),
        Route.of("POST", "/programmes", Access.SUPERVISOR, programmes::send),
        Route.of("GET", "/programmes/{id}.pdf", Access.PERSON, programmes::pdf),
        Route.of("GET", "/programmes/{id}", Access.PERSON, programmes::one));
  }

  private List<Route> calendars() {
    FeedsResource feeds = new FeedsResource(backends, services);
    LeaveResource leave = new LeaveResource(backends, services);
    return List.of(
        Route.of("GET", "/feeds", Access.PERSON, feeds::list),
        Route.of("POST", "/feeds", Access.PERSON, feeds::open),
        Route.of("DELETE", "/feeds/{id}", Access.PERSON, feeds::close),
        Route.of("GET", "/ical/{secret}.ics", Access.OPEN, feeds::read),
        Route.of("GET", "/leave", Access.VIEWER, leave::list),
        Route.of("PUT", "/persons/{id}/leave", Access.SUPERVISOR, leave::put),
        Route.of("DELETE", "/persons/{id}/leave", Access.SUPERVISOR, leave::forget),
        Route.of("POST", "/persons/{id}/leave/refresh", Access.SUPERVISOR, leave::refresh));
  }
}
