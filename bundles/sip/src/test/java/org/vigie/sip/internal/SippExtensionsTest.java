package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallCommand.LegRinging;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.call.LegId;
import org.vigie.api.setup.Ringback;
import org.vigie.api.voice.VoiceTrunk.DialOutcome;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Sipp;
import org.vigie.testkit.FreePorts;

/** 100rel, UPDATE and session timers against an independent implementation. */
class SippExtensionsTest {
  private static final long SECOND = 1_000_000_000L;

  private final Appliance appliance = new Appliance();
  private final int port = FreePorts.any();

  @AfterEach
  void close() {
    appliance.close();
    assertThat(appliance.media().openLegs()).isZero();
  }

  @Test
  void anEarlySoundIsAcknowledgedAndTheSessionKeptAlive() {
    Dial dial = appliance.dial();
    try (Sipp phone = Sipp.answering("phone-reliable", port, 1)) {
      CompletionStage<DialOutcome> outcome = appliance.trunk("gw", port, Map.of()).dial(dial);
      assertThat(appliance.core().next(LegRinging.class).earlyMedia()).isTrue();
      appliance.core().next(LegAnswered.class);
      assertThat(outcome.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join())
          .as("the voice has come")
          .isEqualTo(new DialOutcome.Carried());

      appliance.agent().tick(System.nanoTime() + 46 * SECOND);

      appliance.sip().hangUp(dial.leg(), false);
      phone.succeeds(60);
    }
  }

  @Test
  void aCarrierHearsReliablyAndIsKeptAlive() {
    appliance.trunk("carrier", port, Map.of());
    try (Sipp carrier = Sipp.calling("uac-reliable", port, appliance.port(), 1)) {
      LegId leg = appliance.offered();
      appliance.sip().ring(leg, Ringback.EARLY);
      appliance.sip().answer(leg);
      // The key comes behind the ACK: before that, the time for it would be over by the leap, too.
      await().until(() -> appliance.media().keys().contains('1'));

      appliance.agent().tick(System.nanoTime() + 46 * SECOND);

      carrier.succeeds(60);
      assertThat(appliance.core().next(LegEnded.class).cause()).contains("BYE");
    }
  }
}
