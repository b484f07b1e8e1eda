package org.vigie.callflow.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.setup.Ringback;
import org.vigie.callflow.api.CallState;

/**
 * A call for a line.
 *
 * @param ledger what remains of it
 * @param legs what is open at peers
 * @param phase what it is doing
 */
public record Call(CallId id, Ledger ledger, Legs legs, Phase phase) implements CallState {
  static Call of(CallId id, Origin origin) {
    Legs legs = origin.invitation().isPresent() ? Legs.offered() : Legs.none();
    return new Call(id, Ledger.of(origin), legs, origin.phase());
  }

  /** The call after an event: the one place where it changes. */
  public Call on(CallEvent event) {
    return new Call(id, ledger.on(event), legs.on(event), phase.on(event));
  }

  Ringback ringback() {
    return ledger.origin().ringback();
  }

  /** Whether it tells of an alert, and has no caller. */
  boolean isAlert() {
    return ledger.origin().alert().isPresent();
  }

  /** Whether a customer is called back, and there is no caller. */
  boolean isPlaced() {
    return ledger.origin().placed().isPresent();
  }

  /** Whether somebody has called. */
  boolean hasCaller() {
    return ledger.origin().invitation().isPresent();
  }

  /** Whether the caller was given a provisional response, and no final one. */
  boolean callerRings() {
    return legs.caller() == CallerLeg.OFFERED
        && (ledger.playbacks() > 0 || ledger.waiting().since().isPresent());
  }

  /** Whether what is played to the caller can be heard. */
  boolean callerHears() {
    return ledger.times().answeredAt().isPresent() || ringback() == Ringback.EARLY;
  }

  @Override
  public boolean ended() {
    return phase instanceof Phase.Over;
  }

  @Override
  public Optional<Instant> nextDeadline() {
    return Deadlines.next(this);
  }

  @Override
  public CallRecord record() {
    return Records.of(this);
  }

  @Override
  public Optional<String> queue() {
    return phase instanceof Phase.Queued queued ? Optional.of(queued.team()) : Optional.empty();
  }

  @Override
  public Set<String> persons() {
    Optional<String> caller =
        ledger.service().person().filter(p -> legs.caller() == CallerLeg.ANSWERED);
    return Stream.concat(legs.persons().stream(), caller.stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
