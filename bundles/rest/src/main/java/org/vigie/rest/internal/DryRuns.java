package org.vigie.rest.internal;

import java.util.Optional;
import java.util.OptionalLong;
import org.vigie.api.query.AuditLog;
import org.vigie.api.query.AuditQuery;
import org.vigie.api.setup.AuditEntry;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.setup.SetupService;

/** A check of the setup knows no revision: who looks at an older one is told so all the same. */
final class DryRuns {
  private static final AuditQuery NEWEST =
      new AuditQuery(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          50,
          Optional.empty());

  private final PlanningServices services;

  DryRuns(PlanningServices services) {
    this.services = services;
  }

  void refuseOlder(SetupService setup, OptionalLong ifRevision) {
    long revision = setup.revision();
    if (ifRevision.isEmpty() || ifRevision.getAsLong() == revision) {
      return;
    }
    AuditLog log = services.auditLog().orElseThrow(() -> Problem.away("the audit"));
    throw log.find(NEWEST).items().stream()
        .filter(entry -> entry.version().equals(Optional.of(revision)))
        .findFirst()
        .map((AuditEntry entry) -> new SetupOutcome.Conflict(entry.author(), entry.at(), revision))
        .map(Problem::conflict)
        .orElseGet(() -> new Problem(412, "another setup is in force by now; nothing was done"));
  }
}
