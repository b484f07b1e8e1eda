package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallId;
import org.vigie.api.call.LegId;
import org.vigie.api.health.HealthState;
import org.vigie.api.query.MessageQuery;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.engine.internal.text.TextHouse;
import org.vigie.testkit.LeapClock;

/** Calls and messages on one real store. */
class ANoticeOfACallLeavesOnceTest {
  @TempDir Path directory;
  private final LeapClock clock = new LeapClock(Town.START);

  private House house() {
    House house = new House(directory, clock, true);
    house.engine.setup(Town.notifying());
    house.engine.start();
    await().until(() -> house.engine.part().state() == HealthState.UP);
    return house;
  }

  private void abandon(House house, CallId call) {
    house.engine.submit(Town.incoming(call, Town.LINE, clock.instant()));
    await().until(() -> house.peers.names(call).contains("Dial"));
    house.engine.submit(new LegEnded(LegId.caller(call), clock.instant(), "CANCEL"));
    await().until(() -> house.peers.names(call).contains("HangUp"));
    clock.leap(Duration.ofSeconds(6));
    await().until(() -> house.store.callLog().find(call).isPresent());
  }

  private List<MessageRecord> owed(House house) {
    return house.store.textStore().owed(Town.START);
  }

  /** As those see it who look on while it is written. */
  private static boolean sent(House house) {
    Optional<String> any = Optional.empty();
    Optional<Instant> ever = Optional.empty();
    var all =
        new MessageQuery(
            Optional.empty(), Optional.empty(), any, any, Optional.empty(), ever, ever, 10, any);
    return house.store.texts().messages(all).items().stream()
        .map(MessageRecord::state)
        .toList()
        .equals(List.of(MessageState.SENT));
  }

  @Test
  void whenTheCallEndsAndNotAgainAfterARestart() {
    try (House house = house()) {
      try (TextHouse texts = new TextHouse(house.store.textStore(), clock).open()) {
        house.debts.adopter(texts.adopter());
        abandon(house, Town.call(1));
        await().until(() -> texts.texts().size() == 1);
        assertThat(owed(house))
            .extracting(MessageRecord::state)
            .containsExactly(MessageState.ACCEPTED);
        texts.routesTakeAll(clock);
        await().until(() -> sent(house));
      }
    }
    try (House house = house();
        TextHouse texts = new TextHouse(house.store.textStore(), clock).open()) {
      house.debts.adopter(texts.adopter());
      abandon(house, Town.call(2));
      await().until(() -> texts.texts().size() == 1);
    }
  }

  @Test
  void whenMessagesStartLaterThanCallsAndAreToldOfItTwice() {
    try (House house = house()) {
      abandon(house, Town.call(1));
      List<MessageRecord> written = owed(house);
      assertThat(written).hasSize(1);
      try (TextHouse texts = new TextHouse(house.store.textStore(), clock).open()) {
        texts.adopter().adopt(written);
        texts.routesTakeAll(clock);
        await().until(() -> sent(house));
        assertThat(texts.texts()).hasSize(1);
      }
    }
  }
}
