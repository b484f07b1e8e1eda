package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.alert.AlertId;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallDetails;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.LegId;
import org.vigie.api.health.HealthState;
import org.vigie.api.store.Journal;
import org.vigie.api.store.JournalEntry;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.TextAddress;
import org.vigie.testkit.LeapClock;

class ACallOwesNoticesTest {
  private static final CallId CALL = Town.call(1);

  @TempDir Path directory;
  private final LeapClock clock = new LeapClock(Town.START);
  private final List<JournalEntry> written = Collections.synchronizedList(new ArrayList<>());
  private final List<MessageRecord> adopted = Collections.synchronizedList(new ArrayList<>());

  /** Remembers what is written, in the moment before it is. */
  private final class Recording implements Journal {
    private final Journal behind;

    Recording(Journal behind) {
      this.behind = behind;
    }

    @Override
    public void append(List<JournalEntry> batch) {
      assertThat(adopted).isEmpty();
      behind.append(batch);
      written.addAll(batch);
    }

    @Override
    public List<JournalEntry> unfinished() {
      return behind.unfinished();
    }
  }

  private House house() {
    House house = new House(directory, clock, true);
    house.journal(new Recording(house.store.journal()));
    house.debts.adopter(adopted::addAll);
    house.engine.setup(Town.notifying());
    house.engine.start();
    await().until(() -> house.engine.part().state() == HealthState.UP);
    return house;
  }

  private void ring(House house) {
    house.engine.submit(Town.incoming(CALL, Town.LINE, clock.instant()));
    await().until(() -> house.peers.names(CALL).contains("Dial"));
  }

  private void isTold() {
    await().until(() -> !adopted.isEmpty());
    JournalEntry last = written.get(written.size() - 1);
    assertThat(last.record()).isPresent();
    assertThat(last.owed()).isEqualTo(adopted).hasSize(1);
    MessageRecord notice = adopted.get(0);
    assertThat(notice.to()).isEqualTo(TextAddress.of(Town.ALICE));
    assertThat(notice.state()).isEqualTo(MessageState.ACCEPTED);
    assertThat(notice.person()).isEqualTo(Optional.of("alice"));
    assertThat(notice.text()).contains("heating", "+33612345678");
    assertThat(written.stream().filter(entry -> !entry.owed().isEmpty())).hasSize(1);
  }

  @Test
  void writtenWithItsLastEntryAndHandedOverAfterIt() {
    try (House house = house()) {
      ring(house);
      house.engine.submit(new LegEnded(LegId.caller(CALL), clock.instant(), "CANCEL"));
      await().until(() -> house.peers.names(CALL).contains("HangUp"));
      assertThat(adopted).isEmpty();
      // Alice's telephone never says that it has stopped ringing.
      clock.leap(Duration.ofSeconds(6));
      isTold();
    }
  }

  @Test
  void alsoWhereARestartHasCutIt() {
    try (House house = house()) {
      ring(house);
      await().until(() -> house.engine.unwritten() == 0);
    }
    assertThat(adopted).isEmpty();
    try (House house = house()) {
      isTold();
      assertThat(house.engine.part().state()).isEqualTo(HealthState.UP);
    }
  }

  @Test
  void butNoneWhereTheAppliancePlacedItToTellOfAnAlert() {
    try (House house = house()) {
      ring(house);
      house.engine.submit(new LegEnded(LegId.caller(CALL), clock.instant(), "CANCEL"));
      await().until(() -> house.peers.names(CALL).contains("HangUp"));
      clock.leap(Duration.ofSeconds(6));
      isTold();
      CallRecord call = written.get(written.size() - 1).record().orElseThrow();
      assertThat(house.debts.of(call, false, clock.instant())).hasSize(1);
      assertThat(house.debts.of(ofAlert(call), false, clock.instant())).isEmpty();
    }
  }

  private static CallRecord ofAlert(CallRecord call) {
    return new CallRecord(
        call.id(),
        call.line(),
        call.trunk(),
        call.caller(),
        call.called(),
        call.diversion(),
        call.path(),
        call.startedAt(),
        call.answeredAt(),
        call.acceptedAt(),
        call.endedAt(),
        call.verdict(),
        call.acceptedBy(),
        call.conversation(),
        call.attempts(),
        call.quality(),
        call.wayOut(),
        call.missed(),
        Optional.of(new AlertId(1)),
        CallDetails.NONE);
  }
}
