package org.vigie.callflow.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.call.CallEvent.VoicemailEnded;
import org.vigie.api.call.CallEvent.VoicemailStarted;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Node.Voicemail;
import org.vigie.api.voice.Prompt;

/** The caller leaves a spoken message. */
final class Messages {
  /** Anything shorter is somebody who hung up at the signal (SPEC, « Entry » 7). */
  private static final Duration SHORTEST = Duration.ofSeconds(2);

  private static final char DONE = '#';

  private Messages() {}

  /** What became of the caller's speaking is a message. */
  static boolean counts(Duration length) {
    return length.compareTo(SHORTEST) >= 0;
  }

  static void invite(Turn turn, Voicemail node) {
    Flow.answer(turn);
    List<Prompt> prompts = Prompts.beforeSignal(turn, node.words());
    turn.play(0, Purpose.VOICEMAIL, prompts, Prompts.limit(prompts));
  }

  /** The signal has been heard. */
  static void record(Turn turn, Voicemail node) {
    turn.note(new VoicemailStarted(turn.now(), turn.now().plus(node.maxLength())));
    turn.act(new CallEffect.StartVoicemail(turn.leg(0)));
  }

  static void pressed(Turn turn, Phase.Leaving leaving, char key) {
    if (key == DONE) {
      goOn(turn, leaving);
    }
  }

  /** The caller has said all, or as much as is taken. */
  static void goOn(Turn turn, Phase.Leaving leaving) {
    turn.act(new CallEffect.StopVoicemail(turn.leg(0)));
    ended(turn, leaving.since());
    Optional<String> next = Flow.currentNode(turn).flatMap(Messages::next);
    next.ifPresentOrElse(
        node -> Flow.enter(turn, node),
        () -> Ending.unaccepted(turn, "the caller was asked for a message" + Flow.atNode(turn)));
  }

  private static Optional<String> next(Node node) {
    return node instanceof Voicemail voicemail ? voicemail.next() : Optional.empty();
  }

  /** The caller's leg has ended: media has closed the recording with it. */
  static void ended(Turn turn, Instant since) {
    turn.note(new VoicemailEnded(turn.now(), Duration.between(since, turn.now())));
  }
}
