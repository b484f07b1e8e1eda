package org.vigie.smpp.internal;

import java.util.List;
import java.util.Optional;
import org.vigie.api.health.HealthState;
import org.vigie.smpp.internal.config.SmscConfig;
import org.vigie.smpp.internal.session.Leg;

/** How a route is, from how its sessions are. */
record State(HealthState health, String text) {
  static State of(SmscConfig config, List<Leg> legs, boolean slowed) {
    Optional<Leg> mute =
        legs.stream().filter(leg -> leg.role().sends() && !leg.isBound()).findAny();
    Optional<Leg> deaf =
        legs.stream().filter(leg -> !leg.role().sends() && !leg.isBound()).findAny();
    String peer = config.peer().toString();
    if (mute.isPresent()) {
      String text = "not bound to " + peer + ": " + mute.get().trouble();
      return new State(HealthState.DOWN, text + "; tried again by itself");
    }
    if (deaf.isPresent()) {
      String text = "sends, but receives nothing from " + peer + ": " + deaf.get().trouble();
      return new State(HealthState.DEGRADED, text + "; tried again by itself");
    }
    if (slowed) {
      String text =
          "bound to " + peer + "; slowed down, as the SMSC asks (throttled or queue full)";
      return new State(HealthState.DEGRADED, text);
    }
    String role = config.peer().pair() ? "transmitter and receiver" : "transceiver";
    return new State(HealthState.UP, "bound to " + peer + " as " + role);
  }
}
