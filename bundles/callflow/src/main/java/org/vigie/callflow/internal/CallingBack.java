package org.vigie.callflow.internal;

import org.vigie.api.setup.Node;

/** A person calls a customer back, showing the line's number. */
final class CallingBack {
  private CallingBack() {}

  static void enter(Turn turn, Node.CallBack node) {
    Flow.lost(turn);
  }
}
