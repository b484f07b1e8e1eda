package org.vigie.engine.internal;

import java.util.Optional;
import org.vigie.api.call.CallId;

/** What has become of calls that were to tell of alerts. Thread-safe. */
public interface CallWhereabouts {
  /** How it stands with one call. */
  sealed interface Whereabouts {
    /** There is no such call: it was never begun. */
    record Unknown() implements Whereabouts {}

    /** It goes on, or its end is not on disk yet. */
    record Running() implements Whereabouts {}

    /**
     * It is over, and that is on disk.
     *
     * @param by id of the person who took it; empty: nobody
     */
    record Over(Optional<String> by) implements Whereabouts {}
  }

  /** May take as long as the disk; empty while that cannot be said. */
  Optional<Whereabouts> of(CallId call);
}
