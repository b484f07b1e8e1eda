package org.vigie.callflow.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.AttemptStarted;
import org.vigie.api.call.CallEvent.CallAccepted;
import org.vigie.api.call.CallEvent.CustomerDialled;
import org.vigie.api.call.CallEvent.PlaybackEnded;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.call.Candidate;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;

/** A customer is rung, and sees the line's number, for a person who waits. */
final class Customers {
  /** Nobody is passed over here: a customer may be far from the telephone. */
  private static final Duration RING = Duration.ofSeconds(45);

  private static final int LEVEL = 1;

  private Customers() {}

  static void dial(Turn turn, PhoneNumber customer) {
    int leg = turn.call().ledger().attempts().nextLeg();
    Candidate candidate = new Candidate(Optional.empty(), customer);
    turn.note(new CustomerDialled(turn.now(), customer));
    turn.note(new AttemptStarted(turn.now(), leg, LEVEL, candidate, turn.now().plus(RING)));
    turn.act(
        new CallEffect.Dial(turn.leg(leg), customer, Searches.identity(turn, Optional.empty())));
    ringsAgain(turn);
  }

  /** The person hears a ringing tone. */
  static void ringsAgain(Turn turn) {
    person(turn).ifPresent(p -> turn.loop(p, Purpose.SERVICE, List.of(new Prompt.RingingTone())));
  }

  /** The leg of the person who waits. */
  private static Optional<Integer> person(Turn turn) {
    return turn.call().isPlaced()
        ? turn.call().legs().attempts().entrySet().stream()
            .filter(e -> e.getValue().stage() instanceof Stage.Bridged)
            .map(Map.Entry::getKey)
            .findFirst()
        : Optional.of(0);
  }

  /** The customer's network is heard, instead of a ringing tone of ours. */
  static void heard(Turn turn, int leg) {
    if (turn.call().phase() instanceof Desk.Reaching reaching
        && reaching.customer().equals(Optional.of(leg))
        && reaching.tone().isPresent()) {
      Optional<Integer> person = person(turn);
      person.ifPresent(
          p -> {
            turn.note(new PlaybackEnded(turn.now(), p, reaching.tone().get()));
            turn.act(new CallEffect.Bridge(turn.leg(p), turn.leg(leg)));
          });
    }
  }

  static void answered(Turn turn, Desk.Reaching reaching, int leg) {
    Optional<Integer> person = person(turn);
    if (person.isEmpty() || !reaching.customer().equals(Optional.of(leg))) {
      Ending.hangUp(turn, leg, AttemptResult.CANCELLED, "nobody waits for them");
      return;
    }
    Ending.end(turn, leg, AttemptResult.ACCEPTED, "");
    turn.note(new CallAccepted(turn.now(), turn.call().isPlaced() ? person.get() : leg));
    turn.act(new CallEffect.Bridge(turn.leg(person.get()), turn.leg(leg)));
  }

  static void unreached(Turn turn) {
    Optional<Integer> person = person(turn);
    if (!turn.call().isPlaced()) {
      CallingBack.again(turn, SystemPhrase.NO_REPLY);
    } else if (person.isPresent()) {
      DeskPrompts.noReply(turn, person.get());
    }
  }
}
