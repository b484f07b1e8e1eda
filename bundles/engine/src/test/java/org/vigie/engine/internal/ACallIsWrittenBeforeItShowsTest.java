package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.health.HealthState;
import org.vigie.api.query.CallQuery;
import org.vigie.testkit.LeapClock;

class ACallIsWrittenBeforeItShowsTest {
  private static final CallId CALL = Town.call(1);

  @TempDir Path directory;
  private final LeapClock clock = new LeapClock(Town.START);
  private House house;
  private SlowJournal journal;

  @BeforeEach
  void build() {
    house = new House(directory, clock, true);
    journal = new SlowJournal(house.store.journal());
  }

  @AfterEach
  void close() {
    journal.unblock();
    house.close();
  }

  private void start() {
    house.engine.setup(Town.direct());
    house.engine.start();
  }

  private void comesIn(CallId call) {
    house.engine.submit(Town.incoming(call, Town.LINE, clock.instant()));
  }

  @Test
  void fromTheInviteToTheRecord() {
    house.peers.react(FakePeers.answering(clock));
    start();
    comesIn(CALL);
    await().until(() -> house.store.callLog().find(CALL).isPresent());
    CallRecord call = house.store.callLog().find(CALL).orElseThrow();
    assertThat(call.verdict()).contains(Verdict.ANSWERED);
    assertThat(call.attempts())
        .extracting("result")
        .containsOnly(Optional.of(AttemptResult.ACCEPTED));
    await().until(() -> house.engine.book().all().isEmpty());
    assertThat(house.peers.names(CALL)).startsWith("Trying").contains("Dial", "Answer", "Bridge");
    await().untilAsserted(() -> assertThat(house.peers.records(CALL)).last().isEqualTo(call));
    assertThat(house.store.journal().unfinished()).isEmpty();
    assertThat(house.calls.find(CALL)).contains(call);
    assertThat(house.calls.trace(CALL)).isNotEmpty();
  }

  @Test
  void nothingOfACallLeavesBeforeItsEntryIsOnDisk() {
    house.journal(journal);
    start();
    await().until(() -> house.engine.part().state() == HealthState.UP);
    List<CallEffect> early = Collections.synchronizedList(new ArrayList<>());
    house.peers.react((effect, report) -> early.addAll(early(effect)));
    journal.block();
    comesIn(CALL);
    await().until(() -> journal.blocked() == 1);
    assertThat(early).isEmpty();
    journal.unblock();
    await().until(() -> house.peers.names(CALL).contains("Dial"));
    assertThat(early).isEmpty();
  }

  /**
   * An effect that left though its entry was not on disk, and the journal did not count as stalled.
   */
  private List<CallEffect> early(CallEffect effect) {
    boolean may = house.engine.part().state() == HealthState.DEGRADED || journal.wrote() > 0;
    return may ? List.of() : List.of(effect);
  }

  @Test
  void manyCallsAtOnceAreEachRecordedOnce() {
    house.peers.react(FakePeers.answering(clock));
    start();
    for (int n = 0; n < 300; n++) {
      comesIn(Town.call(n));
    }
    await().until(() -> recorded() == 300);
    assertThat(house.store.callLog().find(CallQuery.newest(500)).items())
        .allMatch(call -> call.verdict().equals(Optional.of(Verdict.ANSWERED)));
    assertThat(house.store.journal().unfinished()).isEmpty();
  }

  private int recorded() {
    return house.store.callLog().find(CallQuery.newest(500)).items().size();
  }

  @Test
  void aDeadlineIsActedOnWhenItsTimeComes() {
    start();
    comesIn(CALL);
    await().until(() -> house.peers.names(CALL).contains("Dial"));
    clock.leap(Duration.ofSeconds(24));
    comesIn(Town.call(2));
    await().until(() -> house.peers.names(Town.call(2)).contains("Dial"));
    assertThat(house.peers.names(CALL)).doesNotContain("HangUp");
    clock.leap(Duration.ofSeconds(2));
    await().until(() -> house.peers.names(CALL).contains("HangUp"));
    assertThat(house.peers.names(Town.call(2))).doesNotContain("HangUp");
  }

  @Test
  void aCallForNoLineIsTurnedAwayAndForgotten() {
    start();
    house.engine.submit(Town.incoming(CALL, Town.CALLER, clock.instant()));
    await().until(() -> house.peers.names(CALL).equals(List.of("Reject")));
    assertThat(((CallEffect.Reject) house.peers.effects(CALL).get(0)).status()).isEqualTo(404);
    assertThat(house.engine.book().all()).isEmpty();
    assertThat(house.store.callLog().find(CALL)).isEmpty();
  }

  @Test
  void callsWaitUntilThereIsASetup() {
    house.engine.start();
    comesIn(CALL);
    await().until(() -> house.engine.part().text().equals("waits for the setup"));
    assertThat(house.engine.part().state()).isEqualTo(HealthState.DOWN);
    house.engine.setup(Town.direct());
    await().until(() -> house.peers.names(CALL).contains("Dial"));
    await().until(() -> house.engine.part().state() == HealthState.UP);
  }
}
