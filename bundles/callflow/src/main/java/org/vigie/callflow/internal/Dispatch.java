package org.vigie.callflow.internal;

import java.util.List;
import java.util.Optional;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.DeadlineReached;
import org.vigie.api.call.CallCommand.IncomingCall;
import org.vigie.api.call.CallCommand.KeyPressed;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallCommand.LegCommand;
import org.vigie.api.call.CallCommand.LegDialled;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.CallCommand.LegMeasured;
import org.vigie.api.call.CallCommand.LegRinging;
import org.vigie.api.call.CallCommand.LegTryFailed;
import org.vigie.api.call.CallCommand.Nudged;
import org.vigie.api.call.CallCommand.PlaceCall;
import org.vigie.api.call.CallCommand.PlaybackFinished;
import org.vigie.api.call.CallCommand.RecordingClosed;
import org.vigie.api.call.CallCommand.Restarted;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.call.CallCommand.TestLine;
import org.vigie.api.call.CallCommand.ToneHeard;
import org.vigie.api.call.CallEvent.AttemptDialled;
import org.vigie.api.call.CallEvent.AttemptRinging;
import org.vigie.api.call.CallEvent.AttemptTryFailed;
import org.vigie.api.call.CallEvent.LegQualityMeasured;
import org.vigie.callflow.api.CallState;
import org.vigie.callflow.api.CallWorld;
import org.vigie.callflow.api.Decision;

/** Which command means what, and to whom. */
public final class Dispatch {
  private Dispatch() {}

  public static Decision decide(CallState state, CallCommand command, CallWorld world) {
    boolean foreign = !command.call().equals(state.id());
    if (state instanceof Call call && !call.ended() && !foreign) {
      Turn turn = new Turn(call, world);
      decide(turn, command);
      return turn.decision();
    }
    return isNew(state) && !foreign
        ? begin(state, command, world)
        : new Decision(state, List.of(), List.of());
  }

  private static Decision begin(CallState state, CallCommand command, CallWorld world) {
    if (command instanceof IncomingCall offered) {
      return Offering.decide(offered, world);
    }
    if (command instanceof PlaceCall place) {
      return Placing.decide(place, world);
    } else if (command instanceof TestLine test) {
      return LineTests.decide(test, world);
    }
    return command instanceof TellAlert alert
        ? Alerts.decide(alert, world)
        : new Decision(state, List.of(), List.of());
  }

  private static boolean isNew(CallState state) {
    return state instanceof Fresh && !state.ended();
  }

  private static void decide(Turn turn, CallCommand command) {
    if (command instanceof LegMeasured measured) {
      measured(turn, measured);
    } else if (command instanceof RecordingClosed closed) {
      Recorder.closed(turn, closed);
    } else if (command instanceof LegCommand ofLeg) {
      ofLeg(turn, ofLeg);
    } else if (command instanceof DeadlineReached) {
      Due.decide(turn);
    } else if (command instanceof Restarted) {
      Restart.decide(turn);
    } else if (command instanceof Nudged && turn.call().phase() instanceof Phase.Queued queued) {
      Queues.look(turn, queued);
    }
  }

  private static void measured(Turn turn, LegMeasured command) {
    Ledger ledger = turn.call().ledger();
    int leg = command.leg().number();
    boolean known = leg < ledger.attempts().nextLeg() && (leg > 0 || turn.call().hasCaller());
    if (known && leg == command.quality().leg() && !ledger.isMeasured(leg)) {
      turn.note(new LegQualityMeasured(command.at(), command.quality()));
    }
  }

  private static void ofLeg(Turn turn, LegCommand command) {
    if (command.leg().isCaller()) {
      ofCaller(turn, command);
      return;
    }
    Optional<AttemptLeg> leg = turn.call().legs().attempt(command.leg().number());
    if (leg.isPresent() && !signalling(turn, command, leg.get())) {
      ofPerson(turn, command, leg.get());
    }
  }

