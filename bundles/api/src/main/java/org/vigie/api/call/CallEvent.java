package org.vigie.api.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.alert.AlertId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Language;
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
    QUESTION,
    /** The place in the queue, to the caller. */
    POSITION,
    /** That the call may be recorded, and how to object, to the caller. */
    RECORDING_NOTICE,
    /** Something that a person of ours is told or asked in a conversation or beside it. */
    SERVICE,
    /** The sound of a line test. */
    TEST
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

  /**
   * Who, or what, picked up has no voice path: it did not count, an acceptance included. The
   * attempt rings on by the next trunk.
   *
   * @param deadline it rings until then at most
   */
  record AttemptVoiceless(Instant at, int leg, Try failed, Instant deadline) implements CallEvent {}

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

  /**
   * A customer is to be called back, or calls for somebody else are placed: {@link
   * CallCommand.PlaceCall}.
   */
  record CallBackStarted(
      Instant at,
      String line,
      PhoneNumber called,
      Optional<String> team,
      Optional<String> person,
      PhoneNumber customer,
      Optional<CallId> of,
      String by)
      implements CallEvent {}

  /** The appliance tests one of its lines. */
  record LineTestStarted(
      Instant at, String line, PhoneNumber called, Optional<String> trunk, String keys, String by)
      implements CallEvent {}

  /**
   * The caller waits for their turn.
   *
   * @param overflowAt when the patience of the line is over
   */
  record QueueEntered(Instant at, String team, Optional<Instant> overflowAt) implements CallEvent {}

  /**
   * No trunk could carry a call to anybody: who has just entered the queue again was there before,
   * and keeps their place.
   *
   * @param until nobody is rung for them before
   */
  record TrunksAwaited(Instant at, String team, Instant until) implements CallEvent {}

  /** The caller is told their place in the queue, from 1. */
  record QueuePlaceTold(Instant at, int place) implements CallEvent {}

  /** The caller does not wait for their turn any more: it has come, or they go elsewhere. */
  record QueueLeft(Instant at, String team) implements CallEvent {}

  /** The caller's number is one of those that are turned away. */
  record CallerBlocked(Instant at) implements CallEvent {}

  /** The caller is spoken to in this language from now on. */
  record LanguageChosen(Instant at, Language language) implements CallEvent {}

  /**
   * The caller is called back by a call of its own.
   *
   * @param by that call
   */
  record CallBackBooked(Instant at, CallId by, String team, PhoneNumber customer)
      implements CallEvent {}

  /**
   * The caller is a person of ours.
   *
   * @param byPin else by their number
   */
  record PersonKnown(Instant at, String person, boolean byPin) implements CallEvent {}

  /** Nobody has that PIN. */
  record PinRefused(Instant at) implements CallEvent {}

  /**
   * Too many wrong PINs: no PIN is taken from that number until then.
   *
   * @param caller empty where it is unknown: then from no unknown number
   */
  record CallerLockedOut(Instant at, Optional<PhoneNumber> caller, Instant until)
      implements CallEvent {}

  /** A person dialled a number that is not called. */
  record NumberRefused(Instant at, String digits, String why) implements CallEvent {}

  /** A person dials a customer: the attempt that follows. */
  record CustomerDialled(Instant at, PhoneNumber customer) implements CallEvent {}

  /** The conversation is recorded from now on, or again after a pause. */
  record RecordingStarted(Instant at) implements CallEvent {}

  /** Nothing is recorded for a while. */
  record RecordingPaused(Instant at) implements CallEvent {}

  /** The caller does not want to be recorded: nothing is kept. */
  record RecordingObjected(Instant at) implements CallEvent {}

  /**
   * A recording or a message is whole on the disk; or there was nothing to keep.
   *
   * @param kept there is a file of it
   */
  record RecordingClosed(Instant at, VoiceFile file, boolean kept) implements CallEvent {}

  /**
   * A recording or a message could not be written down. The call goes on.
   *
   * @param kept there is a file of what came before
   * @param cause in plain English
   */
  record RecordingFailed(Instant at, VoiceFile file, boolean kept, String cause)
      implements CallEvent {}

  /**
   * Somebody in the conversation pressed the key before a command.
   *
   * @param until the command must follow by then
   */
  record CommandKeyPressed(Instant at, int leg, Instant until) implements CallEvent {}

  /** Somebody in the conversation wants another to join it, or to take it over. */
  record HelpSought(Instant at, int leg, Help help) implements CallEvent {}

  /** What another person is rung for. */
  enum Help {
    /** To join the conversation. */
    EXPERT,
    /** To take it over. */
    HAND_OVER
  }

  /** The other person speaks with them now. */
  record HelpCame(Instant at, int leg, Help help) implements CallEvent {}

  /** Nobody came. */
  record HelpFailed(Instant at) implements CallEvent {}

  /** A message is played to a person of ours. */
  record MessagePlayed(Instant at, CallId of) implements CallEvent {}

  /** A person of ours has done with a message. */
  record MessageDone(Instant at, CallId of, String person) implements CallEvent {}

  /**
   * The caller is the appliance itself, which tests the line.
   *
   * @param by that call
   */
  record TestCalled(Instant at, CallId by) implements CallEvent {}

  /** The caller is an own line test, and has come as far as a person's telephone would ring. */
  record TestReached(Instant at) implements CallEvent {}

  /** A tone of a line test was heard. */
  record ToneDetected(Instant at, int leg, int hertz) implements CallEvent {}

  /**
   * A line test has its result.
   *
   * @param findings in plain English, what was seen and what was missing
   */
  record LineTestJudged(Instant at, boolean passed, List<String> findings) implements CallEvent {
    public LineTestJudged {
      findings = List.copyOf(findings);
    }
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
