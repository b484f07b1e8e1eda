package org.vigie.callflow.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.CommandKeyPressed;
import org.vigie.api.call.CallEvent.Help;
import org.vigie.api.call.CallEvent.HelpFailed;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.call.CallEvent.SearchEnd;
import org.vigie.api.call.CallEvent.SearchEnded;
import org.vigie.api.call.LegId;
import org.vigie.callflow.internal.Phase.Conversing;

/** A caller or customer speaks with one of ours, or with several. */
final class Talks {
  /** How long the key of a command may take after the star. */
  private static final Duration COMMAND_WAIT = Duration.ofSeconds(4);

  private static final String CALLER_LEFT = "the caller hung up";
  private static final String PERSON_LEFT = "the person hung up";

  private Talks() {}

  /** Those of ours who speak with the caller or customer, by leg. */
  static List<Integer> inside(Call call, Conversing with) {
    List<Integer> inside = new ArrayList<>();
    if (with.outside() != 0 && call.legs().caller() == CallerLeg.ANSWERED) {
      inside.add(0);
    }
    call.legs().attempts().entrySet().stream()
        .filter(e -> e.getValue().stage() instanceof Stage.Bridged)
        .map(Map.Entry::getKey)
        .filter(leg -> leg != with.outside())
        .forEach(inside::add);
    return inside;
  }

  /** Connects the caller or customer with those who are to speak with them. */
  static void connect(Turn turn, Conversing with, List<Integer> inside) {
    LegId outside = turn.leg(with.outside());
    List<LegId> others = inside.stream().map(turn::leg).toList();
    turn.act(
        others.size() == 1
            ? new CallEffect.Bridge(outside, others.get(0))
            : new CallEffect.Confer(outside, others));
  }

  /** One of ours presses a key; the key of a command follows a star, so that both are rare. */
  static void pressed(Turn turn, int leg, char key) {
    if (!(turn.call().phase() instanceof Conversing with)
        || !inside(turn.call(), with).contains(leg)) {
      return;
    }
    Optional<CommandKeyPressed> star =
        with.star().filter(s -> s.leg() == leg && turn.now().isBefore(s.until()));
    if (key == '*') {
      turn.note(new CommandKeyPressed(turn.now(), leg, turn.now().plus(COMMAND_WAIT)));
    } else if (star.isPresent()) {
      turn.note(new CommandKeyPressed(turn.now(), leg, turn.now()));
      command(turn, with, leg, key);
    }
  }

  private static void command(Turn turn, Conversing with, int leg, char key) {
    switch (key) {
      case '1' -> Helps.seek(turn, with, leg, Help.EXPERT);
      case '2' -> Helps.seek(turn, with, leg, Help.HAND_OVER);
      case '3' -> Pauses.toggle(turn, leg);
      case '0' -> over(turn, "the person ended the call");
      default -> {
        // no command
      }
    }
  }

  /** The end of leg 0: of the caller, or of a person who calls back. */
  static void callerLeft(Turn turn, Conversing with, boolean wasIn) {
    if (with.outside() != 0) {
      if (wasIn) {
        ourLeft(turn, with);
      }
      return;
    }
    if (inside(turn.call(), with).isEmpty() && !turn.call().isAlert()) {
      turn.note(new SearchEnded(turn.now(), SearchEnd.NOBODY_ACCEPTED));
    }
    Ending.conversation(turn, CALLER_LEFT);
  }

  /** The end of the leg of an attempt that had been accepted. */
  static void left(Turn turn, int leg) {
    if (turn.call().phase() instanceof Desk desk) {
      Desks.left(turn, desk);
    } else if (turn.call().phase() instanceof Conversing with) {
      if (leg == with.outside()) {
        customerLeft(turn, with);
      } else {
        ourLeft(turn, with);
      }
    }
  }

  private static void customerLeft(Turn turn, Conversing with) {
    if (inside(turn.call(), with).isEmpty()) {
      turn.note(new SearchEnded(turn.now(), SearchEnd.NOBODY_ACCEPTED));
    }
    over(turn, "the customer hung up");
  }

  private static void ourLeft(Turn turn, Conversing with) {
    List<Integer> inside = inside(turn.call(), with);
    if (inside.size() == 1) {
      connect(turn, with, inside);
    } else if (inside.isEmpty() && with.aid().isPresent()) {
      turn.play(with.outside(), Purpose.PROGRESS, Prompts.stillSearching(turn), Turn.WITHOUT_END);
    } else if (inside.isEmpty()) {
      over(turn, PERSON_LEFT);
    }
  }

  /** Whoever waited alone for one of ours is told that nobody comes; somebody has to call them. */
  static void forsaken(Turn turn, Conversing with) {
    turn.note(new SearchEnded(turn.now(), SearchEnd.NOBODY_ACCEPTED));
    turn.note(new HelpFailed(turn.now()));
    if (with.outside() == 0) {
      Flow.tellNobody(turn, SearchEnd.NOBODY_ACCEPTED);
    } else {
      turn.tell(with.outside(), Purpose.WAY_OUT, Prompts.nobody(turn, SearchEnd.NOBODY_ACCEPTED));
    }
  }

  /** A conversation is over; a person who has called in goes on behind it. */
  private static void over(Turn turn, String why) {
    boolean ourCall = turn.call().phase() instanceof Conversing with && with.outside() != 0;
    Optional<String> next =
        ourCall && turn.call().legs().caller() == CallerLeg.ANSWERED
            ? Desks.next(turn)
            : Optional.empty();
    if (next.isPresent()) {
      Ending.hangUpAttempts(turn, AttemptResult.CANCELLED, "the conversation is over");
      Flow.enter(turn, next.get());
    } else {
      Ending.conversation(turn, why);
    }
  }

  /** Where nobody is left who could hear anything, the call is over. */
  static void goOn(Turn turn) {
    CallerLeg caller = turn.call().legs().caller();
    boolean deserted =
        caller != CallerLeg.OFFERED
            && caller != CallerLeg.ANSWERED
            && turn.call().legs().attempts().values().stream()
                .allMatch(leg -> leg.stage() instanceof Stage.HungUp);
    if (deserted && turn.call().phase() instanceof Conversing) {
      Ending.conversation(turn, PERSON_LEFT);
    } else if (deserted && turn.call().phase() instanceof Desk.Reaching) {
      Ending.unaccepted(turn, "the customer did not answer");
    }
  }
}
