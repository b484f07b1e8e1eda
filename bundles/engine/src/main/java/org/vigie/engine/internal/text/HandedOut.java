package org.vigie.engine.internal.text;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.TextCommand.MessageCommand;
import org.vigie.api.text.TextCommand.TryFailed;
import org.vigie.api.text.TextEffect.Send;

/** The messages that are with the routes now. The decision thread's own. */
final class HandedOut {
  private final Map<MessageId, Long> turns = new LinkedHashMap<>();
  private long turn;

  /** Says whether a message may be handed out: it is not with the routes already. */
  boolean add(Send send) {
    return turns.putIfAbsent(send.submission().message(), ++turn) == null;
  }

  /** A route has answered; a permanent failure is followed by another answer. */
  void answered(MessageCommand answer) {
    if (!(answer instanceof TryFailed failed && failed.permanent())) {
      turns.remove(answer.message());
    }
  }

  /** What is with the routes, and since which turn. */
  Map<MessageId, Long> all() {
    return Map.copyOf(turns);
  }

  /** Says whether a message has been with the routes since a turn. */
  boolean since(MessageId message, Long since) {
    return since.equals(turns.get(message));
  }
}
