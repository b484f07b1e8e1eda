package org.vigie.callflow.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.RecordingClosed;
import org.vigie.api.call.CallEvent.RecordingFailed;
import org.vigie.api.call.CallEvent.VoicemailEnded;
import org.vigie.api.call.CallEvent.VoicemailStarted;
import org.vigie.api.call.VoiceFile;

/**
 * What the caller has left.
 *
 * @param length from the signal, as far as there is a file of it; the longest where there are
 *     several
 * @param since when the one began that goes on; empty also where no more of it can be written
 * @param open the disk has not told yet what became of it
 * @param lost the disk has taken nothing
 */
record Message(Duration length, Optional<Instant> since, boolean open, boolean lost) {
  static final Message NONE = new Message(Duration.ZERO, Optional.empty(), false, false);

  Message on(CallEvent event) {
    if (event instanceof VoicemailStarted e) {
      return new Message(length, Optional.of(e.at()), true, lost);
    } else if (event instanceof VoicemailEnded e) {
      return since.isPresent() ? spoken(e.length()) : this;
    } else if (event instanceof RecordingClosed e && e.file() == VoiceFile.MESSAGE) {
      return e.kept() ? new Message(length, since, false, false) : none(lost);
    } else if (event instanceof RecordingFailed e && e.file() == VoiceFile.MESSAGE) {
      return e.kept() ? broken(e.at()) : none(true);
    }
    return this;
  }

  private static Message none(boolean lost) {
    return new Message(Duration.ZERO, Optional.empty(), false, lost);
  }

  private Message spoken(Duration said) {
    Duration longest = said.compareTo(length) > 0 ? said : length;
    return new Message(longest, Optional.empty(), open, lost);
  }

  /** What is said from now on is lost. */
  private Message broken(Instant at) {
    Message said = since.map(s -> spoken(Duration.between(s, at))).orElse(this);
    return new Message(said.length, Optional.empty(), false, false);
  }
}
