package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.CallCommand.LegRinging;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.voice.VoiceTrunk.DialOutcome;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Phone;
import org.vigie.sip.internal.testing.Sdp;
import org.vigie.sip.internal.testing.Text;

class OutgoingCallTest {
  private final Appliance appliance = new Appliance();
  private final Phone phone = new Phone(appliance.port());
  private final Dial dial = appliance.dial();

  @AfterEach
  void close() {
    phone.close();
    appliance.close();
    assertThat(appliance.media().openLegs()).isZero();
  }

  private CompletableFuture<DialOutcome> dial() {
    return appliance.trunk("gw", phone.port(), Map.of()).dial(dial).toCompletableFuture();
  }

  private String contact() {
    return "Contact: <sip:phone@127.0.0.1:" + phone.port() + ">\r\n";
  }

  private String ok(Text invite) {
    String more = contact() + "Content-Type: application/sdp\r\n";
    return invite.reply("200 OK", "callee", more, Sdp.alaw(42_000));
  }

  @Test
  void ringsIsAnsweredAndEndedByThePerson() {
    CompletableFuture<DialOutcome> outcome = dial();
    Text invite = phone.expect("INVITE sip:+33612345601@127.0.0.1");
    phone.send(invite.reply("100 Trying", ""));
    phone.send(invite.reply("180 Ringing", "callee"));
    appliance.core().next(LegRinging.class);
    phone.send(ok(invite));
    Text ack = phone.expect("ACK sip:phone@127.0.0.1");
    assertThat(ack.header("CSeq")).isEqualTo("1 ACK");

    LegAnswered answered = appliance.core().next(LegAnswered.class);
    assertThat(answered.trunk()).isEqualTo("gw");
    assertThat(outcome.orTimeout(20, TimeUnit.SECONDS).join()).isEqualTo(new DialOutcome.Carried());
    assertThat(appliance.media().session(dial.leg()).orElseThrow().port()).isEqualTo(42_000);

    phone.send(
        "BYE sip:x@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:"
            + phone.port()
            + ";branch=z9hG4bKbye\r\nFrom: "
            + invite.header("To")
            + ";tag=callee\r\nTo: "
            + invite.header("From")
            + "\r\nCall-ID: "
            + invite.header("Call-ID")
            + "\r\nCSeq: 7 BYE\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n");
    phone.expect("SIP/2.0 200");
    appliance.core().next(LegEnded.class);
    assertThat(appliance.named("gw").status().calls()).isZero();
  }

  @Test
  void isHungUpByUsAfterTheAnswer() {
    dial();
    Text invite = phone.expect("INVITE");
    phone.send(ok(invite));
    phone.expect("ACK");
    appliance.core().next(LegAnswered.class);

    appliance.sip().hangUp(dial.leg(), false);

    Text bye = phone.expect("BYE sip:phone@127.0.0.1");
    phone.send(bye.reply("200 OK", ""));
    appliance.core().next(LegEnded.class);
  }

  @Test
  void isCancelledWhileItRings() {
    dial();
    Text invite = phone.expect("INVITE");
    phone.send(invite.reply("180 Ringing", "callee"));
    appliance.core().next(LegRinging.class);

    appliance.sip().hangUp(dial.leg(), true);

    Text cancel = phone.expect("CANCEL sip:+33612345601@127.0.0.1");
    assertThat(cancel.header("Reason")).contains("cause=200");
    assertThat(cancel.header("Via")).isEqualTo(invite.header("Via"));
    phone.send(cancel.reply("200 OK", "callee"));
    phone.send(invite.reply("487 Request Terminated", "callee"));
    phone.expect("ACK");
    assertThat(appliance.core().next(LegFailed.class).result()).isEqualTo(AttemptResult.CANCELLED);
    await().until(() -> appliance.named("gw").status().calls() == 0);
  }

  @Test
  void reportsBusy() {
    CompletableFuture<DialOutcome> outcome = dial();
    Text invite = phone.expect("INVITE");
    phone.send(invite.reply("486 Busy Here", "callee"));
    phone.expect("ACK");

    LegFailed failed = appliance.core().next(LegFailed.class);
    assertThat(failed.result()).isEqualTo(AttemptResult.BUSY);
    assertThat(failed.cause()).isEqualTo("486 Busy Here");
    assertThat(outcome.join()).isEqualTo(new DialOutcome.Carried());
  }
}
