package org.vigie.callflow.internal;

import java.util.Optional;
import org.vigie.api.call.CallEvent.NumberRefused;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.escalation.api.Circumstances.Permission;

/** A person calls a customer back, showing the line's number. */
final class CallingBack {
  /** SPEC, « Entry » 7: three numbers in all. */
  private static final int MOST = 3;

  private CallingBack() {}

  static void ask(Turn turn) {
    DeskPrompts.ask(turn, SystemPhrase.ENTER_NUMBER);
  }

  static void dialled(Turn turn, String digits) {
    Permission permission =
        digits.isEmpty()
            ? new Permission(Optional.empty(), "nothing was dialled")
            : turn.world().circumstances().permit(digits);
    Optional<PhoneNumber> customer = permission.number();
    if (customer.isPresent()) {
      Customers.dial(turn, customer.get());
    } else {
      turn.note(new NumberRefused(turn.now(), digits, permission.refusal()));
      again(turn, SystemPhrase.NUMBER_REFUSED);
    }
  }

  /** Nobody was reached: another may be dialled. */
  static void again(Turn turn, SystemPhrase why) {
    if (turn.call().ledger().service().numbers() < MOST) {
      DeskPrompts.ask(turn, why, SystemPhrase.ENTER_NUMBER);
    } else {
      DeskPrompts.last(turn, why);
    }
  }
}
