package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.CallCommand.LegRinging;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.voice.VoiceTrunk;
import org.vigie.api.voice.VoiceTrunk.DialOutcome;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Phone;
import org.vigie.sip.internal.testing.Sdp;
import org.vigie.sip.internal.testing.Text;

/** An answer is told at once; the trunk has carried the call when the voice has come. */
class VoicePathTest {
  private static final long SECOND = 1_000_000_000L;

  private final Appliance appliance = new Appliance();
  private final Phone phone = new Phone(appliance.port());
  private final Dial dial = appliance.dial();

  @BeforeEach
  void silence() {
    appliance.media().silence();
  }

  @AfterEach
  void close() {
    phone.close();
    appliance.close();
    assertThat(appliance.media().openLegs()).isZero();
  }

  private CompletableFuture<DialOutcome> dial(Map<String, String> more) {
    return appliance.trunk("gw", phone.port(), more).dial(dial).toCompletableFuture();
  }

  private String contact() {
    return "Contact: <sip:phone@127.0.0.1:" + phone.port() + ">\r\n";
  }

  private Text answered(String sdp) {
    Text invite = phone.expect("INVITE");
    String more = contact() + "Content-Type: application/sdp\r\n";
    phone.send(invite.reply("200 OK", "callee", more, sdp));
    phone.expect("ACK");
    return invite;
  }

  private String inDialog(Text invite, String method, String more, String body) {
    return method
        + " sip:x@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:"
        + phone.port()
        + ";branch=z9hG4bK"
        + method
        + "\r\nFrom: "
        + invite.header("To")
        + ";tag=callee\r\nTo: "
        + invite.header("From")
        + "\r\nCall-ID: "
        + invite.header("Call-ID")
        + "\r\nCSeq: 7 "
        + method
        + "\r\nMax-Forwards: 70\r\n"
        + more
        + "Content-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  @Test
  void anAnswerIsToldAtOnceAndProvenByTheVoice() {
    CompletableFuture<DialOutcome> outcome = dial(Map.of());
    answered(Sdp.alaw(42_000));
    assertThat(appliance.core().next(LegAnswered.class).trunk()).isEqualTo("gw");
    phone.expectNothing(300);
    assertThat(appliance.core().isQuiet()).isTrue();
    assertThat(outcome).isNotDone();

    appliance.media().speak(dial.leg());

    assertThat(outcome.join()).isEqualTo(new DialOutcome.Carried());
    assertThat(appliance.named("gw").status().up()).isTrue();
  }

  @Test
  void anAnswerWithoutVoiceIsTheTrunksFault() {
    VoiceTrunk trunk =
        appliance.trunk(
            "gw", phone.port(), Map.of("optionsInterval", "3600", "answerTimeout", "60"));
    phone.send(phone.expect("OPTIONS").reply("200 OK", "t"));
    CompletableFuture<DialOutcome> outcome = trunk.dial(dial).toCompletableFuture();
    answered(Sdp.alaw(42_000));
    appliance.core().next(LegAnswered.class);
    appliance.agent().tick(System.nanoTime() + 20 * SECOND);
    assertThat(outcome).isNotDone();

    appliance.agent().tick(System.nanoTime() + 61 * SECOND);

    phone.expect("BYE");
    DialOutcome fault = outcome.orTimeout(20, TimeUnit.SECONDS).join();
    assertThat(fault).isEqualTo(new DialOutcome.TrunkFault("200 answered, no RTP came"));
    assertThat(appliance.core().isQuiet()).isTrue();
    assertThat(appliance.named("gw").status().up()).isFalse();
    assertThat(appliance.health("trunk gw")).contains("no RTP came").contains("30 s");
    assertThat(appliance.named("gw").status().calls()).isZero();
  }

  @Test
  void whileItRingsTheOutcomeStaysOpen() {
    CompletableFuture<DialOutcome> outcome = dial(Map.of());
    Text invite = phone.expect("INVITE");
    phone.send(invite.reply("180 Ringing", "callee"));
    appliance.core().next(LegRinging.class);
    assertThat(outcome).isNotDone();

    appliance.sip().hangUp(dial.leg(), false);

    phone.expect("CANCEL");
    assertThat(outcome.join()).isEqualTo(new DialOutcome.Carried());
    assertThat(appliance.core().next(LegFailed.class).result()).isEqualTo(AttemptResult.CANCELLED);
  }

  @Test
  void aHangUpBeforeTheVoiceEndsTheDialog() {
    CompletableFuture<DialOutcome> outcome = dial(Map.of());
    answered(Sdp.alaw(42_000));
    appliance.core().next(LegAnswered.class);

    appliance.sip().hangUp(dial.leg(), false);

    phone.expect("BYE");
    appliance.core().next(LegEnded.class);
    assertThat(outcome.join()).isEqualTo(new DialOutcome.Carried());
    assertThat(appliance.named("gw").status().calls()).isZero();
  }

  @Test
  void whoLeavesBeforeAWordIsNotRungByTheNextTrunk() {
    CompletableFuture<DialOutcome> outcome = dial(Map.of());
    Text invite = answered(Sdp.alaw(42_000));
    appliance.core().next(LegAnswered.class);

    phone.send(inDialog(invite, "BYE", "", ""));

    phone.expect("SIP/2.0 200");
    appliance.core().next(LegEnded.class);
    assertThat(outcome.join()).isEqualTo(new DialOutcome.Carried());
  }

  @Test
  void whoSendsNothingByAgreementIsNotWaitedFor() {
    CompletableFuture<DialOutcome> outcome = dial(Map.of());

    answered(Sdp.of(42_000, "8", "a=recvonly\r\n"));

    appliance.core().next(LegAnswered.class);
    assertThat(outcome.orTimeout(20, TimeUnit.SECONDS).join()).isEqualTo(new DialOutcome.Carried());
  }

  @Test
  void aKeyBySignallingIsAVoice() {
    CompletableFuture<DialOutcome> outcome = dial(Map.of());
    Text invite = answered(Sdp.alaw(42_000));
    assertThat(outcome).isNotDone();

    String relay = "Content-Type: application/dtmf-relay\r\n";
    phone.send(inDialog(invite, "INFO", relay, "Signal=1\r\nDuration=160\r\n"));

    appliance.core().next(LegAnswered.class);
    phone.expect("SIP/2.0 200");
    assertThat(appliance.media().keys()).containsExactly('1');
    assertThat(outcome.orTimeout(20, TimeUnit.SECONDS).join()).isEqualTo(new DialOutcome.Carried());
  }
}
