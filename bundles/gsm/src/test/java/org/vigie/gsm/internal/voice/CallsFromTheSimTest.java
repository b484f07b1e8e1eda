package org.vigie.gsm.internal.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.CallCommand.LegRinging;
import org.vigie.api.call.LegId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.voice.VoiceTrunk;
import org.vigie.api.voice.VoiceTrunk.DialOutcome;
import org.vigie.api.voice.VoiceTrunk.DialOutcome.Abandoned;
import org.vigie.api.voice.VoiceTrunk.DialOutcome.Carried;
import org.vigie.api.voice.VoiceTrunk.DialOutcome.TrunkFault;
import org.vigie.gsm.internal.testing.Bench;
import org.vigie.gsm.internal.testing.Pace;
import org.vigie.gsm.internal.testing.Switchboard;
import org.vigie.sim.modem.Maker;
import org.vigie.sim.modem.SimCall;

class CallsFromTheSimTest {
  private static final LegId LEG = Switchboard.leg(1);

  private Maker of = Maker.QUECTEL;
  private Switchboard board = new Switchboard(of);

  @AfterEach
  void close() {
    board.close();
  }

  private void of(Maker maker) {
    if (maker != of) {
      board.close();
      board = new Switchboard(maker);
      of = maker;
    }
  }

  private void of(Pace pace) {
    board.close();
    board = new Switchboard(pace);
  }

  private CompletableFuture<DialOutcome> dial() {
    return board.dial(LEG).toCompletableFuture();
  }

  private static TrunkFault fault(CompletableFuture<DialOutcome> outcome) {
    await().until(outcome::isDone);
    return (TrunkFault) outcome.join();
  }

