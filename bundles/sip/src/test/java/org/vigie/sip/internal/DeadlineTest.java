package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.CallCommand.LegRinging;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.call.LegId;
import org.vigie.api.setup.Ringback;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Caller;
import org.vigie.sip.internal.testing.Phone;
import org.vigie.sip.internal.testing.Text;

class DeadlineTest {
  private static final long SECOND = 1_000_000_000L;

  private final Appliance appliance = new Appliance();
  private final Phone peer = new Phone(appliance.port());
  private final Caller caller = new Caller(peer, appliance.port());

  @AfterEach
  void close() {
    peer.close();
    appliance.close();
  }

  private LegId offered() {
    appliance.trunk("carrier", peer.port(), Map.of());
    peer.send(caller.invite());
    return appliance.offered();
  }

  private void later(long seconds) {
    appliance.agent().tick(System.nanoTime() + seconds * SECOND);
  }

  @Test
  void ringingIsSaidAgainAfterAMinute() {
    LegId leg = offered();
    appliance.sip().ring(leg, Ringback.TONE);
    peer.expect("SIP/2.0 180");
    later(30);
    peer.expectSilence(200);

    later(61);

    peer.expectAgain("SIP/2.0 180");
  }

  @Test
  void earlyMediaHasADescription() {
    LegId leg = offered();

    appliance.sip().ring(leg, Ringback.EARLY);

    assertThat(peer.expect("SIP/2.0 183").body()).contains("m=audio 30000 RTP/AVP 8 101");
  }

  @Test
  void anAnswerWithoutAckIsTakenBack() {
    LegId leg = offered();
    appliance.sip().answer(leg);
    peer.expect("SIP/2.0 200");

    later(33);

    peer.expect("BYE");
    assertThat(appliance.core().next(LegEnded.class).cause()).contains("no ACK");
    assertThat(appliance.media().openLegs()).isZero();
  }

  @Test
  void aHangUpBeforeTheAckWaitsForIt() {
    LegId leg = offered();
    appliance.sip().answer(leg);
    Text ok = peer.expect("SIP/2.0 200");
    appliance.sip().hangUp(leg, false);
    peer.expectNothing(100);

    caller.joins(ok);
    peer.send(caller.ack(""));

    peer.expect("BYE");
  }

  @Test
  void aCancelledInviteThatIsNeverEndedIsLetGo() {
    Dial dial = appliance.dial();
    appliance.trunk("gw", peer.port(), Map.of()).dial(dial);
    Text invite = peer.expect("INVITE");
    peer.send(invite.reply("180 Ringing", "t"));
    appliance.core().next(LegRinging.class);
    appliance.sip().hangUp(dial.leg(), false);
    peer.expect("CANCEL");
    appliance.core().next(LegFailed.class);
    assertThat(appliance.named("gw").status().calls()).isEqualTo(1);

    later(33);

    await().until(() -> appliance.named("gw").status().calls() == 0);
  }
}
