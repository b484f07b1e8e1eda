package org.vigie.callflow.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand.KeyPressed;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.AttemptAnswered;
import org.vigie.api.call.CallEvent.CallAccepted;
import org.vigie.api.call.CallEvent.KeyAwaited;
import org.vigie.api.call.CallEvent.PlaybackEnded;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Step;
import org.vigie.api.voice.Prompt;
import org.vigie.escalation.api.Escalation;

/** What the person of an attempt does: picks up, listens, presses keys. */
final class Persons {
  private static final String TAKEN_BY_ANOTHER = "taken by another";

  /**
   * No whisper is as long; the media plane that does not report its end must not hold the chain.
   */
  private static final Duration WHISPER_LIMIT = Duration.ofSeconds(45);

  private Persons() {}

  static void answered(Turn turn, LegAnswered command, AttemptLeg leg) {
    int number = command.leg().number();
    if (leg.stage() instanceof Stage.Ringing) {
      note(turn, command);
      whisper(turn, number);
    } else if (leg.stage() instanceof Stage.HungUp && leg.isUnanswered()) {
      // The answer has crossed our CANCEL (RFC 3261, 9.1): the dialog that it made is ended.
      note(turn, command);
      turn.act(new CallEffect.HangUp(command.leg(), false));
    }
  }

  private static void note(Turn turn, LegAnswered command) {
    turn.note(
        new AttemptAnswered(
            command.at(), command.leg().number(), command.trunk(), command.dialog()));
  }

  private static void whisper(Turn turn, int leg) {
    if (turn.call().phase() instanceof Desk desk) {
      Desks.answered(turn, desk, leg);
    } else if (acceptsBy(turn) == Accept.DIRECT) {
      accept(turn, leg);
    } else {
      List<Prompt> prompts = Whispers.whisper(turn, leg);
      Duration limit = turn.call().isAlert() ? Prompts.limit(prompts) : WHISPER_LIMIT;
      turn.play(leg, Purpose.WHISPER, prompts, limit);
    }
  }

  private static Accept acceptsBy(Turn turn) {
    return turn.call().phase() instanceof Phase.Searching searching
        ? searching.search().level().map(level -> level.accept()).orElse(Accept.KEY)
        : Accept.KEY;
  }

  /** What plays to a leg has come to its end. */
  static void finished(Turn turn, int leg, int playback, Stage stage) {
    if (stage instanceof Stage.Listening listening && listening.playback() == playback) {
      heard(turn, leg, playback);
    } else if (stage instanceof Stage.Told told && told.playback() == playback) {
      letGo(turn, leg);
    }
  }

  /** Who was told all that there is to tell. */
  static void letGo(Turn turn, int leg) {
    Ending.hangUp(turn, leg, AttemptResult.CANCELLED, TAKEN_BY_ANOTHER);
    Alerts.goOn(turn);
    Talks.goOn(turn);
  }

  static void heard(Turn turn, int leg, int playback) {
    turn.note(new PlaybackEnded(turn.now(), leg, playback));
    turn.note(new KeyAwaited(turn.now(), leg, turn.now().plus(keyWait(turn))));
  }

  private static Duration keyWait(Turn turn) {
    return turn.call().phase() instanceof Phase.Searching searching
        ? searching.search().keyWait()
        : Step.DEFAULT_KEY_WAIT;
  }

  static void pressed(Turn turn, KeyPressed command, AttemptLeg leg) {
    int number = command.leg().number();
    if (leg.stage() instanceof Stage.Told) {
      pressedLate(turn, number, command.key());
    } else if (leg.isListening() && command.key() == '1') {
      accept(turn, number);
    } else if (leg.isListening() && command.key() == '2') {
      refuse(turn, number);
    } else if (leg.stage() instanceof Stage.Bridged) {
      Talks.pressed(turn, number, command.key());
    }
  }

  private static void refuse(Turn turn, int leg) {
    if (turn.call().phase() instanceof Phase.Searching searching) {
      Escalation.onRefusal(searching.search(), leg, turn.surroundings()).forEach(turn::note);
    }
    Ending.hangUp(turn, leg, AttemptResult.REFUSED, "key 2");
    Searches.advance(turn);
  }

  private static void pressedLate(Turn turn, int leg, char key) {
    boolean first = turn.call().ledger().attempts().of(leg).outcome().result().isEmpty();
    if (key == '1' && first) {
      Ending.end(turn, leg, AttemptResult.TAKEN, TAKEN_BY_ANOTHER);
      turn.tell(leg, Purpose.ALREADY_TAKEN, Whispers.alreadyTaken(turn, leg));
    } else if (key == '2') {
      letGo(turn, leg);
    }
  }

  /** The first who accepts has the call; a decision is never divided, so there is no second. */
  private static void accept(Turn turn, int leg) {
    if (turn.call().phase() instanceof Phase.Conversing with) {
      Helps.came(turn, with, leg);
      return;
    }
    List<Integer> others =
        turn.call().legs().attempts().keySet().stream().filter(other -> other != leg).toList();
    take(turn, leg);
    others.forEach(other -> turnAway(turn, other));
  }

  private static void take(Turn turn, int leg) {
    if (turn.call().isPlaced()) {
      Placing.taken(turn, leg);
    } else {
      turn.note(new CallAccepted(turn.now(), leg));
      connect(turn, leg);
    }
  }

  private static void connect(Turn turn, int leg) {
    if (turn.call().isAlert()) {
      Alerts.taken(turn, leg);
    } else {
      Flow.answer(turn);
      turn.act(new CallEffect.Bridge(turn.leg(0), turn.leg(leg)));
      Recorder.start(turn);
    }
  }

  /** Who still rings stops; who has picked up is told, and may find out by a late key. */
  private static void turnAway(Turn turn, int leg) {
    Optional<AttemptLeg> other = turn.call().legs().attempt(leg);
    if (other.filter(AttemptLeg::isListening).isPresent()) {
      turn.tell(leg, Purpose.ALREADY_TAKEN, Whispers.alreadyTakenAndWait(turn, leg));
    } else {
      Ending.end(turn, leg, AttemptResult.CANCELLED, TAKEN_BY_ANOTHER);
      Ending.drop(turn, leg, true);
    }
  }
}
