package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand.IncomingCall;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.CallCommand.LegRinging;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.voice.VoiceTrunk;
import org.vigie.api.voice.VoiceTrunk.DialOutcome;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Caller;
import org.vigie.sip.internal.testing.Phone;
import org.vigie.sip.internal.testing.Registrar;
import org.vigie.sip.internal.testing.Sdp;
import org.vigie.sip.internal.testing.Text;
import org.vigie.testkit.FreePorts;

class TrunkFaultTest {
  private static final long SECOND = 1_000_000_000L;

  private final Appliance appliance = new Appliance();
  private final Phone phone = new Phone(appliance.port());
  private final Dial dial = appliance.dial();

  @AfterEach
  void close() {
    phone.close();
    appliance.close();
    assertThat(appliance.media().openLegs()).isZero();
  }

  private CompletableFuture<DialOutcome> dial(Map<String, String> more) {
    return appliance.trunk("gw", phone.port(), more).dial(dial).toCompletableFuture();
  }

  private static DialOutcome within(CompletableFuture<DialOutcome> outcome) {
    return outcome.orTimeout(20, TimeUnit.SECONDS).join();
  }

  private String ok(Text invite) {
    String more =
        "Contact: <sip:127.0.0.1:" + phone.port() + ">\r\nContent-Type: application/sdp\r\n";
    return invite.reply("200 OK", "t", more, Sdp.alaw(42_000));
  }

  @ParameterizedTest
  @CsvSource({"500 Server Error", "503 Service Unavailable", "408 Request Timeout"})
  void theNextTrunkIsTriedAfter(String status) {
    CompletableFuture<DialOutcome> outcome = dial(Map.of());
    phone.send(phone.expect("INVITE").reply(status, "t"));
    phone.expect("ACK");

    assertThat(within(outcome)).isEqualTo(new DialOutcome.TrunkFault(status));
    assertThat(appliance.core().isQuiet()).isTrue();
    assertThat(appliance.named("gw").status().up()).isFalse();
    assertThat(appliance.health("trunk gw")).contains(status).contains("tried again after 30 s");
  }

  @ParameterizedTest
  @CsvSource({
    "486 Busy Here, BUSY",
    "600 Busy Everywhere, BUSY",
    "603 Decline, REFUSED",
    "480 Temporarily Unavailable, NO_ANSWER",
    "404 Not Found, FAILED",
    "484 Address Incomplete, FAILED",
    "604 Does Not Exist Anywhere, FAILED",
    "410 Gone, FAILED",
    "302 Moved Temporarily, FAILED"
  })
  void theCalleesReasonEndsTheAttempt(String status, AttemptResult result) {
    CompletableFuture<DialOutcome> outcome = dial(Map.of());
    phone.send(phone.expect("INVITE").reply(status, "t"));
    phone.expect("ACK");

    LegFailed failed = appliance.core().next(LegFailed.class);
    assertThat(failed.result()).isEqualTo(result);
    assertThat(failed.cause()).isEqualTo(status);
    assertThat(within(outcome)).isEqualTo(new DialOutcome.Carried());
    assertThat(appliance.named("gw").status().up()).isTrue();
  }

  @Test
  void a408AfterRingingIsNoAnswer() {
    dial(Map.of());
    Text invite = phone.expect("INVITE");
    phone.send(invite.reply("180 Ringing", "t"));
    appliance.core().next(LegRinging.class);
    phone.send(invite.reply("408 Request Timeout", "t"));

    LegFailed failed = appliance.core().next(LegFailed.class);
    assertThat(failed.result()).isEqualTo(AttemptResult.NO_ANSWER);
  }

  @Test
  void hundredOnlyIsCancelledAfterItsPatience() {
    CompletableFuture<DialOutcome> outcome = dial(Map.of("answerTimeout", "60"));
    Text invite = phone.expect("INVITE");
    phone.send(invite.reply("100 Trying", ""));
    // The 100 is taken when a request behind it is answered.
    phone.send(new Caller(phone, appliance.port()).request("OPTIONS", 2, "", ""));
    phone.expect("SIP/2.0 200");

    appliance.agent().tick(System.nanoTime() + 61 * SECOND);

    assertThat(within(outcome)).isEqualTo(new DialOutcome.TrunkFault("100 only, within 60 s"));
    Text cancel = phone.expect("CANCEL");
    phone.send(cancel.reply("200 OK", "t"));
    phone.send(invite.reply("487 Request Terminated", "t"));
    phone.expect("ACK");
  }

  @Test
  void silenceIsAFaultAndALateAnswerIsEnded() {
    CompletableFuture<DialOutcome> outcome = dial(Map.of("answerTimeout", "1"));
    Text invite = phone.expect("INVITE");
    assertThat(within(outcome)).isEqualTo(new DialOutcome.TrunkFault("no response within 1 s"));

    phone.send(ok(invite));

    phone.expect("ACK");
    phone.expect("BYE");
  }

  @Test
  void aPickUpThatCrossesOurCancelIsEnded() {
    dial(Map.of());
    Text invite = phone.expect("INVITE");
    phone.send(invite.reply("180 Ringing", "t"));
    appliance.core().next(LegRinging.class);
    appliance.sip().hangUp(dial.leg(), false);
    phone.expect("CANCEL");

    phone.send(ok(invite));

    phone.expect("ACK");
    phone.expect("BYE");
    assertThat(appliance.core().next(LegFailed.class).result()).isEqualTo(AttemptResult.CANCELLED);
  }

