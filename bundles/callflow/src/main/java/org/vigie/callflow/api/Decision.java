package org.vigie.callflow.api;

import java.util.List;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent;

/**
 * What a command came to.
 *
 * @param state the state after the events
 * @param events to be written down together, in this order; none where the command meant nothing
 * @param effects to be done, in this order
 */
public record Decision(CallState state, List<CallEvent> events, List<CallEffect> effects) {
  public Decision {
    events = List.copyOf(events);
    effects = List.copyOf(effects);
  }
}
