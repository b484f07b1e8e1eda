package org.vigie.callflow.internal;

import java.util.Optional;
import org.vigie.api.call.CallCommand.KeyPressed;
import org.vigie.api.call.CallCommand.LegCommand;
import org.vigie.api.call.CallCommand.PlaybackFinished;
import org.vigie.api.call.CallEvent.PersonKnown;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Person;

/** What peers and deadlines mean to a call that is not a caller's. */
final class Desks {
  private Desks() {}

  /** Somebody wants what is there for persons of ours only. */
  static void enter(Turn turn) {
    Flow.answer(turn);
    Optional<Person> known =
        turn.call().ledger().origin().shownCaller().flatMap(turn.setup()::person);
    if (turn.call().ledger().service().person().isPresent()) {
      serve(turn);
    } else if (known.isPresent()) {
      turn.note(new PersonKnown(turn.now(), known.get().id(), false));
      serve(turn);
    } else {
      Pins.ask(turn);
    }
  }

  /** It is known who calls. */
  static void serve(Turn turn) {
    Optional<Node> here = Flow.currentNode(turn);
    if (here.isPresent() && here.get() instanceof Node.CallBack) {
      CallingBack.ask(turn);
    } else if (here.isPresent() && here.get() instanceof Node.HearMessages) {
      Hearing.next(turn);
    } else {
      Flow.lost(turn);
    }
  }

  /** Where a person of ours goes after the node at which they are. */
  static Optional<String> next(Turn turn) {
    if (turn.call().ledger().service().person().isEmpty()) {
      return Optional.empty();
    }
    return Flow.currentNode(turn).flatMap(Desks::next);
  }

  private static Optional<String> next(Node node) {
    if (node instanceof Node.CallBack callBack) {
      return callBack.next();
    }
    return node instanceof Node.HearMessages messages ? messages.next() : Optional.empty();
  }

  /** Whether keys are waited for. */
  static boolean asks(Phase phase) {
    return phase instanceof Desk.Entering || phase instanceof Desk.Replaying;
  }

  static void ofCaller(Turn turn, Desk desk, LegCommand command) {
    if (command instanceof KeyPressed pressed) {
      pressed(turn, desk, pressed.key());
    } else if (command instanceof PlaybackFinished finished) {
      said(turn, desk, finished.playback());
    }
  }

  private static void pressed(Turn turn, Desk desk, char key) {
    if (desk instanceof Desk.Entering entering) {
      Entries.pressed(turn, entering, key);
    } else if (desk instanceof Desk.Replaying replaying) {
      Hearing.pressed(turn, replaying, key);
    }
  }

  private static void said(Turn turn, Desk desk, int playback) {
    if (desk instanceof Desk.Entering entering
        && entering.playback().equals(Optional.of(playback))) {
      Entries.said(turn, playback);
    } else if (desk instanceof Desk.Replaying replaying
        && replaying.playback().equals(Optional.of(playback))) {
      Entries.said(turn, playback);
    }
  }

  static void due(Turn turn, Desk desk) {
    if (desk instanceof Desk.Entering entering) {
      entering
          .playback()
          .ifPresentOrElse(
              playback -> Entries.said(turn, playback), () -> Entries.judge(turn, entering.keys()));
    } else if (desk instanceof Desk.Replaying replaying) {
      replaying
          .playback()
          .ifPresentOrElse(playback -> Entries.said(turn, playback), () -> Hearing.next(turn));
    } else if (desk instanceof Desk.Testing testing) {
      LineTests.due(turn, testing);
    }
  }

  /** Somebody picked up whom nobody whispers to. */
  static void answered(Turn turn, Desk desk, int leg) {
    if (desk instanceof Desk.Testing) {
      LineTests.answered(turn, leg);
    } else if (desk instanceof Desk.Reaching reaching) {
      Customers.answered(turn, reaching, leg);
    }
  }

  /** An attempt has ended that nobody had accepted. */
  static void goOn(Turn turn, Desk desk) {
    if (desk instanceof Desk.Testing) {
      LineTests.failed(turn);
    } else if (desk instanceof Desk.Reaching reaching && reaching.customer().isEmpty()) {
      Customers.unreached(turn);
    }
  }

  /** The leg of somebody who had accepted has ended. */
  static void left(Turn turn, Desk desk) {
    if (desk instanceof Desk.Testing) {
      LineTests.failed(turn);
    } else if (desk instanceof Desk.Reaching) {
      Ending.unaccepted(turn, "the person hung up before the customer answered");
    }
  }
}
