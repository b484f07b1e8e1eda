package org.vigie.engine.internal.text;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;

/** What has yet to leave. Kept by the decision thread; the figures may be read on any. */
final class Overview {
  /**
   * Figures of one moment.
   *
   * @param waiting messages that no route has taken yet
   * @param oldest when the oldest of them was accepted
   * @param alerts alerts that are not closed
   */
  record Figures(int waiting, Optional<Instant> oldest, int alerts) {}

  private final Map<MessageId, Instant> waiting = new LinkedHashMap<>();
  private volatile Figures figures = new Figures(0, Optional.empty(), 0);

  void note(MessageRecord message) {
    if (message.state() == MessageState.ACCEPTED) {
      waiting.putIfAbsent(message.id(), message.createdAt());
    } else {
      waiting.remove(message.id());
    }
  }

  void clear() {
    waiting.clear();
  }

  /** Makes the figures new. */
  void draw(int alerts) {
    Optional<Instant> oldest = waiting.values().stream().findFirst();
    figures = new Figures(waiting.size(), oldest, alerts);
  }

  Figures figures() {
    return figures;
  }
}
