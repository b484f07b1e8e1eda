package org.vigie.callflow.internal;

import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.CallerAnswered;
import org.vigie.api.call.CallEvent.NodeEntered;
import org.vigie.api.call.CallEvent.PlaybackEnded;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.call.CallEvent.SearchEnd;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Ringback;
import org.vigie.api.voice.Prompt;
import org.vigie.oncall.api.OpenHours;

/** The caller's way through the nodes of the line. */
final class Flow {
  /**
   * A setup without loops never comes near; one that is changed in mid-call may lead in circles.
   */
  private static final int MAX_PATH = 100;

  private Flow() {}

  static void enter(Turn turn, String id) {
    Optional<Node> node = turn.line().flatMap(line -> Optional.ofNullable(line.nodes().get(id)));
    if (node.isEmpty() || turn.call().ledger().path().size() >= MAX_PATH) {
      lost(turn);
      return;
    }
    turn.note(new NodeEntered(turn.now(), id));
    meet(turn, node.get());
  }

  private static void meet(Turn turn, Node node) {
    if (node instanceof Node.Announce announce) {
      beHeard(turn);
      say(turn, Purpose.ANNOUNCEMENT, Prompts.announcement(turn, announce.words()));
    } else if (node instanceof Node.ToTeam to) {
      Searches.start(turn, to.team());
    } else if (node instanceof Node.Message message) {
      answer(turn);
      say(turn, Purpose.WAY_OUT, Prompts.message(turn, message.words()));
    } else if (node instanceof Node.HangUp) {
      Ending.unaccepted(turn, "hung up" + atNode(turn));
    } else if (node instanceof Node.ByHours by) {
      boolean open = new OpenHours(by.hours(), turn.setup().setup()).contain(turn.now());
      enter(turn, open ? by.whenOpen() : by.whenClosed());
    } else if (node instanceof Node.Ring ring) {
      Searches.ring(turn, ring);
    } else if (node instanceof Node.Voicemail voicemail) {
      Messages.invite(turn, voicemail);
    } else if (node instanceof Node.Question question) {
      Questions.ask(turn, question);
    } else if (node instanceof Node.CallBack || node instanceof Node.HearMessages) {
      Desks.enter(turn);
    } else {
      lost(turn);
    }
  }

  /** The default way out: no caller is left without a word. */
  static void tellNobody(Turn turn, SearchEnd why) {
    answer(turn);
    say(turn, Purpose.WAY_OUT, Prompts.nobody(turn, why));
  }

  /** What the caller listened to is over. */
  static void said(Turn turn, Phase.Saying saying) {
    turn.note(new PlaybackEnded(turn.now(), 0, saying.playback()));
    Optional<Node> here = currentNode(turn);
    if (saying.purpose() == Purpose.VOICEMAIL
        && here.isPresent()
        && here.get() instanceof Node.Voicemail voicemail) {
      Messages.record(turn, voicemail);
      return;
    }
    Optional<String> next = here.flatMap(node -> next(turn, node, saying.purpose()));
    if (next.isPresent()) {
      enter(turn, next.get());
    } else if (saying.purpose() == Purpose.WAY_OUT) {
      Ending.unaccepted(turn, "the caller was told" + atNode(turn));
    } else {
      lost(turn);
    }
  }

  /** The way leads nowhere, because the setup has changed under it. */
  static void lost(Turn turn) {
    tellNobody(turn, SearchEnd.NOBODY_ACCEPTED);
  }

  private static Optional<String> next(Turn turn, Node node, Purpose purpose) {
    if (node instanceof Node.Announce announce) {
      return Optional.of(announce.next());
    }
    return node instanceof Node.Message message && purpose == Purpose.WAY_OUT
        ? message.next()
        : Desks.next(turn);
  }

  static Optional<Node> currentNode(Turn turn) {
    return turn.line().flatMap(line -> Optional.ofNullable(line.nodes().get(here(turn))));
  }

  /** Where the caller is, as the end of a sentence. */
  static String atNode(Turn turn) {
    return here(turn).isEmpty() ? "" : " at node " + here(turn);
  }

  private static String here(Turn turn) {
    List<String> path = turn.call().ledger().path();
    return path.isEmpty() ? "" : path.get(path.size() - 1);
  }

  private static void say(Turn turn, Purpose purpose, List<Prompt> prompts) {
    turn.play(0, purpose, prompts, Prompts.limit(prompts));
  }

  /** An announcement is heard as early media where the line says so, else the call is answered. */
  private static void beHeard(Turn turn) {
    if (turn.call().ringback() == Ringback.EARLY) {
      ring(turn, Ringback.EARLY);
    } else {
      answer(turn);
    }
  }

  /** Tells an unanswered caller once that it rings; what repeats it is the adapter's business. */
  static void ring(Turn turn, Ringback ringback) {
    if (turn.call().legs().caller() == CallerLeg.OFFERED && !turn.call().callerRings()) {
      turn.act(new CallEffect.Ring(turn.leg(0), ringback));
    }
  }

  static void answer(Turn turn) {
    if (turn.call().legs().caller() == CallerLeg.OFFERED) {
      turn.note(new CallerAnswered(turn.now()));
      turn.act(new CallEffect.Answer(turn.leg(0)));
    }
  }
}
