package org.vigie.callflow.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.AnswerAwaited;
import org.vigie.api.call.CallEvent.AnswerKey;
import org.vigie.api.call.CallEvent.AnswerTaken;
import org.vigie.api.call.CallEvent.AttemptAnswered;
import org.vigie.api.call.CallEvent.AttemptEnded;
import org.vigie.api.call.CallEvent.AttemptStarted;
import org.vigie.api.call.CallEvent.AttemptVoiceless;
import org.vigie.api.call.CallEvent.LineTestStarted;
import org.vigie.api.call.CallEvent.MessagePlayed;
import org.vigie.api.call.CallEvent.NodeEntered;
import org.vigie.api.call.CallEvent.NumberRefused;
import org.vigie.api.call.CallEvent.PersonKnown;
import org.vigie.api.call.CallEvent.PinRefused;
import org.vigie.api.call.CallEvent.PlaybackEnded;
import org.vigie.api.call.CallEvent.PlaybackStarted;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.call.CallEvent.ToneDetected;
import org.vigie.api.call.CallId;

/** What a call does that is not a caller's: a person's own, one that we place, a line test. */
sealed interface Desk extends Phase.AtDesk {
  /** When it goes on by itself. */
  default Optional<Instant> deadline() {
    return Optional.empty();
  }

  /**
   * The caller is asked for digits: a PIN while it is not known who they are, else a number.
   *
   * @param keys by now; of a PIN only what it comes to, see {@link Pins}
   * @param playback of the question, while it is being said
   * @param until when the next key has to be there, or the question counts as said
   */
  record Entering(String keys, Optional<Integer> playback, Instant until) implements Desk {
    /** So long is a key waited for. */
    static final Duration WAIT = Duration.ofSeconds(10);

    @Override
    public Optional<Instant> deadline() {
      return Optional.of(until);
    }

    @Override
    public Phase within(CallEvent event) {
      if (event instanceof AnswerAwaited e) {
        return new Entering(keys, Optional.empty(), e.until());
      } else if (event instanceof AnswerKey e) {
        return new Entering(keys + e.key(), Optional.empty(), e.until());
      } else if (event instanceof AnswerTaken e) {
        return new Entering(e.keys(), Optional.empty(), e.at().plus(WAIT));
      }
      boolean judged =
          event instanceof PersonKnown
              || event instanceof PinRefused
              || event instanceof NumberRefused
              || event instanceof NodeEntered;
      return judged ? new Between() : this;
    }
  }

  /**
   * A customer is rung for a person.
   *
   * @param customer the customer's leg; empty: not yet, or not any more
   * @param team whose person it is; empty: nobody knows
   * @param tone the playback of the ringing tone, to the person; empty once the customer's network
   *     is heard
   */
  record Reaching(Optional<Integer> customer, String team, Optional<Integer> tone) implements Desk {
    static Reaching of(Phase before) {
      String team = before instanceof Searching searching ? searching.search().team() : "";
      return new Reaching(Optional.empty(), team, Optional.empty());
    }

    @Override
    public Phase within(CallEvent event) {
      if (event instanceof AttemptStarted e) {
        return new Reaching(Optional.of(e.leg()), team, Optional.empty());
      } else if (customer.isEmpty()) {
        return unreached(event);
      } else if (event instanceof PlaybackStarted e && e.purpose() == Purpose.SERVICE) {
        return new Reaching(customer, team, Optional.of(e.playback()));
      } else if (event instanceof PlaybackEnded e && tone.equals(Optional.of(e.playback()))) {
        return new Reaching(customer, team, Optional.empty());
      }
      return event instanceof AttemptEnded e && isInVain(e)
          ? new Reaching(Optional.empty(), team, Optional.empty())
          : this;
    }

    private boolean isInVain(AttemptEnded event) {
      return customer.equals(Optional.of(event.leg())) && event.result() != AttemptResult.ACCEPTED;
    }

    private Phase unreached(CallEvent event) {
      Phase next = new Between().within(event);
      return next instanceof Between && !(event instanceof NodeEntered) ? this : next;
    }
  }

  /**
   * A person hears a message that a caller left.
   *
   * @param of the caller's call
   * @param playback of the message, while it is being played
   * @param until when a key has to be there, or the message counts as played
   */
  record Replaying(CallId of, Optional<Integer> playback, Instant until) implements Desk {
    @Override
    public Optional<Instant> deadline() {
      return Optional.of(until);
    }

    @Override
    public Phase within(CallEvent event) {
      if (event instanceof MessagePlayed e) {
        return new Replaying(e.of(), Optional.empty(), e.at());
      } else if (event instanceof PlaybackStarted e && e.leg() == 0) {
        return e.purpose() == Purpose.SERVICE
            ? new Replaying(of, Optional.of(e.playback()), e.until())
            : new Saying(e.purpose(), e.playback(), e.until());
      } else if (event instanceof AnswerAwaited e) {
        return new Replaying(of, Optional.empty(), e.until());
      }
      return event instanceof NodeEntered ? new Between() : this;
    }
  }

  /**
   * We call a line of our own.
   *
   * @param sent so many keys were pressed
   * @param keyAt when the next is pressed, or all are through; empty before the answer, and then
   * @param heard tones by now
   * @param until when it has failed
   */
  record Testing(int sent, Optional<Instant> keyAt, Set<Integer> heard, Instant until)
      implements Desk {
    static final Duration LONGEST = Duration.ofSeconds(60);

    /** Until the line's first question is there. */
    static final Duration FIRST_KEY = Duration.ofSeconds(4);

    static Testing of(LineTestStarted event) {
      return new Testing(0, Optional.empty(), Set.of(), event.at().plus(LONGEST));
    }

    @Override
    public Optional<Instant> deadline() {
      return keyAt.filter(at -> at.isBefore(until)).or(() -> Optional.of(until));
    }

    @Override
    public Phase within(CallEvent event) {
      if (event instanceof AttemptAnswered e) {
        return new Testing(sent, Optional.of(e.at().plus(FIRST_KEY)), heard, until);
      } else if (event instanceof AttemptVoiceless) {
        return new Testing(0, Optional.empty(), Set.of(), until);
      } else if (event instanceof AnswerKey e) {
        return new Testing(sent + 1, Optional.of(e.until()), heard, until);
      } else if (event instanceof AnswerAwaited) {
        return new Testing(sent, Optional.empty(), heard, until);
      } else if (event instanceof ToneDetected e) {
        Set<Integer> more = new HashSet<>(heard);
        more.add(e.hertz());
        return new Testing(sent, keyAt, Set.copyOf(more), until);
      }
      return this;
    }
  }
}
