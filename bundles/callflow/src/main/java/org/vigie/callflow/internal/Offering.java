package org.vigie.callflow.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallCommand.IncomingCall;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.CallEnded;
import org.vigie.api.call.CallEvent.CallOffered;
import org.vigie.api.call.CallEvent.CallRefused;
import org.vigie.api.call.CallEvent.TestCalled;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Line;
import org.vigie.callflow.api.CallWorld;
import org.vigie.callflow.api.Decision;

/** A call comes in. */
final class Offering {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

  private Offering() {}

  static Decision decide(IncomingCall offered, CallWorld world) {
    for (PhoneNumber called : offered.invitation().called()) {
      Optional<Line> line = world.setup().line(called);
      if (line.isPresent()) {
        return forLine(offered, called, line.get(), world);
      }
    }
    CallEffect reject =
        new CallEffect.Reject(LegId.caller(offered.call()), 404, "Not Found", Optional.empty());
    return new Decision(new Fresh(offered.call(), true), List.of(), List.of(reject));
  }

  private static Decision forLine(
      IncomingCall offered, PhoneNumber called, Line line, CallWorld world) {
    CallOffered event =
        new CallOffered(offered.at(), line.id(), called, line.ringback(), offered.invitation());
    Turn turn = Turn.of(offered.call(), event, new Origin.Offered(event), world);
    if (offered.invitation().admitted()) {
      turn.act(new CallEffect.Trying(turn.leg(0)));
      world
          .circumstances()
          .test(line.id(), offered.invitation().caller())
          .ifPresent(by -> turn.note(new TestCalled(turn.now(), by)));
      Flow.enter(turn, line.entry());
    } else {
      refuse(turn);
    }
    return turn.decision();
  }

  private static void refuse(Turn turn) {
    turn.note(new CallRefused(turn.now(), 503, "no capacity for one more call"));
    turn.act(
        new CallEffect.Reject(turn.leg(0), 503, "Service Unavailable", Optional.of(RETRY_AFTER)));
    turn.note(new CallEnded(turn.now(), Verdict.REFUSED, "no capacity for one more call"));
  }
}
