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

/** The caller's way through the nodes of the line. */
final class Flow {
  /**
   * A setup without loops never comes near; one that is changed in mid-call may lead in circles.
   */
  private static final int MAX_PATH = 100;

  private Flow() {}

  static void enter(Turn turn, String id) {
    Optional<Node> node = turn.line().flatMap(line -> Optional.ofNullable(line.nodes().get(id)));
    if (node.isEmpty() || !leadsOn(turn, id)) {
      lost(turn);
      return;
    }
    turn.note(new NodeEntered(turn.now(), id));
    Nodes.meet(turn, node.get());
  }

  /** Whether a node is there, and the caller may come to it. */
  static boolean leadsOn(Turn turn, String id) {
    return turn.line().filter(line -> line.nodes().containsKey(id)).isPresent()
        && turn.call().ledger().path().size() < MAX_PATH;
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
    if (saying.purpose() == Purpose.RECORDING_NOTICE) {
      here.ifPresentOrElse(node -> Nodes.meet(turn, node), () -> lost(turn));
      return;
    }
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
      Ending.unaccepted(turn, told(turn) + atNode(turn));
    } else {
      lost(turn);
    }
  }

  private static String told(Turn turn) {
    return turn.call().ledger().caller().booked().isPresent()
        ? "the caller asked to be called back"
        : "the caller was told";
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
  static void beHeard(Turn turn) {
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
