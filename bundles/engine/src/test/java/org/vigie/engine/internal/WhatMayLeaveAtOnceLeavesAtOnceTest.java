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
    List<CallEvent> ringing = List.of(new AttemptRinging(Town.START, 1));
    long start = System.nanoTime();
    ledger.add(call, ringing, List.of(), Optional.empty(), Aftermath.NONE);
    add(call, new Answer(leg));
    List<Outcome> together = ledger.take();
    long quick = System.nanoTime() - start;
    ledger.written();
    long again = System.nanoTime();
    ledger.add(call, ringing, List.of(), Optional.empty(), Aftermath.NONE);
    List<Outcome> behind = ledger.take();
    long slow = System.nanoTime() - again;
    assertThat(together).hasSize(2);
    assertThat(behind).hasSize(1);
    assertThat(slow).isGreaterThan(45_000_000L).isGreaterThan(quick);
  }
}
