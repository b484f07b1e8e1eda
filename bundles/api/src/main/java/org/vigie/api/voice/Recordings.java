package org.vigie.api.voice;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallId;

/** Recordings of conversations. OSGi service; thread-safe. */
public interface Recordings {
  /** The recording of a call as a WAV file (8 kHz, one or two channels), or empty. */
  Optional<Path> find(CallId call);

  /** Calls whose recordings were begun before an instant, the oldest first. */
  List<CallId> before(Instant instant);

  /**
   * Erases one, and its hash.
   *
   * @return whether there was one
   */
  boolean erase(CallId call);
}
