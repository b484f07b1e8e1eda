package org.vigie.gsm.internal.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.api.call.CallCommand.IncomingCall;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Remnant;
import org.vigie.api.health.HealthState;
import org.vigie.api.voice.TrunkStatus;
import org.vigie.api.voice.VoiceTrunk.DialOutcome;
import org.vigie.api.voice.VoiceTrunk.DialOutcome.TrunkFault;
import org.vigie.gsm.internal.testing.Bench;
import org.vigie.gsm.internal.testing.Switchboard;
import org.vigie.sim.modem.Maker;
import org.vigie.sim.modem.SimCall;

class TroubleInACallTest {
  private static final LegId LEG = Switchboard.leg(1);
  private static final String OTHER = "+33612345698";

  private Switchboard board = new Switchboard(Maker.QUECTEL);

  @AfterEach
  void close() {
    board.close();
  }

  private void of(Maker maker) {
    board.close();
    board = new Switchboard(maker);
  }

  private SimCall talking() throws Exception {
    board.dial(LEG);
    SimCall call = board.dialled();
    call.answer();
    board.core().awaits(LegAnswered.class);
    return call;
  }

  private TrunkStatus status() {
    return board.bench().gateway().trunk("a").status();
  }

  @Test
  void anUnpluggedModemEndsTheCallAndCarriesTheNextOne() throws Exception {
    talking();

    board.modem().unplug();

    assertThat(board.core().awaits(LegEnded.class).cause()).isNotEmpty();
    assertThat(board.core().media().closed()).containsExactly(LEG);
    await().until(() -> !status().up());
    assertThat(status().calls()).isZero();
    assertThat(board.core().told(LegEnded.class)).hasSize(1);

    board.modem().plugIn();
    await().until(() -> status().up());
    board.core().commands().clear();
    talking();
  }

  @Test
  void aModemUnpluggedWhileItDialsIsTheTrunksFault() throws Exception {
    long looks = board.bench().heard("AT+CLCC");
    CompletableFuture<DialOutcome> outcome = board.dial(LEG).toCompletableFuture();
    board.dialled().ring();
    // It is asked for its calls when it has replied to the dial.
    await().until(() -> board.bench().heard("AT+CLCC") > looks);

    board.modem().unplug();

    assertThat(((TrunkFault) outcome.join()).cause()).contains("the modem is gone");
    assertThat(board.core().told(LegFailed.class)).isEmpty();
  }

  @Test
  void aCallToAModemThatIsUnpluggedEnds() {
    board.modem().calls().from(Switchboard.PHONE);
    LegId leg = board.told();

    board.modem().unplug();

    assertThat(board.core().awaits(LegEnded.class).leg()).isEqualTo(leg);
  }

