package org.vigie.sip.internal.leg;

import java.time.Duration;
import java.util.Optional;
import org.vigie.api.call.LegId;
import org.vigie.api.setup.Ringback;

/** What the core may ask of legs. Thread-safe; a leg that is gone is passed over. */
public final class Legs {
  private final LegTable table;

  public Legs(LegTable table) {
    this.table = table;
  }

  public boolean owns(LegId leg) {
    return table.owns(leg);
  }

  public void trying(LegId leg) {
    table.incoming(leg).ifPresent(IncomingLeg::trying);
  }

  public void ring(LegId leg, Ringback ringback) {
    table.incoming(leg).ifPresent(l -> l.ring(ringback));
  }

  public void answer(LegId leg) {
    table.incoming(leg).ifPresent(IncomingLeg::answer);
  }

  public void reject(LegId leg, int status, String reason, Optional<Duration> retryAfter) {
    table.incoming(leg).ifPresent(l -> l.reject(status, reason, retryAfter));
  }

  public void hangUp(LegId leg, boolean elsewhere) {
    table.dialling(leg).ifPresent(Targeting::hangUp);
    table.leg(leg).ifPresent(l -> l.hangUp(elsewhere));
  }

  /** Ends every leg, when the bundle stops. */
  public void hangUpAll() {
    table.all().forEach(leg -> leg.hangUp(false));
  }
}
