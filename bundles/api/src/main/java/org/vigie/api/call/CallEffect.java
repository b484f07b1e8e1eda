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
   * @param trunk the only one that may be taken; empty: any
   */
  record Dial(
      LegId leg,
      PhoneNumber number,
      CallerIdentity identity,
      boolean automated,
      Optional<String> trunk)
      implements CallEffect {
    /** By any trunk. */
    public Dial(LegId leg, PhoneNumber number, CallerIdentity identity, boolean automated) {
      this(leg, number, identity, automated, Optional.empty());
    }

    /** For a caller, by any trunk. */
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
   * Connects the voices of three legs or more of one call: everybody hears all others.
   *
   * @param leg one of them
   */
  record Confer(LegId leg, List<LegId> others) implements CallEffect {
    public Confer {
      others = List.copyOf(others);
    }
  }

  /**
   * Records a conversation at one of its legs: what comes from it, and what it hears of others.
   *
   * @param twoChannels the leg left, what it hears right; else mixed
   */
  record StartRecording(LegId leg, boolean twoChannels) implements CallEffect {}

  /** Nothing is recorded until it goes on; the gap is silence of a second. */
  record PauseRecording(LegId leg) implements CallEffect {
    @Override
    public boolean mayPrecedeJournal() {
      return true;
    }
  }

  /** Goes on with a recording that was paused. */
  record ResumeRecording(LegId leg) implements CallEffect {}

  /**
   * Ends a recording.
   *
   * @param discard somebody objected: nothing of it is kept
   */
  record StopRecording(LegId leg, boolean discard) implements CallEffect {
    @Override
    public boolean mayPrecedeJournal() {
      return true;
    }
  }

  /** Presses keys on a leg, one after another: as events where the peer knows them, else tones. */
  record SendKeys(LegId leg, String keys) implements CallEffect {
    @Override
    public boolean mayPrecedeJournal() {
      return true;
    }
  }

  /** Has it reported, once, when a tone of this frequency comes from a leg. */
  record ListenForTone(LegId leg, int hertz) implements CallEffect {
    @Override
    public boolean mayPrecedeJournal() {
      return true;
    }
  }

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
