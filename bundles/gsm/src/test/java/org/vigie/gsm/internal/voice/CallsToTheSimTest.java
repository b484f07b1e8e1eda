package org.vigie.gsm.internal.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.api.call.CallCommand.IncomingCall;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.Invitation;
import org.vigie.api.call.LegId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Ringback;
import org.vigie.gsm.internal.testing.Bench;
import org.vigie.gsm.internal.testing.Switchboard;
import org.vigie.sim.modem.Maker;
import org.vigie.sim.modem.ModemOptions;
import org.vigie.sim.modem.SimCall;

class CallsToTheSimTest {
  private Switchboard board = new Switchboard(Maker.SIMCOM);

  @AfterEach
  void close() {
    board.close();
  }

  private void of(Maker maker) {
    board.close();
    board = new Switchboard(maker);
  }

  private void answer(LegId leg, SimCall call) {
    board.voice().trying(leg);
    board.voice().ring(leg, Ringback.EARLY);
    assertThat(call.state()).isEqualTo(SimCall.State.RINGING);
    board.voice().answer(leg);
    await().until(() -> call.state() == SimCall.State.ACTIVE);
    await().until(() -> board.core().media().session(leg).isPresent());
  }

  @ParameterizedTest
  @EnumSource(Maker.class)
  void aCallIsTakenAndBothHearEachOther(Maker maker) {
    of(maker);
    SimCall call = board.modem().calls().from(Switchboard.PHONE);
    LegId leg = board.told();

    Invitation invitation = board.core().awaits(IncomingCall.class).invitation();
    assertThat(invitation.trunk()).isEqualTo("a");
    assertThat(invitation.called()).containsExactly(new PhoneNumber(Bench.LINE));
    assertThat(invitation.caller()).contains(new PhoneNumber(Switchboard.PHONE));
    assertThat(invitation.withheld()).isFalse();
    assertThat(invitation.admitted()).isTrue();
    assertThat(board.voice().owns(leg)).isTrue();

    answer(leg, call);
    board.here(leg).play(1000);
    call.play(440);

    await().until(() -> call.hearing().hears(1000));
    await().until(() -> board.here(leg).hearing().hears(440));

    call.hangUp();
    LegEnded ended = board.core().awaits(LegEnded.class);
    assertThat(ended.leg()).isEqualTo(leg);
    assertThat(ended.cause()).contains("the caller hung up");
    assertThat(board.core().media().closed()).containsExactly(leg);
    board.awaitFree();
    assertThat(board.core().told(LegEnded.class)).hasSize(1);
    board.awaitForgotten(leg);
  }

  @ParameterizedTest
  @EnumSource(Maker.class)
  void aSecondCallFollowsTheFirst(Maker maker) {
    of(maker);
    SimCall first = board.modem().calls().from(Switchboard.PHONE);
    answer(board.told(), first);
    first.hangUp();
    board.core().awaits(LegEnded.class);
    board.core().commands().clear();

    SimCall second = board.modem().calls().from("+33612345698");
    LegId leg = board.told();
    answer(leg, second);
    board.here(leg).play(600);

    await().until(() -> second.hearing().hears(600));
    board.voice().hangUp(leg, false);
    await().until(second::hungUpByModem);
    assertThat(board.core().awaits(LegEnded.class).cause()).isEqualTo("hung up");
  }

  @Test
  void aWithheldNumberIsToldAsThat() {
    board.modem().calls().from(Switchboard.PHONE, true);

    Invitation invitation = board.core().awaits(IncomingCall.class).invitation();

    assertThat(invitation.withheld()).isTrue();
    assertThat(invitation.caller()).isEmpty();
  }

  @Test
  void aCallIsToldOnceHoweverOftenItRings() {
    SimCall call = board.modem().calls().from(Switchboard.PHONE);
    board.told();

    await().until(() -> board.bench().heard("AT+CLCC") > 12);

    assertThat(board.core().told(IncomingCall.class)).hasSize(1);
    assertThat(call.state()).isEqualTo(SimCall.State.RINGING);
  }

  @ParameterizedTest
  @EnumSource(Maker.class)
  void aCallerWhoGivesUpIsToldToTheCore(Maker maker) {
    of(maker);
    SimCall call = board.modem().calls().from(Switchboard.PHONE);
    LegId leg = board.told();

    call.hangUp();

    LegEnded ended = board.core().awaits(LegEnded.class);
    assertThat(ended.leg()).isEqualTo(leg);
    assertThat(ended.cause()).contains("the caller gave up");
    board.awaitFree();
  }

  @Test
  void aCallerWhoGivesUpWhileTheCoreIsBeingToldHasGivenUpAfterIt() {
    CompletableFuture<SimCall> ringing = new CompletableFuture<>();
    board
        .core()
        .meanwhile(
            () -> {
              ringing.join().hangUp();
              endedWithin(Duration.ofSeconds(1));
            });
    ringing.complete(board.modem().calls().from(Switchboard.PHONE));

    board.core().awaits(LegEnded.class);

    assertThat(board.core().commands().get(0)).isInstanceOf(IncomingCall.class);
  }

  /** Long enough for the modem to tell of it; it makes no difference where that is not allowed. */
  private void endedWithin(Duration patience) {
    try {
      await().atMost(patience).until(() -> !board.core().told(LegEnded.class).isEmpty());
    } catch (ConditionTimeoutException e) {
      assertThat(e).hasMessageContaining("within");
    }
  }

  @Test
  void aRejectedCallIsHungUp() {
    SimCall call = board.modem().calls().from(Switchboard.PHONE);
    LegId leg = board.told();

    board.voice().reject(leg, 486, "Busy Here", Optional.empty());

    await().until(call::hungUpByModem);
    assertThat(board.core().awaits(LegEnded.class).cause()).isEqualTo("486 Busy Here");
    board.awaitFree();
  }

  @Test
  void aCallThatTheCoreCannotTakeIsTurnedAway() {
    board.core().full();

    SimCall call = board.modem().calls().from(Switchboard.PHONE);

    await().until(call::hungUpByModem);
    board.awaitFree();
  }

  @Test
  void aCallWithoutARoomForItsVoiceIsToldAsNotAdmitted() {
    board.core().media().full(true);

    board.modem().calls().from(Switchboard.PHONE);

    assertThat(board.core().awaits(IncomingCall.class).invitation().admitted()).isFalse();
  }

  @Test
  void aModemThatIsNotForCallsLeavesThemAlone() {
    board.close();
    ModemOptions options = ModemOptions.of(Maker.QUECTEL, Bench.LINE).withVoice();
    try (Bench deaf = new Bench(options)) {
      deaf.up("voice", "false", "audio", deaf.modem().audio());
      deaf.modem().calls().from(Switchboard.PHONE);
      deaf.modem().receive(Switchboard.PHONE, "but a text");

      await().until(() -> deaf.door().texts().size() == 1);
      assertThat(deaf.gateway().core().commands()).isEmpty();
      assertThat(deaf.gateway().modems().voice().trunks()).isEmpty();
    }
  }
}
