package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.health.HealthState;
import org.vigie.testkit.LeapClock;

class AStoreThatStallsDoesNotStopCallsTest {
  private static final CallId CALL = Town.call(1);

  @TempDir Path directory;
  private final LeapClock clock = new LeapClock(Town.START);
  private House house;
  private SlowJournal journal;

  @BeforeEach
  void start() {
    house = new House(directory, clock, true);
    journal = new SlowJournal(house.store.journal());
    house.journal(journal);
    house.peers.react(FakePeers.answering(clock));
    house.engine.setup(Town.direct());
    house.engine.start();
    await().until(() -> house.engine.part().state() == HealthState.UP);
  }

  @AfterEach
  void close() {
    journal.unblock();
    house.close();
  }

  @Test
  void effectsLeaveAfterAFifthOfASecondAndTheEntriesFollowInOrder() {
    journal.block();
    long start = System.nanoTime();
    house.engine.submit(Town.incoming(CALL, Town.LINE, clock.instant()));
    await()
        .pollInterval(Duration.ofMillis(2))
        .until(() -> house.peers.names(CALL).contains("Dial"));
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertThat(millis).isGreaterThanOrEqualTo(200L);
    await().until(() -> house.engine.book().find(CALL).orElseThrow().over());
    assertThat(house.engine.part().state()).isEqualTo(HealthState.DEGRADED);
    assertThat(house.engine.part().text()).contains("calls go on from memory");
    assertThat(house.store.callLog().find(CALL)).isEmpty();
    assertThat(house.calls.find(CALL)).isPresent();

    journal.unblock();
    await().until(() -> house.store.callLog().find(CALL).isPresent());
    assertThat(house.store.callLog().trace(CALL)).first().isInstanceOf(CallEvent.CallOffered.class);
    assertThat(house.store.callLog().trace(CALL)).last().isInstanceOf(CallEvent.CallEnded.class);
    await().until(() -> house.engine.part().state() == HealthState.UP);
    assertThat(house.store.journal().unfinished()).isEmpty();
  }

  @Test
  void aStoreThatRefusesIsAskedAgainAndItsReasonIsShown() {
    journal.refuse(Optional.of("the disk of /data is full: make room there"));
    for (int n = 0; n < 50; n++) {
      house.engine.submit(Town.incoming(Town.call(n), Town.LINE, clock.instant()));
    }
    await().until(() -> house.engine.part().text().contains("the disk of /data is full"));
    await().until(() -> house.peers.names(Town.call(49)).contains("Bridge"));
    journal.refuse(Optional.empty());
    for (int n = 0; n < 50; n++) {
      CallId call = Town.call(n);
      await().until(() -> house.store.callLog().find(call).isPresent());
    }
    await().until(() -> house.engine.part().state() == HealthState.UP);
  }

  @Test
  void theStoreMayBeSwappedWhileCallsAreInProgress() {
    house.link.gone(journal);
    house.engine.submit(Town.incoming(CALL, Town.LINE, clock.instant()));
    await().until(() -> house.peers.names(CALL).contains("Bridge"));
    await().until(() -> house.engine.part().text().contains("the store is not there"));
    house.journal(house.store.journal());
    await().until(() -> house.store.callLog().find(CALL).isPresent());
  }
}
