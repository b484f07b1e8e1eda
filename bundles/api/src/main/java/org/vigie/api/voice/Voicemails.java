package org.vigie.api.voice;

import java.nio.file.Path;
import java.util.Optional;
import org.vigie.api.call.CallId;

/** The messages that callers left. OSGi service; thread-safe. */
public interface Voicemails {
  /** The message of a call as a WAV file (G.711, 8 kHz, mono), or empty where there is none. */
  Optional<Path> find(CallId call);
}
