package org.vigie.callflow.internal;

import org.vigie.api.call.CallEvent;
import org.vigie.callflow.api.CallState;

/** What an event makes of a state, when it happens and whenever it is replayed. */
public final class Fold {
  private Fold() {}

  public static CallState after(CallState state, CallEvent event) {
    if (state instanceof Call call) {
      return call.on(event);
    }
    return state instanceof Fresh fresh ? fresh.on(event) : state;
  }
}
