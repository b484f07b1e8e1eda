package org.vigie.api.planning;

import java.time.Instant;
import java.util.List;
import org.vigie.api.setup.Absence;

/**
 * Leave that was imported for a person; it stays until another import succeeds.
 *
 * @param id the person's
 * @param source the URL, or {@code file}
 * @param trouble why the last import failed; empty text: it did not
 * @param triedAt when the last import was tried
 */
public record Leave(
    String id,
    String source,
    Instant readAt,
    Instant triedAt,
    String trouble,
    List<Absence> absences)
    implements PlanningRecord {
  public Leave {
    absences = List.copyOf(absences);
  }
}