  @Test
  void aSecondTelephoneOfAForkIsEnded() {
    dial(Map.of());
    Text invite = phone.expect("INVITE");
    phone.send(ok(invite));
    phone.expect("ACK");
    appliance.core().next(LegAnswered.class);
    String contact = "Contact: <sip:second@127.0.0.1:" + phone.port() + ">\r\n";

    phone.send(invite.reply("200 OK", "other", contact, ""));

    assertThat(phone.expect("ACK sip:second").tag("To")).isEqualTo("other");
    assertThat(phone.expect("BYE sip:second").tag("To")).isEqualTo("other");
    assertThat(appliance.sip().owns(dial.leg())).isTrue();
  }

  @Test
  void anAnswerSentAgainIsAcknowledgedAgain() {
    dial(Map.of());
    Text invite = phone.expect("INVITE");
    phone.send(ok(invite));
    Text ack = phone.expect("ACK");

    phone.send(ok(invite));

    assertThat(phone.expectAgain("ACK").raw()).isEqualTo(ack.raw());
  }

  @Test
  void anAnswerWithoutUsableCodecIsEnded() {
    dial(Map.of());
    Text invite = phone.expect("INVITE");
    String more =
        "Contact: <sip:127.0.0.1:" + phone.port() + ">\r\nContent-Type: application/sdp\r\n";
    phone.send(invite.reply("200 OK", "t", more, Sdp.of(42_000, "18", "")));

    phone.expect("ACK");
    phone.expect("BYE");
    assertThat(appliance.core().next(LegFailed.class).cause()).contains("no usable codec");
  }

  @ParameterizedTest
  @CsvSource({
    "MD5, 401, WWW-Authenticate, Authorization",
    "SHA-256, 407, Proxy-Authenticate, Proxy-Authorization"
  })
  void aChallengeIsAnsweredAndIsNoTry(String algorithm, int status, String asks, String answers) {
    Map<String, String> account = new HashMap<>(Map.of("user", "box", "password", "pw"));
    CompletableFuture<DialOutcome> outcome = dial(account);
    Text first = phone.expect("INVITE");
    String challenge = asks + ": " + Registrar.challenge(algorithm, "n", "") + "\r\n";
    phone.send(first.reply(status + " Who", "t", challenge, ""));
    phone.expect("ACK");

    Text second = phone.expect("INVITE");

    assertThat(Registrar.proves(second.header(answers), "INVITE", "pw", algorithm)).isTrue();
    assertThat(second.header("CSeq")).isEqualTo("2 INVITE");
    assertThat(second.header("Call-ID")).isEqualTo(first.header("Call-ID"));
    phone.send(ok(second));
    assertThat(phone.expect("ACK").header("CSeq")).isEqualTo("2 ACK");
    assertThat(within(outcome)).isEqualTo(new DialOutcome.Carried());
  }

  @Test
  void aChallengeThatCannotBeAnsweredIsAFault() {
    CompletableFuture<DialOutcome> outcome = dial(Map.of());
    String challenge = "WWW-Authenticate: " + Registrar.challenge("MD5", "n", "") + "\r\n";
    phone.send(phone.expect("INVITE").reply("401 Unauthorized", "t", challenge, ""));

    assertThat(within(outcome)).isEqualTo(new DialOutcome.TrunkFault("401 Unauthorized"));
  }

  @Test
  void aTrunkThatIsFullIsAFault() {
    VoiceTrunk trunk = appliance.trunk("gw", phone.port(), Map.of("maxCalls", "1"));
    trunk.dial(dial);
    phone.expect("INVITE");

    DialOutcome second = within(trunk.dial(appliance.dial()).toCompletableFuture());

    assertThat(second).isInstanceOf(DialOutcome.TrunkFault.class);
    assertThat(trunk.status().calls()).isEqualTo(1);
    assertThat(trunk.status().up()).isTrue();
  }

  @Test
  void aCallInOverTheLimitIsOfferedAsNotAdmitted() {
    appliance.trunk("gw", phone.port(), Map.of("maxCalls", "1"));
    phone.send(new Caller(phone, appliance.port()).invite());
    assertThat(appliance.core().next(IncomingCall.class).invitation().admitted()).isTrue();

    phone.send(new Caller(phone, appliance.port()).invite());

    assertThat(appliance.core().next(IncomingCall.class).invitation().admitted()).isFalse();
  }

  @Test
  void aCallInWithoutAPortIsOfferedAsNotAdmitted() {
    appliance.trunk("gw", phone.port(), Map.of());
    appliance.media().limit(0);

    phone.send(new Caller(phone, appliance.port()).invite());

    assertThat(appliance.core().next(IncomingCall.class).invitation().admitted()).isFalse();
  }

  @Test
  void aDeadTcpPortIsAFault() {
    VoiceTrunk trunk = appliance.trunk("gw", FreePorts.any(), Map.of("transport", "tcp"));

    DialOutcome outcome = within(trunk.dial(dial).toCompletableFuture());

    assertThat(outcome).isInstanceOf(DialOutcome.TrunkFault.class);
  }

  @Test
  void optionsTellWhetherATrunkIsThere() {
    appliance.trunk("gw", phone.port(), Map.of("optionsInterval", "1"));
    phone.send(phone.expect("OPTIONS").reply("503 Service Unavailable", "t"));
    await().until(() -> !appliance.named("gw").status().up());

    // Each of them, from now on: one that is answered late may have been given up.
    await()
        .until(
            () -> {
              phone.agree();
              return appliance.health("trunk gw").equals("UP answers OPTIONS");
            });
    assertThat(appliance.named("gw").status().up()).isTrue();
  }
}
