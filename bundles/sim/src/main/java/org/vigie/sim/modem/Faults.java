package org.vigie.sim.modem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to go wrong, and when. Guarded by the modem. */
final class Faults {
  private final List<Fault> faults = new ArrayList<>();

  private record Fault(Kind kind, String prefix, String text) {}

  /** What happens instead of, or within, a reply. */
  enum Kind {
    /** Another final result, and nothing is done. */
    FAILURE,
    /** An unsolicited code before the final result. */
    INTERJECTION,
    /** No reply at all to this command. */
    NO_REPLY
  }

  void add(Kind kind, String prefix, String text) {
    faults.add(new Fault(kind, prefix, text));
  }

  /** What is to happen to this command; once each. */
  Optional<String> of(Kind kind, String command) {
    for (Fault fault : faults) {
      if (fault.kind() == kind && command.startsWith(fault.prefix())) {
        faults.remove(fault);
        return Optional.of(fault.text());
      }
    }
    return Optional.empty();
  }
}
