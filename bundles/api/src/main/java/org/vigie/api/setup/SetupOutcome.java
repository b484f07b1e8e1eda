package org.vigie.api.setup;

import java.util.List;

/** What became of a document that was offered. */
public sealed interface SetupOutcome {
  /**
   * It fits, and, unless it was only a check, it is in force.
   *
   * @param changes one line of plain English for each difference to what was in force
   */
  record Accepted(List<Fault> warnings, List<String> changes) implements SetupOutcome {
    public Accepted {
      warnings = List.copyOf(warnings);
      changes = List.copyOf(changes);
    }
  }

  /** It can be read but does not fit; nothing of it is in force. */
  record Refused(List<Fault> faults) implements SetupOutcome {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /** It cannot be read: where, and why. */
  record Unreadable(String reason) implements SetupOutcome {}
}
