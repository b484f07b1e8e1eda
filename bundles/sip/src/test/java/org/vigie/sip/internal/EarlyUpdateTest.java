package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.LegRinging;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.call.LegId;
import org.vigie.api.setup.Ringback;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Caller;
import org.vigie.sip.internal.testing.Phone;
import org.vigie.sip.internal.testing.Sdp;
import org.vigie.sip.internal.testing.Text;

/** What a peer changes before anybody has answered (RFC 3311). */
class EarlyUpdateTest {
  private static final long SECOND = 1_000_000_000L;

  private final Appliance appliance = new Appliance();
  private final Phone peer = new Phone(appliance.port());

  @AfterEach
  void close() {
    peer.close();
    appliance.close();
  }

  @Test
  void aNetworkMovesItsEarlySound() {
    Dial dial = appliance.dial();
    appliance.trunk("gw", peer.port(), Map.of()).dial(dial);
    Text invite = peer.expect("INVITE");
    String more =
        "Contact: <sip:127.0.0.1:" + peer.port() + ">\r\nContent-Type: application/sdp\r\n";
    peer.send(invite.reply("183 Session Progress", "t", more, Sdp.alaw(42_000)));
    appliance.core().next(LegRinging.class);
    String sdp = Sdp.alaw(43_000);

    peer.send(
        "UPDATE sip:x@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:"
            + peer.port()
            + ";branch=z9hG4bKu\r\nFrom: "
            + invite.header("To")
            + ";tag=t\r\nTo: "
            + invite.header("From")
            + "\r\nCall-ID: "
            + invite.header("Call-ID")
            + "\r\nCSeq: 7 UPDATE\r\nMax-Forwards: 70\r\n"
            + more
            + "Content-Length: "
            + sdp.length()
            + "\r\n\r\n"
            + sdp);

    assertThat(peer.expect("SIP/2.0 200").body()).contains("m=audio");
    assertThat(appliance.media().session(dial.leg()).orElseThrow().port()).isEqualTo(43_000);
  }

  @Test
  void aSessionTimerDoesNotRunBeforeTheAnswer() {
    appliance.trunk("carrier", peer.port(), Map.of());
    Caller caller = new Caller(peer, appliance.port());
    peer.send(caller.invite());
    LegId leg = appliance.offered();
    appliance.sip().ring(leg, Ringback.TONE);
    caller.joins(peer.expect("SIP/2.0 180"));
    String timer = "Supported: timer\r\nSession-Expires: 90;refresher=uac\r\n";
    peer.send(caller.request("UPDATE", 2, timer, ""));
    peer.expect("SIP/2.0 200");

    appliance.agent().tick(System.nanoTime() + 30 * SECOND);
    appliance.agent().tick(System.nanoTime() + 100 * SECOND);

    peer.expectAgain("SIP/2.0 180");
    assertThat(appliance.sip().owns(leg)).isTrue();
  }
}
