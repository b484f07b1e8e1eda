package org.vigie.engine.internal.text;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.TextCommand.MessageCommand;
import org.vigie.api.text.TextEffect.Send;

/** The messages that are with the routes now. The decision thread's own. */
final class HandedOut {
  private final Map<MessageId, Long> turns = new LinkedHashMap<>();
  private long turn;

  /** A message is handed out, perhaps once more. */
  void add(Send send) {
    turns.put(send.submission().message(), ++turn);
  }

  /** The routes have answered: each message that is handed out gets one answer. */
  void answered(MessageCommand answer) {
    turns.remove(answer.message());
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
