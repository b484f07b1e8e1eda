package org.vigie.engine.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEffect.HangUp;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.CallEnded;
import org.vigie.api.call.CallKind;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;

/** How a call is ended on which a decision failed by a fault of ours. */
final class SafeEnd {
  private static final String WAY_OUT = "cut by a fault of the appliance";

  private SafeEnd() {}

  static List<CallEffect> effects(LiveCall call) {
    boolean came = call.record().filter(record -> !record.trunk().isEmpty()).isPresent();
    return call.legs().stream()
        .filter(leg -> came || !leg.isCaller())
        .<CallEffect>map(leg -> new HangUp(leg, false))
        .toList();
  }

  static List<CallEvent> events(Instant now) {
    return List.of(new CallEnded(now, Verdict.CUT, WAY_OUT));
  }

  /** What was known of the call, with its end. */
  static CallRecord record(CallRecord known, Instant now) {
    return new CallRecord(
        known.id(),
        known.line(),
        known.trunk(),
        known.caller(),
        known.called(),
        known.diversion(),
        known.path(),
        known.startedAt(),
        known.answeredAt(),
        known.acceptedAt(),
        Optional.of(now),
        Optional.of(Verdict.CUT),
        known.acceptedBy(),
        known.acceptedAt().map(accepted -> Duration.between(accepted, now)),
        known.attempts(),
        known.quality(),
        WAY_OUT,
        known.acceptedAt().isEmpty() && promised(known),
        known.alert(),
        known.details());
  }

  private static boolean cameIn(CallRecord call) {
    return call.alert().isEmpty() && call.details().kind() == CallKind.INCOMING;
  }

  /** Somebody waits to be spoken to: who called, or asked to be called. */
  private static boolean promised(CallRecord call) {
    return cameIn(call) || call.details().callBackOf().isPresent();
  }
}
