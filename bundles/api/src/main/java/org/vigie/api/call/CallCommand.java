package org.vigie.api.call;

import java.time.Instant;
import java.util.Optional;
import org.vigie.api.alert.AlertId;
import org.vigie.api.number.PhoneNumber;

/** What the world reports of a call. Adapters submit it; only the engine acts on it. */
public sealed interface CallCommand {
  CallId call();

  /** When it was seen, by the appliance's clock. */
  Instant at();

  /** An INVITE, or a ringing modem, from a trusted trunk. */
  record IncomingCall(CallId call, Instant at, Invitation invitation) implements CallCommand {}

  /**
   * An alert is to be told by voice: the policy of its team is gone through without a caller; who
   * presses 1 takes the alert.
   *
   * @param called the line's number that was texted
   * @param text what is said
   */
  record TellAlert(
      CallId call,
      Instant at,
      AlertId alert,
      String line,
      PhoneNumber called,
      String team,
      String text)
      implements CallCommand {}

  /**
   * Somebody is to speak with a customer who sees the line's number: a person is rung, and once
   * they have taken it, the customer. Exactly one of team and person is there.
   *
   * @param called the line's number that is shown
   * @param team whose policy finds the person, in the order of its queue
   * @param of the call in which the customer asked for it
   * @param by a user's or person's id; the customer's number where they asked for it
   */
  record PlaceCall(
      CallId call,
      Instant at,
      String line,
      PhoneNumber called,
      Optional<String> team,
      Optional<String> person,
      PhoneNumber customer,
      Optional<CallId> of,
      String by)
      implements CallCommand {}

  /**
   * The appliance calls a line of its own, to see whether callers get through.
   *
   * @param called the line's number that is dialled
   * @param trunk by which; empty: the first that works
   * @param keys pressed one after another where the line asks for them
   */
  record TestLine(
      CallId call,
      Instant at,
      String line,
      PhoneNumber called,
      Optional<String> trunk,
      String keys,
      String by)
      implements CallCommand {}

  /** What a waiting call depends on has changed: somebody is free, or the queue has moved. */
  record Nudged(CallId call, Instant at) implements CallCommand {}

  /** What a peer reports of one leg. */
  sealed interface LegCommand extends CallCommand {
    LegId leg();

    @Override
    default CallId call() {
      return leg().call();
    }
  }

  /** The INVITE of an attempt is leaving on a trunk. */
  record LegDialled(LegId leg, Instant at, String trunk) implements LegCommand {}

  /**
   * One trunk failed for its own fault, by an answer without a voice path perhaps; the next is
   * being tried.
   */
  record LegTryFailed(LegId leg, Instant at, Try failed) implements LegCommand {}

  /**
   * The telephone rings (180 or 183).
   *
   * @param earlyMedia its network sends sound, and media is negotiated; may come once more for it
   */
  record LegRinging(LegId leg, Instant at, boolean earlyMedia) implements LegCommand {
    /** Without a sound. */
    public LegRinging(LegId leg, Instant at) {
      this(leg, at, false);
    }
  }

  /**
   * The party picked up, and media is negotiated. Reported with the 200, at once: that no voice
   * comes after it is told later, by {@link LegTryFailed} where another trunk is tried, or {@link
   * LegFailed} where none is left.
   *
   * @param dialog what the adapter needs to end the leg after a crash; opaque to others
   */
  record LegAnswered(LegId leg, Instant at, String trunk, String dialog) implements LegCommand {}

  /** The attempt ended without an answer, for the callee's reason or because no trunk is left. */
  record LegFailed(LegId leg, Instant at, AttemptResult result, String cause)
      implements LegCommand {}

  /** An answered leg ended, or the caller gave up before the answer (CANCEL). */
  record LegEnded(LegId leg, Instant at, String cause) implements LegCommand {}

  /** The quality of a leg's media, once, when its media has been closed; precedes its end. */
  record LegMeasured(LegId leg, Instant at, LegQuality quality) implements LegCommand {}

  /**
   * A key was pressed; each press is reported once, however it was signalled.
   *
   * @param key 0 to 9, *, #, A to D
   */
  record KeyPressed(LegId leg, Instant at, char key) implements LegCommand {}

  /** A playback that does not loop has come to its end; not sent where it was stopped. */
  record PlaybackFinished(LegId leg, Instant at, int playback) implements LegCommand {}

  /**
   * A tone that was listened for has been heard for at least 200 ms.
   *
   * @param hertz as it was asked for
   */
  record ToneHeard(LegId leg, Instant at, int hertz) implements LegCommand {}

  /**
   * What was written down of a leg's voice has come to its end on the disk, at the latest with the
   * leg; told once for each that was begun, unless it was discarded.
   *
   * @param kept there is a file of it
   * @param fault why it is not whole, in plain English; empty: it is, or there was nothing to keep
   */
  record RecordingClosed(
      LegId leg, Instant at, VoiceFile file, boolean kept, Optional<String> fault)
      implements LegCommand {}

  /** A deadline of the call's state is due. */
  record DeadlineReached(CallId call, Instant at) implements CallCommand {}

  /** The appliance has started again and found this call in its journal, without an end. */
  record Restarted(CallId call, Instant at) implements CallCommand {}
}
