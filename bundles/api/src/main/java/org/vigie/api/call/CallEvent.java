package org.vigie.api.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.alert.AlertId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Ringback;
import org.vigie.api.setup.Strategy;

/**
 * A fact about a call, as it stands in the journal. State is the fold of these and of nothing else.
 * The simple name of each is its name in the journal and must not change.
 */
public sealed interface CallEvent {
  Instant at();

  /** A call for a line came in. */
  record CallOffered(
      Instant at, String line, PhoneNumber called, Ringback ringback, Invitation invitation)
      implements CallEvent {}

  /** The appliance itself calls, to tell of an alert. */
  record AlertCallStarted(
      Instant at, AlertId alert, String line, PhoneNumber called, String team, String text)
      implements CallEvent {}

  /** The call was turned away. */
  record CallRefused(Instant at, int status, String reason) implements CallEvent {}

  /** The caller came to a node of the entry flow. */
  record NodeEntered(Instant at, String node) implements CallEvent {}

  /**
   * Something is played to a leg.
   *
   * @param until where its end has not been reported by then, it counts as ended
   */
  record PlaybackStarted(
      Instant at, int leg, int playback, boolean loop, Purpose purpose, Instant until)
      implements CallEvent {}

  /** What is played for. */
  enum Purpose {
    /** The text of an announcement, to the caller. */
    ANNOUNCEMENT,
    /** The first of the waiting, to the caller. */
    SEARCHING,
    /** That the search goes on, to the caller. */
    PROGRESS,
    /** Who calls, to the person rung. */
    WHISPER,
    /** That somebody else was first, to the person rung. */
    ALREADY_TAKEN,
    /** The last that the caller hears; of a call that tells of an alert, the person. */
    WAY_OUT,
    /** What the caller hears before the signal of a voicemail. */
    VOICEMAIL,
    /** What the caller answers by keys. */
    QUESTION
  }

  /** A playback ran to its end. */
  record PlaybackEnded(Instant at, int leg, int playback) implements CallEvent {}

  /** The caller may speak after the signal, until then at most. */
  record VoicemailStarted(Instant at, Instant until) implements CallEvent {}

  /**
   * The caller's message has come to its end.
   *
   * @param length from the signal; less than 2 s is no message
   */
  record VoicemailEnded(Instant at, Duration length) implements CallEvent {}

  /** A question has been said; a key is waited for until then. */
  record AnswerAwaited(Instant at, Instant until) implements CallEvent {}

  /**
   * The caller pressed a key of an answer; the next is waited for until then.
   *
   * @param key 0 to 9, *, #, A to D
   */
  record AnswerKey(Instant at, char key, Instant until) implements CallEvent {}

  /** The answer fits nothing, or none came; it is asked again, or given up. */
  record AnswerRejected(Instant at, String keys) implements CallEvent {}

  /** The answer leads on; or it was asked often enough, and there is none. */
  record AnswerTaken(Instant at, String keys) implements CallEvent {}

  /** The caller is known by a contract number. */
  record CustomerKnown(Instant at, String contract, String name) implements CallEvent {}

  /** The appliance answered the caller's leg. */
  record CallerAnswered(Instant at) implements CallEvent {}

  /**
   * The search for somebody of a team began, by this policy as it stood then.
   *
   * @param planned who was on call then: they stay candidates to the end of the search
   * @param handler id of the person who handled this caller a short while ago, and is rung first
   */
  record SearchStarted(
      Instant at,
      String team,
      Policy policy,
      OnCall planned,
      Optional<Instant> overflowAt,
      Optional<String> handler)
      implements CallEvent {}

  /**
   * A level of the search began; its candidates are frozen.
   *
   * @param level from 1, one more for each step; the extra ring of an exit is the last level
   * @param round from 1
   */
  record LevelStarted(
      Instant at,
      int level,
      int round,
      Strategy strategy,
      Accept accept,
      Duration ring,
      List<Candidate> candidates)
      implements CallEvent {
    public LevelStarted {
      candidates = List.copyOf(candidates);
    }
  }

  /** A candidate of the level is passed over, in this round. */
  record CandidateSkipped(Instant at, int level, Candidate candidate, String why)
      implements CallEvent {}

  /** Between two rounds. */
  record PauseStarted(Instant at, Instant until) implements CallEvent {}

  /** A number is being dialled; it rings until the deadline at most. */
  record AttemptStarted(Instant at, int leg, int level, Candidate candidate, Instant deadline)
      implements CallEvent {}

  /** The INVITE of an attempt left on a trunk. */
  record AttemptDialled(Instant at, int leg, String trunk) implements CallEvent {}

  /** A trunk failed, the next is tried. */
  record AttemptTryFailed(Instant at, int leg, Try failed) implements CallEvent {}

  /** The telephone rings. */
  record AttemptRinging(Instant at, int leg) implements CallEvent {}

  /** Somebody, or something, picked up. */
  record AttemptAnswered(Instant at, int leg, String trunk, String dialog) implements CallEvent {}

  /** The whisper has been said; a key is waited for until then. */
  record KeyAwaited(Instant at, int leg, Instant until) implements CallEvent {}

  /** An attempt came to its end. */
  record AttemptEnded(Instant at, int leg, AttemptResult result, String cause)
      implements CallEvent {}

  /** The person of a leg took the call, the first to do so. */
  record CallAccepted(Instant at, int leg) implements CallEvent {}

  /** Nobody accepted, or nobody was there to be rung. */
  record SearchEnded(Instant at, SearchEnd why) implements CallEvent {}

  /** Why a search ended without anybody. */
  enum SearchEnd {
    NOBODY_ACCEPTED,
    NOBODY_PLANNED,
    CLOSED,
    WAITED_TOO_LONG
  }

  /** A leg's media was measured. */
  record LegQualityMeasured(Instant at, LegQuality quality) implements CallEvent {}

  /** The appliance ends a leg; its peer's end is awaited. */
  record LegHungUp(Instant at, int leg) implements CallEvent {}

  /** Nothing is left of a leg: its end was reported, or it failed. */
  record LegClosed(Instant at, int leg, String cause) implements CallEvent {}

  /**
   * The outcome of the call is settled; the ends of its last legs are awaited until then at most.
   */
  record CallClosing(Instant at, Verdict verdict, String wayOut, Instant until)
      implements CallEvent {}

  /** The call is over. */
  record CallEnded(Instant at, Verdict verdict, String wayOut) implements CallEvent {}
}
