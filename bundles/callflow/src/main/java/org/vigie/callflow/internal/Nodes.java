package org.vigie.callflow.internal;

import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallEvent.LanguageChosen;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Recording;
import org.vigie.api.voice.Prompt;
import org.vigie.oncall.api.OpenHours;

/** What each kind of node does to a caller. */
final class Nodes {
  private Nodes() {}

  /** The caller is at a node; those that say nothing lead on at once. */
  static void meet(Turn turn, Node node) {
    if (node instanceof Node.GoTo to) {
      Flow.enter(turn, to.node());
    } else if (node instanceof Node.Speak speak) {
      turn.note(new LanguageChosen(turn.now(), speak.language()));
      Flow.enter(turn, speak.next());
    } else if (node instanceof Node.ByHours by) {
      boolean open = new OpenHours(by.hours(), turn.setup().setup()).contain(turn.now());
      Flow.enter(turn, open ? by.whenOpen() : by.whenClosed());
    } else if (node instanceof Node.ByCaller by) {
      Flow.enter(turn, Callers.branch(turn, by));
    } else if (node instanceof Node.HangUp) {
      Ending.unaccepted(turn, "hung up" + Flow.atNode(turn));
    } else {
      beginToSpeak(turn, node);
    }
  }

  private static void beginToSpeak(Turn turn, Node node) {
    Optional<Recording> notice = isForPersons(node) ? Optional.empty() : Recorder.notice(turn);
    if (notice.isPresent()) {
      Recorder.announce(turn, notice.get());
    } else if (turn.call().ledger().caller().isTest() && endsTest(node)) {
      LineTested.reached(turn);
    } else {
      speak(turn, node);
    }
  }

  /** Where somebody would be rung, or something would be left for somebody. */
  private static boolean endsTest(Node node) {
    return !(node instanceof Node.Announce
        || node instanceof Node.Message
        || node instanceof Node.Question);
  }

  /** Our own people need not be told. */
  private static boolean isForPersons(Node node) {
    return node instanceof Node.CallBack || node instanceof Node.HearMessages;
  }

  private static void speak(Turn turn, Node node) {
    if (node instanceof Node.Announce announce) {
      Flow.beHeard(turn);
      say(turn, Purpose.ANNOUNCEMENT, Prompts.announcement(turn, announce.words()));
    } else if (node instanceof Node.Message message) {
      Flow.answer(turn);
      say(turn, Purpose.WAY_OUT, Prompts.message(turn, message.words()));
    } else if (node instanceof Node.Question question) {
      Questions.ask(turn, question);
    } else if (node instanceof Node.Voicemail voicemail) {
      Messages.invite(turn, voicemail);
    } else if (node instanceof Node.BookCallBack book) {
      Bookings.book(turn, book);
    } else {
      connect(turn, node);
    }
  }

  private static void connect(Turn turn, Node node) {
    if (node instanceof Node.ToTeam to) {
      Searches.start(turn, to.team());
    } else if (node instanceof Node.Ring ring) {
      Searches.ring(turn, ring);
    } else if (node instanceof Node.Queue queue) {
      Queues.enter(turn, queue);
    } else if (isForPersons(node)) {
      Desks.enter(turn);
    }
  }

  private static void say(Turn turn, Purpose purpose, List<Prompt> prompts) {
    turn.play(0, purpose, prompts, Prompts.limit(prompts));
  }
}
