package org.vigie.callflow.internal;

import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.call.CallEvent.RecordingClosed;
import org.vigie.api.call.CallEvent.RecordingFailed;
import org.vigie.api.call.CallEvent.RecordingObjected;
import org.vigie.api.call.CallEvent.RecordingStarted;
import org.vigie.api.call.VoiceFile;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Recording;
import org.vigie.api.voice.Prompt;

/**
 * Conversations are recorded where the line says so: only after the caller was told, and never
 * against their will.
 */
final class Recorder {
  private Recorder() {}

  /** What the caller has to be told before anything else is said. */
  static Optional<Recording> notice(Turn turn) {
    return turn.call().ledger().recorded().announced()
        ? Optional.empty()
        : turn.line().flatMap(Line::recording);
  }

  /** Tells the caller, who must be able to object by a key: the call is answered for it. */
  static void announce(Turn turn, Recording recording) {
    Flow.answer(turn);
    List<Prompt> prompts = Prompts.recordingNotice(turn, recording);
    turn.play(0, Purpose.RECORDING_NOTICE, prompts, Prompts.limit(prompts));
  }

  /** The conversation begins. */
  static void start(Turn turn) {
    Recorded recorded = turn.call().ledger().recorded();
    Optional<Recording> recording = turn.line().flatMap(Line::recording);
    if (recording.isPresent() && recorded.announced() && !recorded.objected()) {
      turn.act(new CallEffect.StartRecording(turn.leg(0), recording.get().twoChannels()));
      turn.note(new RecordingStarted(turn.now()));
    }
  }

  /**
   * The caller pressed a key that nothing else asks for.
   *
   * @return whether they object by it
   */
  static boolean objects(Turn turn, char key) {
    Recorded recorded = turn.call().ledger().recorded();
    boolean objects =
        mayObject(turn.call().phase(), recorded)
            && turn.line().flatMap(Line::recording).filter(r -> r.objectKey() == key).isPresent();
    if (!objects || !recorded.announced() || recorded.objected()) {
      return false;
    }
    turn.note(new RecordingObjected(turn.now()));
    if (recorded.started()) {
      turn.act(new CallEffect.StopRecording(turn.leg(0), true));
    }
    confirm(turn);
    return true;
  }

  /** The disk tells what became of what was written, once; a call that is over waits for it. */
  static void closed(Turn turn, CallCommand.RecordingClosed told) {
    Ledger ledger = turn.call().ledger();
    boolean awaited =
        told.file() == VoiceFile.MESSAGE ? ledger.message().open() : ledger.recorded().isGoingOn();
    if (!awaited || !told.leg().isCaller()) {
      return;
    }
    turn.note(
        told.fault()
            .<CallEvent>map(f -> new RecordingFailed(turn.now(), told.file(), told.kept(), f))
            .orElseGet(() -> new RecordingClosed(turn.now(), told.file(), told.kept())));
    if (turn.call().phase() instanceof Phase.Closing closing) {
      Ending.closed(turn, closing);
    }
  }

  private static boolean mayObject(Phase phase, Recorded recorded) {
    return phase instanceof Phase.Saying
        || phase instanceof Phase.Queued
        || phase instanceof Phase.Searching
        || phase instanceof Phase.Conversing && recorded.started();
  }

  /** It is said to who speaks with somebody; who listens to the notice hears no more of it. */
  private static void confirm(Turn turn) {
    if (turn.call().phase() instanceof Phase.Conversing) {
      List<Prompt> prompts = Prompts.recordingOff(turn);
      turn.play(0, Purpose.SERVICE, prompts, Prompts.limit(prompts));
    } else if (turn.call().phase() instanceof Phase.Saying saying
        && saying.purpose() == Purpose.RECORDING_NOTICE) {
      turn.act(new CallEffect.StopPlaying(turn.leg(0)));
      Flow.said(turn, saying);
    }
  }
}
