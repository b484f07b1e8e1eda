package org.vigie.callflow.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.DeadlineReached;
import org.vigie.api.call.CallCommand.IncomingCall;
import org.vigie.api.call.CallCommand.KeyPressed;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.CallCommand.PlaybackFinished;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.Invitation;
import org.vigie.api.call.LegId;
import org.vigie.api.query.Simulations;
import org.vigie.api.query.Simulations.Question;
import org.vigie.api.setup.Line;
import org.vigie.callflow.api.CallMachine;
import org.vigie.callflow.api.CallState;
import org.vigie.callflow.api.CallWorld;
import org.vigie.callflow.api.Decision;

/** A call that is not placed: its peers do what they are expected to, and nobody accepts. */
public final class Rehearsal {
  private static final CallId ID = new CallId("0".repeat(26));
  private static final LegId CALLER = LegId.caller(ID);

  /** A policy may go round for days: so much tells enough. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final int MOST_ATTEMPTS = 1000;
  private static final int MOST_COMMANDS = 20_000;

  private final CallWorld start;
  private final List<CallEvent> events = new ArrayList<>();
  private final Deque<CallCommand> reactions = new ArrayDeque<>();
  private final Deque<Character> keys = new ArrayDeque<>();
  private Optional<CallEffect.Play> playing = Optional.empty();
  private Instant now;
  private int rings;
  private CallState state = CallState.initial(ID);

  private Rehearsal(CallWorld start, String keys) {
    this.start = start;
    this.now = start.now();
    keys.chars().forEach(key -> this.keys.add((char) key));
  }

  /** What a call to a line would come to. */
  public static Simulations.Simulation of(Question question, Line line, CallWorld world) {
    Rehearsal rehearsal = new Rehearsal(world, question.keys());
    Invitation invitation =
        new Invitation(
            "simulation",
            line.numbers(),
            question.caller(),
            question.caller().isEmpty(),
            List.of(),
            true,
            "");
    rehearsal.give(new IncomingCall(ID, world.now(), invitation));
    boolean ended = rehearsal.run();
    return rehearsal.told(line, ended);
  }

  private boolean run() {
    for (int i = 0; i < MOST_COMMANDS && goesOn(); i++) {
      Optional<CallCommand> next = next();
      if (next.isEmpty()) {
        return false;
      }
      give(next.get());
    }
    return state.ended();
  }

  private boolean goesOn() {
    return !state.ended() && now.isBefore(start.now().plus(LONGEST)) && rings < MOST_ATTEMPTS;
  }

  /** What peers report, else what the caller does, else the next deadline. */
  private Optional<CallCommand> next() {
    if (!reactions.isEmpty()) {
      return Optional.of(reactions.remove());
    } else if (!keys.isEmpty()
        && state instanceof Call call
        && (call.phase() instanceof Phase.Asking || Desks.asks(call.phase()))) {
      return Optional.of(new KeyPressed(CALLER, now, keys.remove()));
    } else if (playing.isPresent()) {
      int playback = playing.get().playback();
      playing = Optional.empty();
      return Optional.of(new PlaybackFinished(CALLER, now, playback));
    }
    return state.nextDeadline().map(this::leap);
  }

  private CallCommand leap(Instant due) {
    now = due.isAfter(now) ? due : now;
    return new DeadlineReached(ID, now);
  }

  private void give(CallCommand command) {
    CallWorld world = new CallWorld(now, start.setup(), start.oncall(), start.circumstances());
    Decision decision = CallMachine.step(state, command, world);
    state = decision.state();
    events.addAll(decision.events());
    decision.effects().forEach(this::follow);
  }

  private void follow(CallEffect effect) {
    if (effect instanceof CallEffect.Play play && play.leg().isCaller()) {
      playing = Optional.of(play).filter(p -> !p.loop());
    } else if (effect instanceof CallEffect.Dial) {
      rings++;
    } else if (effect instanceof CallEffect.StopPlaying) {
      playing = Optional.empty();
    } else if (effect instanceof CallEffect.HangUp && !effect.leg().isCaller()) {
      reactions.add(new LegFailed(effect.leg(), now, AttemptResult.CANCELLED, ""));
    } else if (effect instanceof CallEffect.HangUp || effect instanceof CallEffect.Reject) {
      reactions.add(new LegEnded(CALLER, now, ""));
    }
  }

  private Simulations.Simulation told(Line line, boolean ended) {
    Remarks remarks = new Remarks(start.setup());
    events.forEach(remarks::on);
    if (!keys.isEmpty()) {
      remarks.add(keys.size() + " of the keys were not asked for");
    }
    if (!ended) {
      remarks.add("it would go on; cut here, at " + now);
    }
    boolean known = state instanceof Call;
    if (!known) {
      remarks.add("the line has no number by which it could be called");
    }
    return new Simulations.Simulation(
        line.id(),
        start.now(),
        remarks.rings(),
        known ? state.record().path() : List.of(),
        known ? state.record().wayOut() : "",
        remarks.lines());
  }
}
