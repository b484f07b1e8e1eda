package org.vigie.sim.appliance;

import java.util.Map;
import org.vigie.testkit.FreePorts;

/** The ports of one appliance under test. */
public record Ports(int sip, int sips, int http, int ssh, int rtpFirst, int rtpLast) {
  /** Ports that nobody uses now. */
  public static Ports free() {
    int rtp = FreePorts.run(200);
    return new Ports(
        FreePorts.any(), FreePorts.any(), FreePorts.any(), FreePorts.any(), rtp, rtp + 199);
  }

  /** The appliance's usual ports, or others where those are taken. */
  public static Ports usual() {
    return new Ports(
        FreePorts.preferably(5060),
        FreePorts.preferably(5061),
        FreePorts.preferably(8181),
        FreePorts.preferably(8101),
        20000,
        23999);
  }

  Map<String, String> environment() {
    return Map.of(
        "VIGIE_SIP_PORT", String.valueOf(sip),
        "VIGIE_SIPS_PORT", String.valueOf(sips),
        "VIGIE_HTTP_PORT", String.valueOf(http),
        "VIGIE_SSH_PORT", String.valueOf(ssh),
        "VIGIE_RTP_PORTS", rtpFirst + "-" + rtpLast,
        "VIGIE_SIP_ADDRESS", "127.0.0.1",
        "VIGIE_HTTP_ADDRESS", "127.0.0.1");
  }
}
