package org.vigie.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.planning.PersonOrder.Answer;
import org.vigie.api.planning.PersonOrder.Begin;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextOutcome;
import org.vigie.store.internal.Store;
import org.vigie.testkit.LeapClock;

class AnOrderIsCarriedOutOnceAndAnsweredTest {
  @TempDir Path directory;
  private final LeapClock clock = new LeapClock(TextTown.START);
  private final MemoryTextStore store = new MemoryTextStore();

  private TextHouse house(MemoryTextStore disk, FakeOrders orders) {
    TextHouse house = new TextHouse(disk, clock);
    house.orders.orders(orders);
    return house.open();
  }

  private static List<String> answers(MemoryTextStore disk) {
    TextAddress alice = TextAddress.of(TextTown.ALICE);
    return disk.messages(Direction.OUT).stream()
        .filter(message -> message.to().equals(alice) && message.alert().isEmpty())
        .map(MessageRecord::text)
        .toList();
  }

  @Test
  void offTheDecisionThreadAndARepetitionWaitsForTheSameAnswer() {
    FakeOrders orders = new FakeOrders(true);
    try (TextHouse house = house(store, orders)) {
      var asked = house.submit(TextTown.text(TextTown.ALICE, "DEBUT 22:45", clock.instant()));
      var again = house.submit(TextTown.text(TextTown.ALICE, "DEBUT 22:45", clock.instant()));
      house.ask(TextTown.text(TextTown.SENDER, "Panne", clock.instant()));
      assertThat(asked).isNotDone();
      assertThat(again).isNotDone();
      assertThat(store.messages(Direction.IN)).hasSize(1);

      orders.gate.countDown();
      await().until(() -> asked.isDone() && again.isDone());
      assertThat(asked).isCompletedWithValue(new TextOutcome.Done());
      assertThat(orders.performed).containsExactly(new Begin("alice", TextTown.START, "22:45"));
      assertThat(store.messages(Direction.IN)).hasSize(2);
      assertThat(answers(store)).containsExactly(FakeOrders.ANSWER);
    }
  }

  @Test
  void andOkGoesToWhateverAskedLast() {
    FakeOrders orders = new FakeOrders(false);
    orders.asked = Optional.of(TextTown.START);
    try (TextHouse house = house(store, orders)) {
      house.ask(TextTown.text(TextTown.ALICE, "ok", clock.instant()));
      assertThat(orders.performed)
          .containsExactly(new Answer("alice", TextTown.START, true, Optional.empty()));
      assertThat(answers(store)).containsExactly(FakeOrders.ANSWER);
    }
  }

  @Test
  void orPolitelyRefusedWhilePlanningsAreAwayOrCannot() {
    FakeOrders orders = new FakeOrders(false);
    orders.refusing = true;
    try (TextHouse house = new TextHouse(store, clock).open()) {
      house.ask(TextTown.text(TextTown.ALICE, "DEBUT", clock.instant()));
      assertThat(answers(store)).hasSize(1);
      house.orders.orders(orders);
      house.ask(TextTown.text(TextTown.ALICE, "DEBUT 23:00", clock.instant()));
      assertThat(answers(store)).hasSize(2).doesNotContain(FakeOrders.ANSWER);
      // A fault of theirs on the way of a decision does no harm either.
      house.ask(TextTown.text(TextTown.ALICE, "FIN", clock.instant()));
      assertThat(store.messages(Direction.IN)).hasSize(3);
    }
  }

  @Test
  void andAKillInTheMiddleLeavesTheTextWithItsPeerWhoRepeatsIt() {
    FakeOrders hanging = new FakeOrders(true);
    MemoryTextStore disk;
    try (TextHouse house = house(store, hanging)) {
      var asked = house.submit(TextTown.text(TextTown.ALICE, "DEBUT", clock.instant()));
      house.ask(TextTown.text(TextTown.SENDER, "Panne", clock.instant()));
      assertThat(asked).isNotDone();
      disk = store.copy();
      hanging.gate.countDown();
    }
    FakeOrders orders = new FakeOrders(false);
    try (TextHouse house = house(disk, orders)) {
      house.ask(TextTown.text(TextTown.ALICE, "DEBUT", clock.instant()));
      assertThat(orders.performed).hasSize(1);
      assertThat(answers(disk)).containsExactly(FakeOrders.ANSWER);
      assertThat(disk.messages(Direction.IN)).hasSize(2);
    }
  }

  @Test
  void andItsAnswerIsOnARealDiskBeforeThePeerHearsOfIt() {
    try (Store real = TextProcess.store(directory)) {
      try (TextHouse house = new TextHouse(real.textStore(), clock)) {
        house.orders.orders(new FakeOrders(false));
        house.open();
        house.ask(TextTown.text(TextTown.ALICE, "DEBUT", clock.instant()));
        assertThat(real.textStore().receivedSince(TextTown.START))
            .extracting(MessageRecord::text)
            .containsExactly("DEBUT");
        assertThat(real.textStore().owed(TextTown.START))
            .extracting(MessageRecord::text)
            .containsExactly(FakeOrders.ANSWER);
      }
    }
  }
}
