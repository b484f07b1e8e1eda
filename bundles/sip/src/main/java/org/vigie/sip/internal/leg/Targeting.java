package org.vigie.sip.internal.leg;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.voice.VoiceTrunk.DialOutcome;
import org.vigie.sip.internal.sdp.LocalSdp;
import org.vigie.sip.internal.stack.Path;
import org.vigie.sip.internal.stack.SipEndpoint;
import org.vigie.sip.internal.stack.SipFailure;
import org.vigie.sip.internal.trunk.Trunk;

/**
 * One dial on one trunk, from target to target (RFC 3263, 4.3) within the trunk's patience: each
 * target has its share of what is left of it. Each try is a leg of its own, with the same id.
 */
final class Targeting {
  private final LegServices services;
  private final SipEndpoint sip;
  private final Trunk trunk;
  private final Dial dial;
  private final Deque<InetSocketAddress> left;
  private final long deadline;
  private final CompletableFuture<DialOutcome> outcome = new CompletableFuture<>();
  private volatile boolean hungUp;
  private int index;

  Targeting(LegServices services, SipEndpoint sip, Trunk trunk, Dial dial) {
    this.services = services;
    this.sip = sip;
    this.trunk = trunk;
    this.dial = dial;
    this.left = new ArrayDeque<>(trunk.targets());
    this.deadline = System.nanoTime() + trunk.config().answerTimeout().toNanos();
  }

  CompletableFuture<DialOutcome> outcome() {
    return outcome;
  }

  /** The dial is to go nowhere any more; the leg of the moment is hung up by itself. */
  void hangUp() {
    hungUp = true;
  }

  /** Takes the next target. */
  void next() {
    InetSocketAddress target = left.remove();
    Optional<Integer> port = services.media().open(dial.leg());
    if (port.isEmpty()) {
      trunk.leave();
      end(new DialOutcome.TrunkFault("no free RTP port"));
      return;
    }
    Path path = sip.path(trunk.config().target().transport(), target);
    OutgoingLeg leg = new OutgoingLeg(services, trunk, dial, new Way(path, index, share()));
    LocalSdp local = new LocalSdp(path.localHost(), port.get(), dial.leg().hashCode());
    leg.session(new Session(dial.leg(), services.media(), local, trunk.config().secrecy()));
    services.legs().add(leg);
    leg.outcome().thenAccept(said -> said(target, leg, said));
    if (hungUp) {
      leg.hangUp(false);
    }
    if (path.transport().equals("udp")) {
      start(leg);
    } else {
      services.slow().execute(() -> start(leg));
    }
  }

  private Duration share() {
    long remaining = Math.max(0, deadline - System.nanoTime());
    return index == 0 && left.isEmpty()
        ? trunk.config().answerTimeout()
        : Duration.ofNanos(remaining / (left.size() + 1));
  }

  private static void start(OutgoingLeg leg) {
    try {
      leg.start();
    } catch (SipFailure e) {
      synchronized (leg) {
        leg.fault("transport: " + e.getMessage());
      }
    }
  }

  private void said(InetSocketAddress target, OutgoingLeg leg, DialOutcome said) {
    if (!(said instanceof DialOutcome.TrunkFault fault)) {
      trunk.works(target);
      end(said);
      return;
    }
    boolean elsewhere = leg.isUnreachable();
    if (elsewhere) {
      trunk.failed(target);
    }
    if (elsewhere && !left.isEmpty() && !hungUp) {
      index++;
      trunk.enterAnyway();
      next();
      return;
    }
    trunk.state().failed(fault.cause());
    end(said);
  }

  private void end(DialOutcome said) {
    services.legs().dialled(dial.leg(), this);
    outcome.complete(said);
  }
}