  @Test
  void aTrunkThatIsDownIsNotDialledOn() {
    board.modem().unplug();
    await().until(() -> !status().up());

    DialOutcome outcome = board.dial(LEG).toCompletableFuture().join();

    assertThat(((TrunkFault) outcome).cause()).contains("modem");
    assertThat(board.core().media().openLegs()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Maker.class)
  void aSecondCallerHearsBusyAndTheFirstCallGoesOn(Maker maker) throws Exception {
    of(maker);
    SimCall first = talking();

    SimCall second = board.modem().calls().from(OTHER);

    await().until(second::hungUpByModem);
    assertThat(board.modem().calls().refused()).containsExactly(second);
    assertThat(first.state()).isEqualTo(SimCall.State.ACTIVE);
    assertThat(board.core().told(IncomingCall.class)).isEmpty();
    board.here(LEG).play(700);
    await().until(() -> first.hearing().hears(700));
  }

  @Test
  void textsComeAndGoDuringACall() throws Exception {
    SimCall call = talking();
    board.here(LEG).play(700);

    board.modem().receive(Switchboard.PHONE, "during the call");
    board.bench().gateway().send("a", Switchboard.PHONE, "answer").get();

    await().until(() -> board.bench().door().texts().equals(List.of("during the call")));
    assertThat(board.modem().sent()).hasSize(1);
    assertThat(call.state()).isEqualTo(SimCall.State.ACTIVE);
    await().until(() -> call.hearing().hears(700));
  }

  @ParameterizedTest
  @EnumSource(Maker.class)
  void keysThatTheModemTellsOfAreTold(Maker maker) throws Exception {
    of(maker);
    SimCall call = talking();

    call.press("1*#9");

    await().until(() -> board.core().media().keys().equals("1*#9"));
  }

  @Test
  void keysThatTheModemDoesNotKnowAreHeardByTheMediaPlane() throws Exception {
    SimCall call = talking();

    call.pressInBand("5".repeat(20));

    await()
        .until(
            () ->
                board.here(LEG).hearing().level(770) > -25
                    && board.here(LEG).hearing().level(1336) > -25);
    assertThat(board.core().media().keys()).isEmpty();
  }

  @Test
  void aChangeThatOpensTheLineAnewWaitsForTheEndOfTheCall() throws Exception {
    SimCall call = talking();
    long starts = board.bench().heard("AT+CMGF=0");

    board.bench().file("voice", "true", "audio", board.modem().audio(), "receipts", "false");
    board.here(LEG).play(700);
    await().until(() -> call.hearing().hears(700));
    assertThat(board.bench().heard("AT+CMGF=0")).isEqualTo(starts);

    call.hangUp();
    await().until(() -> board.bench().heard("AT+CMGF=0") > starts);
    await().until(() -> status().up());
  }

  @Test
  void aModemThatIsTakenAwayHangsUp() throws Exception {
    SimCall call = talking();

    board.bench().gateway().noFile("a");

    assertThat(board.core().awaits(LegEnded.class).cause()).contains("taken away");
    await().until(call::hungUpByModem);
    assertThat(board.voice().trunks()).isEmpty();
  }

  @Test
  void whatACrashHasLeftIsHungUpAtTheStart() throws Exception {
    SimCall call = talking();

    board.modem().say("RDY");

    await().until(call::hungUpByModem);
    assertThat(board.core().told(LegEnded.class)).hasSize(1);
    await().until(() -> status().up());
  }

  @Test
  void whoRingsDuringARestartIsTakenAfterIt() {
    SimCall call = board.modem().calls().from(Switchboard.PHONE);
    board.told();
    board.core().commands().clear();

    board.modem().say("RDY");

    board.core().awaits(IncomingCall.class);
    assertThat(call.state()).isEqualTo(SimCall.State.RINGING);
  }

  @Test
  void aReleaseOfALegOfOursEndsWhatIsLeft() throws Exception {
    SimCall call = talking();
    Remnant others = remnant("gsm other out");
    board.voice().release(LEG, others);
    board.voice().release(LEG, remnant("gsm a out"));

    // Our own call of now is no remnant.
    board.here(LEG).play(700);
    await().until(() -> call.hearing().hears(700));
    assertThat(call.state()).isEqualTo(SimCall.State.ACTIVE);
  }

  private static Remnant remnant(String dialog) {
    return new Remnant(false, true, List.of("a"), Optional.empty(), Optional.of(dialog));
  }

  @Test
  void aModemWithoutAListOfCallsIsTakenAtItsWord() throws Exception {
    board.modem().calls().listless(true);
    SimCall call = board.modem().calls().from(Switchboard.PHONE);
    board.told();
    board.modem().calls().mute(true);

    call.hangUp();

    assertThat(board.core().awaits(LegEnded.class).cause()).contains("rings no more");
    board.awaitFree();
  }

  @Test
  void aModemWithoutVoiceSaysSo() {
    board.close();
    try (Bench bench = new Bench()) {
      bench.file("voice", "true", "audio", "/dev/null");

      bench.awaitText("its firmware has no voice over a serial port");
      // Which is known before it is registered.
      await().until(() -> bench.gateway().health("a").state() == HealthState.DEGRADED);
      assertThat(bench.gateway().trunk("a").status().up()).isFalse();
    }
    board = new Switchboard(Maker.QUECTEL);
  }

  @Test
  void aModemForCallsAloneNeedsNoMessages() throws Exception {
    board.bench().file("sms", "false", "voice", "true", "audio", board.modem().audio());
    await().until(() -> status().up());
    assertThat(board.bench().gateway().route("a")).isEmpty();
    long modes = board.bench().heard("AT+CMGF=0");

    talking();
    board.modem().receive(Switchboard.PHONE, "stays where it is");

    assertThat(board.modem().stored()).isEqualTo(1);
    assertThat(board.bench().heard("AT+CMGF=0")).isEqualTo(modes);
  }
}
