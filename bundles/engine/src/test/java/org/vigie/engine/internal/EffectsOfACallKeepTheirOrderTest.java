package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEffect.Answer;
import org.vigie.api.call.CallEffect.Play;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.NodeEntered;
import org.vigie.api.call.CallId;
import org.vigie.api.call.LegId;
import org.vigie.api.store.Journal;
import org.vigie.api.store.JournalEntry;
import org.vigie.api.store.StoreException;
import org.vigie.callflow.api.CallState;
import org.vigie.runtime.SystemThreads;
import org.vigie.testkit.LeapClock;

/** Whatever has to wait for the journal and whatever need not, and however the journal stutters. */
class EffectsOfACallKeepTheirOrderTest {
  private static final int CALLS = 7;
  private static final int DECISIONS = 3_000;

  private final FakePeers peers = new FakePeers();
  private final SystemThreads threads = new SystemThreads();
  private final List<List<CallEffect>> decided = new ArrayList<>();
  private final List<List<CallEvent>> events = new ArrayList<>();

  /** Stutters, refuses and now and then stalls; keeps what it is given. */
  private static final class Stutter implements Journal {
    private final Random random;
    private final List<JournalEntry> kept = new ArrayList<>();

    Stutter(long seed) {
      random = new Random(seed);
    }

    @Override
    public synchronized void append(List<JournalEntry> batch) {
      int chance = random.nextInt(400);
      long micros = chance == 0 ? 60_000 : random.nextInt(500);
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
      if (chance == 1) {
        throw new StoreException("refused", new IllegalStateException());
      }
      kept.addAll(batch);
    }

    @Override
    public synchronized List<JournalEntry> unfinished() {
      return List.copyOf(kept);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void andSoDoTheirEntries(long seed) {
    EffectExit exit = new EffectExit(peers, threads, new LeapClock(Town.START), command -> {});
    Ledger ledger = new Ledger(exit, Duration.ofMillis(20));
    Stutter journal = new Stutter(seed);
    CallBook book = new CallBook();
    JournalLoop loop = new JournalLoop(ledger, journal, book, owed -> {}, sequel -> {});
    Thread writer = threads.loop("journal-test", loop);
    writer.start();
    List<LiveCall> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      calls.add(new LiveCall(CallState.initial(new CallId("call" + i)), 0));
      decided.add(new ArrayList<>());
      events.add(new ArrayList<>());
    }
    decide(new Random(seed), ledger, calls);
    await().until(() -> ledger.backlog() == 0);
    loop.stop();
    for (int i = 0; i < CALLS; i++) {
      CallId id = calls.get(i).id();
      List<CallEffect> expected = decided.get(i);
      await().until(() -> peers.effects(id).size() == expected.size());
      assertThat(peers.effects(id)).isEqualTo(expected);
      List<JournalEntry> entries =
          journal.unfinished().stream().filter(entry -> entry.call().equals(id)).toList();
      assertThat(entries.stream().flatMap(entry -> entry.events().stream()))
          .containsExactlyElementsOf(events.get(i));
      for (int n = 0; n < entries.size(); n++) {
        assertThat(entries.get(n).sequence()).isEqualTo(n + 1);
      }
    }
  }

  private void decide(Random random, Ledger ledger, List<LiveCall> calls) {
    for (int n = 0; n < DECISIONS; n++) {
      int which = random.nextInt(CALLS);
      LegId leg = new LegId(calls.get(which).id(), n);
      List<CallEffect> effects = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        effects.add(random.nextInt(3) == 0 ? new Answer(leg) : new Play(leg, i, List.of(), false));
      }
      List<CallEvent> made =
          random.nextInt(4) == 0 ? List.of() : List.of(new NodeEntered(Town.START, "node" + n));
      decided.get(which).addAll(effects);
      events.get(which).addAll(made);
      ledger.add(calls.get(which), made, effects, Optional.empty(), Aftermath.NONE);
      if (random.nextInt(20) == 0) {
        ledger.watch();
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(3_000)));
      }
    }
  }
}
