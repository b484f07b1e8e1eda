package org.vigie.api.setup;

import java.time.Instant;
import java.util.List;

/** What became of a document or a change that was offered. */
public sealed interface SetupOutcome {
  /**
   * It is, or would be, in force.
   *
   * @param changes what differs, in plain English, one line each
   * @param revision of the setup in force then
   */
  record Accepted(List<Fault> warnings, List<String> changes, long revision)
      implements SetupOutcome {
    public Accepted {
      warnings = List.copyOf(warnings);
      changes = List.copyOf(changes);
    }
  }

  /** It does not fit; nothing was changed. */
  record Refused(List<Fault> faults) implements SetupOutcome {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /** It cannot be read at all; nothing was changed. */
  record Unreadable(String reason) implements SetupOutcome {}

  /**
   * Somebody else has changed it since it was looked at; nothing was changed.
   *
   * @param by who made the last change, and when
   * @param revision the one in force
   */
  record Conflict(Author by, Instant at, long revision) implements SetupOutcome {}
}
