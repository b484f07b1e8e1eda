package org.vigie.callflow.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vigie.api.call.CallEvent.CallBackBooked;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Node.BookCallBack;
import org.vigie.api.voice.Prompt;

/** The caller asks to be called back. */
final class Bookings {
  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int TIME_CHARACTERS = 10;
  private static final int CHARACTERS = 26;
  private static final int BITS = 5;

  private Bookings() {}

  static void book(Turn turn, BookCallBack node) {
    Flow.answer(turn);
    Ledger ledger = turn.call().ledger();
    Optional<PhoneNumber> customer = ledger.origin().shownCaller();
    Optional<String> team = ledger.waiting().team();
    if (customer.isPresent() && team.isPresent()) {
      CallId by = callBack(turn.call().id());
      turn.note(new CallBackBooked(turn.now(), by, team.get(), customer.get()));
      say(turn, Prompts.booked(turn, node.words()));
    } else if (customer.isPresent()) {
      Flow.lost(turn);
    } else {
      say(turn, Prompts.cannotBeCalledBack(turn));
    }
  }

  private static void say(Turn turn, List<Prompt> prompts) {
    turn.play(0, Purpose.WAY_OUT, prompts, Prompts.limit(prompts));
  }

  /**
   * The call by which the caller of a call is called back: always the same, so that placing it
   * again after a crash places it once. Its ULID has the time of the call that it comes from.
   */
  static CallId callBack(CallId of) {
    UUID hash = UUID.nameUUIDFromBytes((of.value() + "b").getBytes(StandardCharsets.US_ASCII));
    StringBuilder id = new StringBuilder(of.value().substring(0, TIME_CHARACTERS));
    long high = hash.getMostSignificantBits();
    long low = hash.getLeastSignificantBits();
    int half = (CHARACTERS - TIME_CHARACTERS) / 2;
    for (int i = 0; i < half; i++) {
      id.append(character(high >>> (i * BITS))).append(character(low >>> (i * BITS)));
    }
    return new CallId(id.toString());
  }

  private static char character(long bits) {
    return CROCKFORD.charAt((int) (bits & (CROCKFORD.length() - 1)));
  }
}
