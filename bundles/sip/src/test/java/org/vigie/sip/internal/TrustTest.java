package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.IncomingCall;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Caller;
import org.vigie.sip.internal.testing.Phone;

class TrustTest {
  private final Appliance appliance = new Appliance();
  private final Phone stranger = Phone.at("127.0.0.9", appliance.port());
  private final Caller caller = new Caller(stranger, appliance.port());

  @AfterEach
  void close() {
    stranger.close();
    appliance.close();
  }

  @Test
  void strangersGet403AndNobodyHearsOfThem() {
    appliance.trunk("carrier", 5999, Map.of());

    stranger.send(caller.invite());

    stranger.expect("SIP/2.0 403");
    assertThat(appliance.core().isQuiet()).isTrue();
    assertThat(appliance.media().openLegs()).isZero();
  }

  @Test
  void strangersGet403ToOptionsToo() {
    stranger.send(caller.request("OPTIONS", 1, "", ""));

    stranger.expect("SIP/2.0 403");
  }

  @Test
  void peersOfANetworkAreTrusted() {
    appliance.trunk("carrier", 5999, Map.of("peers", "10.0.0.0/8, 127.0.0.8/29"));

    stranger.send(caller.invite());

    IncomingCall call = appliance.core().next(IncomingCall.class);
    assertThat(call.invitation().trunk()).isEqualTo("carrier");
  }

  @Test
  void trustedPeersHaveOptionsAnswered() {
    appliance.trunk("carrier", 5999, Map.of("peers", "127.0.0.9"));

    stranger.send(caller.request("OPTIONS", 1, "", ""));

    assertThat(stranger.expect("SIP/2.0 200").header("Allow")).contains("INVITE", "UPDATE");
  }

  @Test
  void ofTrunksOnOneHostTheOneWithThePortCounts() {
    try (Phone carrier = new Phone(appliance.port())) {
      appliance.trunk("alpha", 5999, Map.of("priority", "1"));
      appliance.trunk("beta", carrier.port(), Map.of("priority", "2"));

      carrier.send(new Caller(carrier, appliance.port()).invite());

      IncomingCall call = appliance.core().next(IncomingCall.class);
      assertThat(call.invitation().trunk()).isEqualTo("beta");
    }
  }

  @Test
  void aPeerTakenAwayIsAStrangerAtOnce() {
    appliance.trunk("carrier", 5999, Map.of("peers", "127.0.0.9"));
    appliance.agent().trunks().remove("org.vigie.sip.trunk~carrier");

    stranger.send(caller.invite());

    stranger.expect("SIP/2.0 403");
  }
}
