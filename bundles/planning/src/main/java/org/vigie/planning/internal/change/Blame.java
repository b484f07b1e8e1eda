package org.vigie.planning.internal.change;

import java.time.Instant;
import java.util.Optional;
import org.vigie.api.query.AuditLog;
import org.vigie.api.query.AuditQuery;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.SetupOutcome.Conflict;

/** Names who made the change that stands in the way of another. */
final class Blame {
  private static final Author UNKNOWN = new Author("unknown", "");

  private final AuditLog audit;

  Blame(AuditLog audit) {
    this.audit = audit;
  }

  Conflict of(Conflict conflict) {
    return new Conflict(author(conflict.at()), conflict.at(), conflict.revision());
  }

  private Author author(Instant at) {
    AuditQuery query =
        new AuditQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.of(at.minusMillis(1)),
            Optional.of(at.plusMillis(2)),
            50,
            Optional.empty());
    return audit.find(query).items().stream()
        .filter(entry -> entry.version().isPresent())
        .map(entry -> entry.author())
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** One whose author is not known yet. */
  static Conflict nobody(Instant at, long revision) {
    return new Conflict(UNKNOWN, at, revision);
  }
}
