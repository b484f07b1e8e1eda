package org.vigie.callflow.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallCommand.KeyPressed;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.AnswerAwaited;
import org.vigie.api.call.CallEvent.AnswerKey;
import org.vigie.api.call.CallEvent.AnswerRejected;
import org.vigie.api.call.CallEvent.AnswerTaken;
import org.vigie.api.call.CallEvent.CustomerKnown;
import org.vigie.api.call.CallEvent.PlaybackEnded;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.setup.Customer;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Node.Collect;
import org.vigie.api.setup.Node.Menu;
import org.vigie.api.setup.Node.Question;
import org.vigie.api.setup.Node.Table;
import org.vigie.api.voice.Prompt;

/** The caller is asked for keys. */
final class Questions {
  private Questions() {}

  static void ask(Turn turn, Question question) {
    Flow.answer(turn);
    List<Prompt> prompts = Prompts.announcement(turn, question.words());
    turn.play(0, Purpose.QUESTION, prompts, Prompts.limit(prompts));
  }

  /** The question has been said, or counts as said. */
  static void said(Turn turn, Phase.Asking asking) {
    asking.playback().ifPresent(p -> turn.note(new PlaybackEnded(turn.now(), 0, p)));
    Optional<Question> question = question(turn);
    question.ifPresentOrElse(
        q -> turn.note(new AnswerAwaited(turn.now(), turn.now().plus(q.timeout()))),
        () -> giveUp(turn, asking));
  }

  static void pressed(Turn turn, Phase.Asking asking, KeyPressed command) {
    Optional<Question> question = question(turn);
    if (question.isEmpty()) {
      giveUp(turn, asking);
      return;
    }
    if (asking.playback().isPresent()) {
      turn.act(new CallEffect.StopPlaying(turn.leg(0)));
    }
    char key = command.key();
    turn.note(new AnswerKey(turn.now(), key, turn.now().plus(question.get().timeout())));
    if (question.get() instanceof Menu menu) {
      choose(turn, menu, asking, key);
    } else if (question.get() instanceof Collect collect) {
      collected(turn, collect, asking, key);
    }
  }

  private static void choose(Turn turn, Menu menu, Phase.Asking asking, char key) {
    Optional.ofNullable(menu.choices().get(key))
        .ifPresentOrElse(
            node -> goOn(turn, String.valueOf(key), node),
            () -> reject(turn, menu, asking, String.valueOf(key)));
  }

  private static void collected(Turn turn, Collect collect, Phase.Asking before, char key) {
    boolean ended = collect.terminator().filter(end -> end == key).isPresent();
    String keys = ended ? before.keys() : before.keys() + key;
    if (ended || keys.length() >= collect.max()) {
      lookUp(turn, collect, before, keys);
    }
  }

  /** No key came in time. */
  static void timedOut(Turn turn, Phase.Asking asking) {
    Optional<Question> question = question(turn);
    if (question.isEmpty()) {
      giveUp(turn, asking);
    } else if (question.get() instanceof Collect collect && !asking.keys().isEmpty()) {
      lookUp(turn, collect, asking, asking.keys());
    } else {
      reject(turn, question.get(), asking, asking.keys());
    }
  }

  private static void lookUp(Turn turn, Collect collect, Phase.Asking asking, String keys) {
    if (collect.table() instanceof Table.Prefixes prefixes) {
      longest(prefixes, keys)
          .ifPresentOrElse(
              node -> goOn(turn, keys, node), () -> reject(turn, collect, asking, keys));
    } else {
      Contracts.byContract(turn, keys)
          .ifPresentOrElse(
              customer -> known(turn, keys, customer), () -> reject(turn, collect, asking, keys));
    }
  }

  private static Optional<String> longest(Table.Prefixes prefixes, String keys) {
    return prefixes.nodes().keySet().stream()
        .filter(keys::startsWith)
        .max(Comparator.comparingInt(String::length))
        .map(prefixes.nodes()::get);
  }

  private static void known(Turn turn, String keys, Customer customer) {
    turn.note(new AnswerTaken(turn.now(), keys));
    turn.note(new CustomerKnown(turn.now(), customer.contract(), customer.name()));
    Searches.start(turn, customer.team());
  }

  private static void goOn(Turn turn, String keys, String node) {
    turn.note(new AnswerTaken(turn.now(), keys));
    Flow.enter(turn, node);
  }

  private static void reject(Turn turn, Question question, Phase.Asking asking, String keys) {
    turn.note(new AnswerRejected(turn.now(), keys));
    if (asking.asked() > question.retries()) {
      goOn(turn, "", question.otherwise());
    } else {
      ask(turn, question);
    }
  }

  /** The node was taken away, or is another one now. */
  private static void giveUp(Turn turn, Phase.Asking asking) {
    turn.note(new AnswerTaken(turn.now(), asking.keys()));
    Flow.lost(turn);
  }

  private static Optional<Question> question(Turn turn) {
    Optional<Node> node = Flow.currentNode(turn);
    return node.filter(Question.class::isInstance).map(Question.class::cast);
  }
}