  private static void ofCaller(Turn turn, LegCommand command) {
    if (command instanceof LegEnded ended) {
      Closings.caller(turn, ended.cause());
    } else if (command instanceof LegFailed failed) {
      Closings.caller(turn, failed.cause());
    } else if (turn.call().phase() instanceof Desk desk) {
      Desks.ofCaller(turn, desk, command);
    } else if (command instanceof KeyPressed pressed) {
      callersKey(turn, pressed);
    } else if (command instanceof PlaybackFinished finished) {
      callerHeard(turn, finished.playback());
    } else if (command instanceof ToneHeard tone
        && turn.call().phase() instanceof Phase.Tested tested) {
      LineTested.heard(turn, tested, tone);
    }
  }

  /** What is asked for comes first, then an objection to the recording, then what is offered. */
  private static void callersKey(Turn turn, KeyPressed command) {
    Phase phase = turn.call().phase();
    if (!turn.call().legs().callerOpen()) {
      return;
    }
    if (phase instanceof Phase.Leaving leaving) {
      Messages.pressed(turn, leaving, command.key());
    } else if (phase instanceof Phase.Asking asking) {
      Questions.pressed(turn, asking, command);
    } else if (Recorder.objects(turn, command.key())) {
      return;
    } else if (phase instanceof Phase.Conversing) {
      Talks.pressed(turn, 0, command.key());
    } else if (phase instanceof Phase.Searching || phase instanceof Phase.Queued) {
      Holding.pressed(turn, command.key());
    }
  }

  private static void callerHeard(Turn turn, int playback) {
    if (turn.call().phase() instanceof Phase.Saying saying && saying.playback() == playback) {
      Flow.said(turn, saying);
    } else if (turn.call().phase() instanceof Phase.Asking asking
        && asking.playback().equals(Optional.of(playback))) {
      Questions.said(turn, asking);
    } else if (turn.call().phase() instanceof Phase.Tested tested
        && tested.playback() == playback) {
      LineTested.played(turn, tested);
    }
  }

  /** What is only noted. */
  private static boolean signalling(Turn turn, LegCommand command, AttemptLeg leg) {
    if (command instanceof LegDialled dialled) {
      dialled(turn, dialled, leg);
    } else if (command instanceof LegTryFailed tried) {
      tryFailed(turn, tried, leg);
    } else if (command instanceof LegRinging ringing) {
      ringing(turn, ringing, leg);
    } else {
      return false;
    }
    return true;
  }

  private static void dialled(Turn turn, LegDialled command, AttemptLeg leg) {
    if (leg.isUnanswered()) {
      turn.note(new AttemptDialled(command.at(), command.leg().number(), command.trunk()));
    }
  }

  private static void tryFailed(Turn turn, LegTryFailed command, AttemptLeg leg) {
    if (leg.isUnanswered()) {
      turn.note(new AttemptTryFailed(command.at(), command.leg().number(), command.failed()));
    } else {
      Voiceless.decide(turn, command, leg);
    }
  }

  private static void ringing(Turn turn, LegRinging command, AttemptLeg leg) {
    int number = command.leg().number();
    boolean first = turn.call().ledger().attempts().of(number).ringingAt().isEmpty();
    if (first && leg.stage() instanceof Stage.Ringing) {
      turn.note(new AttemptRinging(command.at(), number));
    }
    if (command.earlyMedia() && leg.stage() instanceof Stage.Ringing) {
      Customers.heard(turn, number);
    }
  }

  private static void ofPerson(Turn turn, LegCommand command, AttemptLeg leg) {
    int number = command.leg().number();
    if (command instanceof LegAnswered answered) {
      Persons.answered(turn, answered, leg);
    } else if (command instanceof KeyPressed pressed) {
      Persons.pressed(turn, pressed, leg);
    } else if (command instanceof PlaybackFinished finished) {
      Persons.finished(turn, number, finished.playback(), leg.stage());
    } else if (command instanceof ToneHeard tone) {
      LineTests.heard(turn, tone);
    } else if (command instanceof LegFailed failed) {
      Closings.attempt(turn, number, failed.result(), failed.cause());
    } else if (command instanceof LegEnded ended) {
      Closings.attempt(turn, number, AttemptResult.FAILED, ended.cause());
    }
  }
}
