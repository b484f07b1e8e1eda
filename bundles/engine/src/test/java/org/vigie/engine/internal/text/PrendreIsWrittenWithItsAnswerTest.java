package org.vigie.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.api.setup.Author;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextOutcome;
import org.vigie.testkit.LeapClock;

class PrendreIsWrittenWithItsAnswerTest {
  private final LeapClock clock = new LeapClock(TextTown.START);
  private final MemoryTextStore store = new MemoryTextStore();

  @Test
  void theTextIsTakenOnceTheOverrideIsInForceAndARepetitionNotBefore() {
    FakeSetups setups = new FakeSetups(true);
    try (TextHouse house = new TextHouse(store, clock).open()) {
      house.rulebook.setups(setups);
      var asked = house.submit(TextTown.text(TextTown.ALICE, "prendre", clock.instant()));
      var again = house.submit(TextTown.text(TextTown.ALICE, "prendre", clock.instant()));
      house.ask(TextTown.text(TextTown.SENDER, "Panne", clock.instant()));
      assertThat(asked).isNotDone();
      assertThat(again).isNotDone();
      assertThat(store.messages(Direction.IN)).hasSize(1);

      setups.gate.countDown();
      await().until(() -> asked.isDone() && again.isDone());
      assertThat(asked).isCompletedWithValue(new TextOutcome.Done());
      assertThat(setups.overrides()).hasSize(1);
      assertThat(setups.authors)
          .containsExactly(new Author("alice", "sms " + TextTown.ALICE.e164()));
      assertThat(store.messages(Direction.IN)).hasSize(2);
      assertThat(answers()).hasSize(1);
    }
  }

  private List<MessageRecord> answers() {
    TextAddress alice = TextAddress.of(TextTown.ALICE);
    return store.messages(Direction.OUT).stream()
        .filter(message -> message.to().equals(alice) && message.alert().isEmpty())
        .toList();
  }

  @Test
  void withoutASetupThePersonIsToldThatItDidNotWork() {
    try (TextHouse house = new TextHouse(store, clock).open()) {
      house.ask(TextTown.text(TextTown.ALICE, "prendre", clock.instant()));
      assertThat(answers()).hasSize(1);
      assertThat(store.messages(Direction.IN)).hasSize(1);
    }
  }
}
