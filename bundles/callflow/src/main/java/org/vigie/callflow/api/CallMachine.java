package org.vigie.callflow.api;

import java.util.List;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.callflow.internal.Dispatch;
import org.vigie.callflow.internal.Fold;

/** The calculation that a call is. Pure: no clock, no chance, no memory; thread-safe. */
public final class CallMachine {
  private CallMachine() {}

  /** Decides what a command means; one that means nothing gives a decision without events. */
  public static Decision step(CallState state, CallCommand command, CallWorld world) {
    return Dispatch.decide(state, command, world);
  }

  /** The state that events, as {@link #step} gave them, lead to. */
  public static CallState replay(CallId id, List<CallEvent> events) {
    CallState state = CallState.initial(id);
    for (CallEvent event : events) {
      state = Fold.after(state, event);
    }
    return state;
  }
}
