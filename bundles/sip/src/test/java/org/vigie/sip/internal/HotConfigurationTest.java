package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.call.LegId;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthState;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Caller;
import org.vigie.sip.internal.testing.Phone;
import org.vigie.sip.internal.testing.Sdp;
import org.vigie.sip.internal.testing.Text;
import org.vigie.testkit.FreePorts;

class HotConfigurationTest {
  private final Appliance appliance = new Appliance();

  @AfterEach
  void close() {
    appliance.close();
  }

  @Test
  void aBadValueNamesFileKeyAndReasonAndTheLastGoodOnesGoOn() {
    appliance.trunk("gw", 5999, Map.of("priority", "7"));

    appliance.trunk("gw", 5998, Map.of("maxCalls", "many"));

    assertThat(appliance.health("trunk gw"))
        .startsWith("DEGRADED CONFIGURATION_ERROR: etc/org.vigie.sip.trunk-gw.cfg: key 'maxCalls'")
        .contains("'many' is not a whole number");
    assertThat(appliance.named("gw").status().target()).isEqualTo("127.0.0.1:5999 udp");
    appliance.trunk("gw", 5998, Map.of());
    assertThat(appliance.health("trunk gw")).startsWith("UP");
  }

  @Test
  void aTrunkThatNeverWasGoodIsDownWithTheReason() {
    appliance
        .agent()
        .trunks()
        .put("p1", Map.of("service.pid", "org.vigie.sip.trunk~x", "transport", "tls"));

    assertThat(appliance.health("trunk x")).startsWith("DOWN CONFIGURATION_ERROR").contains("host");
    assertThat(appliance.sip().trunks()).isEmpty();
  }

  @Test
  void twoTrunksWithOneNameAreReportedAndTheFirstStays() {
    appliance.trunk("gw", 5999, Map.of());

    appliance
        .agent()
        .trunks()
        .put(
            "org.vigie.sip.trunk.0815",
            Map.of(
                "service.pid",
                "org.vigie.sip.trunk.0815",
                "felix.fileinstall.filename",
                "file:/opt/etc/org.vigie.sip.trunk-gw.cfg",
                "host",
                "127.0.0.1"));

    assertThat(appliance.sip().trunks()).hasSize(1);
    assertThat(appliance.sip().parts().toString()).contains("a trunk 'gw' is there already");
  }

  @Test
  void twoTrunksWithTheSamePeersAreReported() {
    appliance.trunk("one", 5999, Map.of());
    appliance.trunk("two", 5999, Map.of());

    assertThat(appliance.health("trunk two")).contains("same peers as trunk 'one'");
  }

  @Test
  void aMisspeltKeyIsReported() {
    appliance.trunk("gw", 5999, Map.of("prioritty", "3"));

    assertThat(appliance.health("trunk gw")).startsWith("DEGRADED").contains("'prioritty'");
  }

  @Test
  void aTrunkTakenAwayCutsNoCall() {
    try (Phone phone = new Phone(appliance.port())) {
      Dial dial = appliance.dial();
      appliance.trunk("gw", phone.port(), Map.of()).dial(dial);
      Text invite = phone.expect("INVITE");
      String more =
          "Contact: <sip:127.0.0.1:" + phone.port() + ">\r\nContent-Type: application/sdp\r\n";
      phone.send(invite.reply("200 OK", "t", more, Sdp.alaw(42_000)));
      phone.expect("ACK");
      appliance.core().next(LegAnswered.class);

      appliance.agent().trunks().remove("org.vigie.sip.trunk~gw");

      phone.expectNothing(300);
      assertThat(appliance.sip().owns(dial.leg())).isTrue();
      appliance.sip().hangUp(dial.leg(), false);
      phone.expect("BYE");
      appliance.core().next(LegEnded.class);
    }
  }

  @Test
  void aPortInUseIsNamedWithWhatToDoAndTakenWhenItIsFree() throws IOException {
    int port = FreePorts.any();
    try (DatagramSocket other = new DatagramSocket(new InetSocketAddress("127.0.0.1", port))) {
      assertThat(other.isBound()).isTrue();

      appliance.agent().configure(Map.of("address", "127.0.0.1", "port", Integer.toString(port)));

      assertThat(appliance.health("sip"))
          .startsWith("DEGRADED port " + port + " is in use by another program")
          .contains("VIGIE_SIP_PORT")
          .contains("as before: listening on 127.0.0.1:" + appliance.port());
    }
    await().until(() -> appliance.health("sip").startsWith("UP"));
    assertThat(appliance.health("sip")).contains(":" + port);
  }

  @Test
  void aPortInUseFromTheStartIsDown() throws IOException {
    int port = FreePorts.any();
    try (DatagramSocket other = new DatagramSocket(new InetSocketAddress("127.0.0.1", port));
        UserAgent late = appliance.another()) {
      assertThat(other.isBound()).isTrue();

      late.configure(Map.of("address", "127.0.0.1", "port", Integer.toString(port)));

      HealthPart sip = late.adapter().parts().get(0);
      assertThat(sip.state()).isEqualTo(HealthState.DOWN);
      assertThat(sip.text()).startsWith("port " + port + " is in use by another program");
    }
  }

  @Test
  void aChangeOfPortCutsNoCall() {
    try (Phone carrier = new Phone(appliance.port())) {
      appliance.trunk("carrier", carrier.port(), Map.of());
      Caller caller = new Caller(carrier, appliance.port());
      carrier.send(caller.invite());
      LegId leg = appliance.offered();
      appliance.sip().answer(leg);
      caller.joins(carrier.expect("SIP/2.0 200"));
      carrier.send(caller.ack(""));

      String port = Integer.toString(FreePorts.any());
      appliance.agent().configure(Map.of("address", "127.0.0.1", "port", port));

      assertThat(appliance.health("sip")).startsWith("UP").contains(":" + port);
      carrier.send(caller.bye());
      carrier.expect("SIP/2.0 200");
      assertThat(appliance.core().next(LegEnded.class).leg()).isEqualTo(leg);
    }
  }

  @Test
  void aBadPortKeepsTheOldOne() {
    appliance.agent().configure(Map.of("port", "99999"));

    assertThat(appliance.health("sip"))
        .startsWith("DEGRADED CONFIGURATION_ERROR: etc/org.vigie.sip.cfg: key 'port': 99999")
        .contains("listening on 127.0.0.1:" + appliance.port());
  }
}