  @ParameterizedTest
  @EnumSource(Maker.class)
  void aTelephoneRingsIsAnsweredAndBothHearEachOther(Maker maker) throws Exception {
    of(maker);
    CompletableFuture<DialOutcome> outcome = dial();
    SimCall call = board.dialled();
    assertThat(call.number()).isEqualTo(Switchboard.PHONE);
    assertThat(board.core().told(LegRinging.class)).isEmpty();

    call.ring();
    assertThat(board.core().awaits(LegRinging.class).earlyMedia()).isFalse();
    assertThat(outcome).isNotDone();
    assertThat(board.core().media().session(LEG)).isEmpty();

    call.answer();
    assertThat(outcome.join()).isInstanceOf(Carried.class);
    assertThat(board.core().awaits(LegAnswered.class).trunk()).isEqualTo("a");
    assertThat(board.core().awaits(LegAnswered.class).dialog()).isEqualTo("gsm a out");
    board.here(LEG).play(1000);
    call.play(440);
    await().until(() -> call.hearing().hears(1000));
    await().until(() -> board.here(LEG).hearing().hears(440));

    call.hangUp();
    assertThat(board.core().awaits(LegEnded.class).cause()).contains("the other side hung up");
    board.awaitFree();
    assertThat(board.core().media().closed()).containsExactly(LEG);
    assertThat(board.core().told(LegEnded.class)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Maker.class)
  void weHangUp(Maker maker) throws Exception {
    of(maker);
    dial();
    SimCall call = board.dialled();
    call.answer();
    board.core().awaits(LegAnswered.class);

    board.voice().hangUp(LEG, false);

    await().until(call::hungUpByModem);
    board.awaitFree();
    assertThat(board.core().told(LegEnded.class)).hasSize(1);
    assertThat(board.core().told(LegFailed.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "17, BUSY, user busy",
    "21, REFUSED, call rejected",
    "19, NO_ANSWER, no answer",
    "16, REFUSED, normal call clearing",
    "1, FAILED, unassigned"
  })
  void aTelephoneThatRangAndWasNotAnswered(int cause, AttemptResult result, String words)
      throws Exception {
    for (Maker maker : Maker.values()) {
      of(maker);
      CompletableFuture<DialOutcome> outcome = dial();
      SimCall call = board.dialled();
      call.ring();
      board.core().awaits(LegRinging.class);

      call.end(cause);

      LegFailed failed = board.core().awaits(LegFailed.class);
      assertThat(failed.result()).as(maker.name()).isEqualTo(result);
      assertThat(failed.cause()).as(maker.name()).contains(words);
      assertThat(outcome.join()).isInstanceOf(Carried.class);
      board.awaitFree();
    }
  }

  @ParameterizedTest
  @CsvSource({"34, no circuit/channel available", "38, network out of order"})
  void aNetworkThatCannotCarryItIsTheTrunksFault(int cause, String words) throws Exception {
    for (Maker maker : Maker.values()) {
      of(maker);
      CompletableFuture<DialOutcome> outcome = dial();
      board.dialled().end(cause);

      assertThat(fault(outcome).cause()).as(maker.name()).contains(words);
      assertThat(board.core().told(LegFailed.class)).isEmpty();
      board.awaitFree();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "BUSY, BUSY",
    "NO ANSWER, NO_ANSWER",
  })
  void whatEndsTheDialCommandIsTheCalleesAnswer(String said, AttemptResult result) {
    board.modem().failNext("ATD", said);

    assertThat(dial().join()).isInstanceOf(Carried.class);

    assertThat(board.core().awaits(LegFailed.class).result()).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({
    "NO DIALTONE, NO DIALTONE",
    "+CME ERROR: 30, no network service",
    "ERROR, ERROR",
  })
  void aModemThatCannotDialIsTheTrunksFault(String said, String words) {
    board.modem().failNext("ATD", said);

    assertThat(fault(dial()).cause()).contains("dialling was refused").contains(words);
    board.awaitFree();
  }

  @Test
  void firmwareThatTellsNothingIsAsked() throws Exception {
    for (Maker maker : Maker.values()) {
      of(maker);
      board.modem().calls().mute(true);
      CompletableFuture<DialOutcome> outcome = dial();
      SimCall call = board.dialled();
      call.ring();
      board.core().awaits(LegRinging.class);
      call.answer();
      assertThat(outcome.join()).isInstanceOf(Carried.class);

      call.hangUp();

      assertThat(board.core().awaits(LegEnded.class).cause()).contains("list of calls");
      board.awaitFree();
    }
  }

  @Test
  void aHangUpWhileItRingsEndsIt() throws Exception {
    CompletableFuture<DialOutcome> outcome = dial();
    SimCall call = board.dialled();
    call.ring();
    board.core().awaits(LegRinging.class);

    board.voice().hangUp(LEG, true);

    assertThat(outcome.join()).isInstanceOf(Abandoned.class);
    assertThat(board.core().awaits(LegFailed.class).result()).isEqualTo(AttemptResult.CANCELLED);
    await().until(call::hungUpByModem);
    board.awaitFree();
  }

  @Test
  void aHangUpBeforeItRingsEndsIt() throws Exception {
    CompletableFuture<DialOutcome> outcome = dial();
    SimCall call = board.dialled();

    board.voice().hangUp(LEG, false);

    assertThat(outcome.join()).isInstanceOf(Abandoned.class);
    await().until(call::hungUpByModem);
    board.awaitFree();
    assertThat(board.core().commands()).isEmpty();
  }

  @Test
  void aSecondCallFindsTheModemBusy() throws Exception {
    dial();
    SimCall call = board.dialled();

    CompletableFuture<DialOutcome> second = board.dial(Switchboard.leg(2)).toCompletableFuture();

    assertThat(fault(second).cause()).isEqualTo("the modem is busy with another call");
    assertThat(call.state()).isEqualTo(SimCall.State.DIALLED);
    assertThat(board.core().media().closed()).doesNotContain(LEG);
    assertThat(board.bench().gateway().trunk("a").status().calls()).isEqualTo(1);
    assertThat(board.bench().gateway().trunk("a").status().maxCalls()).isEqualTo(1);
  }

  @Test
  void theNextTelephoneIsDialledRightAfterAHangUp() throws Exception {
    dial();
    SimCall first = board.dialled();
    first.ring();
    board.core().awaits(LegRinging.class);
    LegId next = Switchboard.leg(2);

    board.voice().hangUp(LEG, false);
    CompletableFuture<DialOutcome> outcome = board.dial(next).toCompletableFuture();
    CompletableFuture<DialOutcome> third = board.dial(Switchboard.leg(3)).toCompletableFuture();

    assertThat(fault(third).cause()).isEqualTo("the modem is busy with another call");
    SimCall second = board.dialled();
    assertThat(first.hungUpByModem()).isTrue();
    second.answer();
    assertThat(outcome.join()).isInstanceOf(Carried.class);
    assertThat(board.core().awaits(LegAnswered.class).leg()).isEqualTo(next);
  }

  @Test
  void whoWaitsForTheModemCanBeHungUp() throws Exception {
    dial();
    board.dialled();
    board.voice().hangUp(LEG, false);
    LegId next = Switchboard.leg(2);
    CompletableFuture<DialOutcome> outcome = board.dial(next).toCompletableFuture();

    board.voice().hangUp(next, false);

    assertThat(outcome.join()).isInstanceOf(Abandoned.class);
    board.awaitFree();
    board.awaitForgotten(next);
  }

  @Test
  void aNetworkThatSaysNothingIsTheTrunksFault() throws Exception {
    of(Pace.SILENT_NETWORK);
    CompletableFuture<DialOutcome> outcome = dial();
    SimCall call = board.dialled();

    assertThat(fault(outcome).cause()).startsWith("no answer from the network within");
    await().until(call::hungUpByModem);
  }

  @Test
  void anAnswerWithoutAudioIsTheTrunksFault() throws Exception {
    of(Pace.SILENT_AUDIO);
    board.modem().calls().voiceless(true);
    CompletableFuture<DialOutcome> outcome = dial();
    SimCall call = board.dialled();
    call.answer();

    assertThat(fault(outcome).cause()).startsWith("answered, but no audio came from ");
    assertThat(board.core().told(LegAnswered.class)).isEmpty();
    await().until(call::hungUpByModem);
    board.awaitFree();
  }

  @Test
  void withoutAnRtpPortNothingIsDialled() {
    board.core().media().full(true);

    assertThat(fault(dial()).cause()).isEqualTo("no free RTP port");
    assertThat(board.bench().heard("ATD" + Switchboard.PHONE + ";")).isZero();
  }

  @Test
  void whatItShowsOfTheAppliancesOwnCallsIsTheSimsNumber() {
    VoiceTrunk trunk = board.bench().gateway().trunk("a");
    await().until(() -> trunk.automatedCallerId().isPresent());
    assertThat(trunk.automatedCallerId()).contains(new PhoneNumber(Bench.LINE));
  }
}
