package org.vigie.callflow.internal;

import java.time.Instant;
import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.CallAccepted;
import org.vigie.api.call.CallEvent.CallClosing;
import org.vigie.api.call.CallEvent.CallEnded;
import org.vigie.api.call.CallEvent.CallerAnswered;

/**
 * When a call passed its milestones.
 *
 * @param accepted leg and instant of the acceptance
 * @param endedAt when the outcome was settled
 */
public record Times(
    Optional<Instant> answeredAt, Optional<CallAccepted> accepted, Optional<Instant> endedAt) {
  static final Times NONE = new Times(Optional.empty(), Optional.empty(), Optional.empty());

  Times on(CallEvent event) {
    if (event instanceof CallerAnswered e) {
      return new Times(Optional.of(e.at()), accepted, endedAt);
    } else if (event instanceof CallAccepted e) {
      return new Times(answeredAt, Optional.of(e), endedAt);
    } else if (event instanceof CallClosing || event instanceof CallEnded) {
      return new Times(answeredAt, accepted, endedAt.or(() -> Optional.of(event.at())));
    }
    return this;
  }
}
