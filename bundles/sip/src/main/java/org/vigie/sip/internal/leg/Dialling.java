package org.vigie.sip.internal.leg;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.voice.VoiceTrunk.DialOutcome;
import org.vigie.sip.internal.stack.SipEndpoint;
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
    if (trunk.targets().isEmpty()) {
      String cause = "the host name " + trunk.config().target().host() + " leads nowhere";
      trunk.state().failed(cause);
      return fault(cause);
    }
    if (!trunk.enter()) {
      return fault("all " + trunk.config().maxCalls() + " calls of the trunk are in use");
    }
    Targeting targeting = new Targeting(services, endpoint.get(), trunk, dial);
    services.legs().dials(dial.leg(), targeting);
    targeting.next();
    return targeting.outcome();
  }

  private static CompletionStage<DialOutcome> fault(String cause) {
    return CompletableFuture.completedFuture(new DialOutcome.TrunkFault(cause));
  }
}
