package org.vigie.sip.internal.leg;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.voice.VoiceTrunk.DialOutcome;
import org.vigie.sip.internal.sdp.LocalSdp;
import org.vigie.sip.internal.stack.Path;
import org.vigie.sip.internal.stack.SipEndpoint;
import org.vigie.sip.internal.stack.SipFailure;
import org.vigie.sip.internal.trunk.Trunk;

/** Begins outgoing legs. */
public final class Dialling implements Trunk.Dialler {
  private final LegServices services;

  public Dialling(LegServices services) {
    this.services = services;
  }

  @Override
  public CompletionStage<DialOutcome> dial(Trunk trunk, Dial dial) {
    Optional<SipEndpoint> endpoint = services.endpoint().get();
    if (endpoint.isEmpty()) {
      return fault("SIP does not listen");
    }
    Optional<InetSocketAddress> target = trunk.target();
    if (target.isEmpty()) {
      String cause = "the host name " + trunk.config().target().host() + " leads nowhere";
      trunk.state().failed(cause);
      return fault(cause);
    }
    if (!trunk.enter()) {
      return fault("all " + trunk.config().maxCalls() + " calls of the trunk are in use");
    }
    Optional<Integer> port = services.media().open(dial.leg());
    if (port.isEmpty()) {
      trunk.leave();
      return fault("no free RTP port");
    }
    Path path = endpoint.get().path(trunk.config().target().transport(), target.get());
    OutgoingLeg leg = new OutgoingLeg(services, trunk, dial, path);
    LocalSdp local = new LocalSdp(path.localHost(), port.get(), dial.leg().hashCode());
    leg.session(new Session(dial.leg(), services.media(), local));
    services.legs().add(leg);
    if (path.transport().equals("udp")) {
      start(leg);
    } else {
      services.slow().execute(() -> start(leg));
    }
    return leg.outcome();
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

  private static CompletionStage<DialOutcome> fault(String cause) {
    return CompletableFuture.completedFuture(new DialOutcome.TrunkFault(cause));
  }
}
