package org.vigie.rest.internal;

import java.util.Optional;
import org.vigie.api.planning.Calendars;
import org.vigie.api.planning.Plannings;
import org.vigie.api.planning.Programmes;
import org.vigie.api.planning.Statements;
import org.vigie.api.planning.Swaps;
import org.vigie.api.query.AuditLog;
import org.vigie.api.query.Simulations;

/** What stands behind REST about plannings; each may be away while its bundle is being swapped. */
interface PlanningServices {
  Optional<Plannings> plannings();

  Optional<Swaps> swaps();

  Optional<Statements> statements();

  Optional<Programmes> programmes();

  Optional<Calendars> calendars();

  Optional<AuditLog> auditLog();

  Optional<Simulations> simulations();
}
