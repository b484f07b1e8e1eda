package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.IncomingCall;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.LegId;
import org.vigie.api.setup.Ringback;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Caller;
import org.vigie.sip.internal.testing.Phone;
import org.vigie.sip.internal.testing.Sdp;
import org.vigie.sip.internal.testing.Text;

class IncomingCallTest {
  private final Appliance appliance = new Appliance();
  private final Phone carrier = new Phone(appliance.port());
  private final Caller caller = new Caller(carrier, appliance.port());

  @BeforeEach
  void trunk() {
    appliance.trunk("carrier", carrier.port(), Map.of());
  }

  @AfterEach
  void close() {
    carrier.close();
    appliance.close();
    assertThat(appliance.media().openLegs()).isZero();
  }

  @Test
  void saysNothingUntilTheCoreHasWrittenItDown() {
    carrier.send(caller.invite());
    LegId leg = appliance.offered();
    carrier.expectNothing(400);

    appliance.sip().trying(leg);

    carrier.expect("SIP/2.0 100");
  }

  @Test
  void isAnsweredAndEndedByTheCaller() {
    carrier.send(caller.invite());
    IncomingCall call = appliance.core().next(IncomingCall.class);
    LegId leg = LegId.caller(call.call());
    assertThat(call.invitation().trunk()).isEqualTo("carrier");
    assertThat(call.invitation().called()).containsExactly(Appliance.LINE);
    assertThat(call.invitation().caller().orElseThrow().e164()).isEqualTo("+33612345678");
    assertThat(call.invitation().withheld()).isFalse();
    assertThat(call.invitation().admitted()).isTrue();

    appliance.sip().trying(leg);
    appliance.sip().ring(leg, Ringback.TONE);
    carrier.expect("SIP/2.0 180");
    appliance.sip().answer(leg);
    Text ok = carrier.expect("SIP/2.0 200");
    caller.joins(ok);
    carrier.send(caller.ack(""));
    assertThat(ok.body()).contains("m=audio 30000 RTP/AVP 8 101");
    assertThat(appliance.media().session(leg).orElseThrow().codec()).isEqualTo(Codec.PCMA);
    assertThat(appliance.media().session(leg).orElseThrow().port()).isEqualTo(40_000);

    carrier.send(caller.bye());
    carrier.expect("SIP/2.0 200");
    assertThat(appliance.core().next(LegEnded.class).leg()).isEqualTo(leg);
    assertThat(appliance.sip().owns(leg)).isFalse();
  }

  @Test
  void isEndedByUs() {
    LegId leg = answered();

    appliance.sip().hangUp(leg, false);

    Text bye = carrier.expect("BYE sip:carrier@127.0.0.1");
    assertThat(bye.header("Call-ID")).isEqualTo(caller.callId());
    carrier.send(bye.reply("200 OK", ""));
    appliance.core().next(LegEnded.class);
  }

  @Test
  void isCancelledBeforeTheAnswer() {
    carrier.send(caller.invite());
    LegId leg = appliance.offered();
    appliance.sip().trying(leg);
    carrier.expect("SIP/2.0 100");

    carrier.send(caller.cancel());

    carrier.expect("SIP/2.0 200");
    Text ended = carrier.expect("SIP/2.0 487");
    caller.joins(ended);
    carrier.send(caller.ack(""));
    assertThat(appliance.core().next(LegEnded.class).leg()).isEqualTo(leg);
  }

  @Test
  void isTurnedAwayWithTheTimeToTryAgain() {
    carrier.send(caller.invite());
    LegId leg = appliance.offered();

    appliance.sip().reject(leg, 503, "Service Unavailable", Optional.of(Duration.ofSeconds(30)));

    assertThat(carrier.expect("SIP/2.0 503").header("Retry-After")).isEqualTo("30");
  }

  @Test
  void repeatsItsAnswerUntilTheAckComes() {
    carrier.send(caller.invite());
    LegId leg = appliance.offered();
    appliance.sip().answer(leg);

    Text first = carrier.expect("SIP/2.0 200");
    carrier.expectAgain("SIP/2.0 200");
    carrier.expectAgain("SIP/2.0 200");
    caller.joins(first);
    carrier.send(caller.ack(""));
    // The ACK is taken when a request behind it is answered.
    carrier.send(caller.request("OPTIONS", 2, "", ""));
    carrier.expect("SIP/2.0 200");

    carrier.expectSilence(2500);
  }

  @Test
  void offersWhereTheInviteDidNot() {
    carrier.send(caller.invite("", ""));
    LegId leg = appliance.offered();
    appliance.sip().answer(leg);
    Text ok = carrier.expect("SIP/2.0 200");
    assertThat(ok.body()).contains("RTP/AVP 8 0 101");
    caller.joins(ok);

    carrier.send(caller.ack(Sdp.of(41_000, "0", "")));

    org.awaitility.Awaitility.await()
        .until(() -> appliance.media().session(leg).filter(s -> s.port() == 41_000).isPresent());
    assertThat(appliance.media().session(leg).orElseThrow().codec()).isEqualTo(Codec.PCMU);
  }

  private LegId answered() {
    carrier.send(caller.invite());
    LegId leg = appliance.offered();
    appliance.sip().answer(leg);
    Text ok = carrier.expect("SIP/2.0 200");
    caller.joins(ok);
    carrier.send(caller.ack(""));
    // The ACK is taken when a request behind it is answered.
    carrier.send(caller.request("OPTIONS", 2, "", ""));
    carrier.expect("SIP/2.0 200");
    return leg;
  }
}
