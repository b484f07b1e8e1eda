package org.vigie.api.call;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Ringback;
import org.vigie.api.voice.Prompt;

/** What the world must do now for a call. Live: it dies with the process. */
public sealed interface CallEffect {
  LegId leg();

  /** Says whether it may leave before the event that caused it is written down. */
  default boolean mayPrecedeJournal() {
    return false;
  }

  /** 100 Trying: from now on the call is ours. */
  record Trying(LegId leg) implements CallEffect {}

  /** 180, or 183 with early media. */
  record Ring(LegId leg, Ringback ringback) implements CallEffect {
    @Override
    public boolean mayPrecedeJournal() {
      return true;
    }
  }

  /** 200: the caller's leg is answered. */
  record Answer(LegId leg) implements CallEffect {}

  /**
   * A final response other than 2xx to the caller.
   *
   * @param retryAfter RFC 3261, 20.33
   */
  record Reject(LegId leg, int status, String reason, Optional<Duration> retryAfter)
      implements CallEffect {}

  /**
   * A new leg to a number, by the first trunk in order that works.
   *
   * @param automated there is no caller: the trunk's {@code automatedCallerId} is presented
   */
  record Dial(LegId leg, PhoneNumber number, CallerIdentity identity, boolean automated)
      implements CallEffect {
    /** For a caller. */
    public Dial(LegId leg, PhoneNumber number, CallerIdentity identity) {
      this(leg, number, identity, false);
    }
  }

  /**
   * Ends a leg whatever its state: CANCEL, BYE, or a final response.
   *
   * @param elsewhere somebody else took the call (Reason: SIP;cause=200, RFC 3326)
   */
  record HangUp(LegId leg, boolean elsewhere) implements CallEffect {
    @Override
    public boolean mayPrecedeJournal() {
      return true;
    }
  }

  /**
   * Plays prompts one after another to a leg, in place of what plays.
   *
   * @param playback told again when it has finished
   * @param loop over and over until stopped
   */
  record Play(LegId leg, int playback, List<Prompt> prompts, boolean loop) implements CallEffect {
    public Play {
      prompts = List.copyOf(prompts);
    }

    @Override
    public boolean mayPrecedeJournal() {
      return true;
    }
  }

  /** Stops what plays on a leg. */
  record StopPlaying(LegId leg) implements CallEffect {
    @Override
    public boolean mayPrecedeJournal() {
      return true;
    }
  }

  /** Records what comes from a leg, as the voicemail of its call, until stopped or closed. */
  record StartVoicemail(LegId leg) implements CallEffect {}

  /** Ends a recording. */
  record StopVoicemail(LegId leg) implements CallEffect {
    @Override
    public boolean mayPrecedeJournal() {
      return true;
    }
  }

  /** Connects the voices of two legs, in place of what plays on either. */
  record Bridge(LegId leg, LegId other) implements CallEffect {}

  /**
   * After a crash: ends at the carrier what may still be there of a leg.
   *
   * @param remnant what is known of it
   */
  record Release(LegId leg, Remnant remnant) implements CallEffect {
    @Override
    public boolean mayPrecedeJournal() {
      return true;
    }
  }
}
