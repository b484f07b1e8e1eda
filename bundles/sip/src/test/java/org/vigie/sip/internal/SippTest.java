package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.CallCommand.LegRinging;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.call.LegId;
import org.vigie.api.setup.Ringback;
import org.vigie.api.voice.VoiceTrunk.DialOutcome;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Sipp;
import org.vigie.testkit.FreePorts;

/** Against an independent implementation: SIPp as carrier and as telephone. */
class SippTest {
  private final Appliance appliance = new Appliance();
  private final int port = FreePorts.any();
  private final Dial dial = appliance.dial();

  @AfterEach
  void close() {
    appliance.close();
    assertThat(appliance.media().openLegs()).isZero();
  }

  private Sipp telephone(String scenario) {
    return Sipp.answering(scenario, port, 1);
  }

  private CompletableFuture<DialOutcome> dial() {
    return appliance.trunk("gw", port, Map.of()).dial(dial).toCompletableFuture();
  }

  @ParameterizedTest
  @CsvSource({
    "phone-busy, BUSY",
    "phone-refuses, REFUSED",
    "phone-unavailable, NO_ANSWER",
    "phone-unknown, FAILED"
  })
  void theAttemptEndsAsTheTelephoneSays(String scenario, AttemptResult result) {
    try (Sipp phone = telephone(scenario)) {
      dial();
      assertThat(appliance.core().next(LegFailed.class).result()).isEqualTo(result);
      phone.succeeds(60);
    }
  }

  @Test
  void aBrokenTrunkIsSaid() {
    try (Sipp phone = telephone("phone-broken")) {
      DialOutcome outcome = dial().orTimeout(60, TimeUnit.SECONDS).join();
      assertThat(outcome).isEqualTo(new DialOutcome.TrunkFault("503 Service Unavailable"));
      phone.succeeds(60);
    }
  }

  @Test
  void aTelephoneIsPickedUpAndHungUpByUs() {
    try (Sipp phone = telephone("phone-answers")) {
      dial();
      appliance.core().next(LegRinging.class);
      appliance.core().next(LegAnswered.class);
      appliance.sip().hangUp(dial.leg(), false);
      appliance.core().next(LegEnded.class);
      phone.succeeds(60);
    }
  }

  @Test
  void aTelephoneThatRingsOnIsCancelled() {
    try (Sipp phone = telephone("phone-rings-on")) {
      dial();
      appliance.core().next(LegRinging.class);
      appliance.sip().hangUp(dial.leg(), false);
      assertThat(appliance.core().next(LegFailed.class).result())
          .isEqualTo(AttemptResult.CANCELLED);
      phone.succeeds(60);
    }
  }

  @Test
  void aCallerGivesUp() {
    appliance.trunk("carrier", port, Map.of());
    appliance
        .core()
        .reactTo(
            c -> {
              if (c instanceof IncomingCall) {
                appliance.sip().trying(LegId.caller(c.call()));
                appliance.sip().ring(LegId.caller(c.call()), Ringback.TONE);
              }
            });
    try (Sipp carrier = Sipp.calling("uac-cancel", port, appliance.port(), 1)) {
      appliance.core().next(IncomingCall.class);
      appliance.core().next(LegEnded.class);
      carrier.succeeds(60);
    }
  }

  @Test
  void twoHundredCallsInARowLeaveNothingBehind() {
    appliance.trunk("carrier", port, Map.of());
    appliance
        .core()
        .reactTo(
            c -> {
              if (c instanceof IncomingCall) {
                appliance.sip().trying(LegId.caller(c.call()));
                appliance.sip().answer(LegId.caller(c.call()));
              }
            });
    try (Sipp carrier = Sipp.calling("uac-call", port, appliance.port(), 200, "-r", "50")) {
      carrier.succeeds(60);
    }
    await().until(() -> appliance.core().pending() == 400);
    assertThat(appliance.media().openLegs()).isZero();
    assertThat(appliance.named("carrier").status().calls()).isZero();
  }
}
