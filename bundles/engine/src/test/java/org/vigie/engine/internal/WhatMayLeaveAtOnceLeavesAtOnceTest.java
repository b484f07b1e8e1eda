package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEffect.Answer;
import org.vigie.api.call.CallEffect.HangUp;
import org.vigie.api.call.CallEffect.Play;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.AttemptRinging;
import org.vigie.api.call.CallEvent.NodeEntered;
import org.vigie.api.call.LegId;
import org.vigie.callflow.api.CallState;
import org.vigie.runtime.SystemThreads;
import org.vigie.testkit.LeapClock;

class WhatMayLeaveAtOnceLeavesAtOnceTest {
  private static final long MOMENT = 45_000_000;
  private static final List<CallEvent> RINGING = List.of(new AttemptRinging(Town.START, 1));

  private final FakePeers peers = new FakePeers();
  private final Ledger ledger =
      new Ledger(
          new EffectExit(peers, new SystemThreads(), new LeapClock(Town.START), command -> {}),
          Duration.ofSeconds(60));

  private final LiveCall call = new LiveCall(CallState.initial(Town.call(1)), 0);
  private final LiveCall other = new LiveCall(CallState.initial(Town.call(2)), 0);
  private final LegId leg = LegId.caller(call.id());

  private void add(LiveCall to, CallEffect... effects) {
    List<CallEvent> events = List.of(new NodeEntered(Town.START, "n"));
    ledger.add(to, events, List.of(effects), Optional.empty(), Aftermath.NONE);
  }

  @Test
  void unlessSomethingOfTheSameCallWaitsBeforeIt() throws InterruptedException {
    add(call, new HangUp(leg, false), new Answer(leg), new Play(leg, 1, List.of(), false));
    add(call, new HangUp(leg, true));
    add(other, new HangUp(LegId.caller(other.id()), false));
    await().until(() -> peers.effects(other.id()).size() == 1);
    await().until(() -> peers.names(call.id()).equals(List.of("HangUp")));
    assertThat(ledger.take()).hasSize(3);
    ledger.written();
    await()
        .until(() -> peers.names(call.id()).equals(List.of("HangUp", "Answer", "Play", "HangUp")));
    add(call, new Play(leg, 2, List.of(), false));
    await().until(() -> peers.effects(call.id()).size() == 5);
  }

  @Test
  void ringTimesStandBehindForAMomentAndADecisionTakesThemAlong() throws InterruptedException {
    // On a busy machine some may be late, but not all of them.
    await().until(() -> together() < MOMENT);
    long start = System.nanoTime();
    ledger.add(call, RINGING, List.of(), Optional.empty(), Aftermath.NONE);
    assertThat(ledger.take()).hasSize(1);
    assertThat(System.nanoTime() - start).isGreaterThan(MOMENT);
  }

  /** How long a ring time waits that a decision takes along. */
  private long together() throws InterruptedException {
    long start = System.nanoTime();
    ledger.add(call, RINGING, List.of(), Optional.empty(), Aftermath.NONE);
    add(call, new Answer(leg));
    assertThat(ledger.take()).hasSize(2);
    long nanos = System.nanoTime() - start;
    ledger.written();
    return nanos;
  }
}
