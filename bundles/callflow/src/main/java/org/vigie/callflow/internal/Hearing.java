package org.vigie.callflow.internal;

import org.vigie.api.setup.Node;

/** A person hears the messages that callers left. */
final class Hearing {
  private Hearing() {}

  static void enter(Turn turn, Node.HearMessages node) {
    Flow.lost(turn);
  }
}
