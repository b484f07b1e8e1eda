package org.vigie.callflow.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.api.call.CallEvent.MessageDone;
import org.vigie.api.call.CallEvent.MessagePlayed;
import org.vigie.api.call.CallId;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.escalation.api.Circumstances.Left;

/** A person hears the messages that callers left and that nobody has heard, the oldest first. */
final class Hearing {
  private Hearing() {}

  /** Each once; what was not done with stays for the next time. */
  static void next(Turn turn, SystemPhrase... before) {
    List<CallId> played = turn.call().ledger().service().played();
    Optional<Left> next =
        unheard(turn).filter(message -> !played.contains(message.call())).findFirst();
    if (next.isPresent()) {
      turn.note(new MessagePlayed(turn.now(), next.get().call()));
      DeskPrompts.message(turn, next.get().call(), next, before);
    } else {
      List<SystemPhrase> all = new ArrayList<>(List.of(before));
      all.add(SystemPhrase.NO_MESSAGES);
      DeskPrompts.last(turn, all.toArray(SystemPhrase[]::new));
    }
  }

  private static Stream<Left> unheard(Turn turn) {
    return turn.world().circumstances().unheard(turn.call().ledger().origin().line()).stream();
  }

  /** Who left a message, and when; nothing where somebody else has heard it by now. */
  private static Optional<Left> left(Turn turn, CallId call) {
    return unheard(turn).filter(message -> message.call().equals(call)).findFirst();
  }

  /** Keys count while the message plays already. */
  static void pressed(Turn turn, Desk.Replaying replaying, char key) {
    if (key == '1') {
      DeskPrompts.message(turn, replaying.of(), left(turn, replaying.of()));
    } else if (key == '2') {
      next(turn);
    } else if (key == '3') {
      String person = turn.call().ledger().service().person().orElse("");
      turn.note(new MessageDone(turn.now(), replaying.of(), person));
      next(turn, SystemPhrase.MESSAGE_DONE);
    }
  }
}
