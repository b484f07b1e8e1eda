package org.vigie.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.vigie.api.alert.AlertState;
import org.vigie.api.health.HealthState;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextOutcome;
import org.vigie.testkit.LeapClock;

class NothingIsAnsweredBeforeItIsWrittenTest {
  private final LeapClock clock = new LeapClock(TextTown.START);
  private final MemoryTextStore store = new MemoryTextStore();

  @Test
  void aTextIsTakenTheSenderAndThePersonOnCallAreToldAfterTheCommit() {
    try (TextHouse house = new TextHouse(store, clock).open()) {
      store.block();
      var answer = house.submit(TextTown.text(TextTown.SENDER, "Panne", clock.instant()));
      var again = house.submit(TextTown.text(TextTown.SENDER, "Panne", clock.instant()));
      await().until(() -> house.side.part().state() == HealthState.DEGRADED);
      assertThat(house.side.part().text()).contains("no text is taken or sent");
      assertThat(answer).isNotDone();
      assertThat(again).isNotDone();
      assertThat(house.routes.sends()).isEmpty();
      assertThat(house.routes.messages()).isEmpty();

      store.unblock();
      await().until(() -> again.isDone() && house.routes.sends().size() == 2);
      assertThat(answer).isCompletedWithValue(new TextOutcome.Done());
      assertThat(store.messages(Direction.IN)).hasSize(1);
      assertThat(house.routes.texts()).anyMatch(TextTown.REPLY::equals);
      assertThat(house.routes.texts()).anyMatch(text -> text.contains("Panne"));
      await().until(() -> house.routes.alerts().size() == 1);
      assertThat(house.routes.alerts().get(0).state()).isEqualTo(AlertState.OPEN);
      await().until(() -> house.routes.messages().size() == 3);
      await().until(() -> house.side.part().state() == HealthState.UP);
    }
  }

  @Test
  void whatComesWhileTheStoreStallsIsNotDecidedAndGivenUpInTime() {
    try (TextHouse house = new TextHouse(store, clock, Duration.ofSeconds(1)).open()) {
      store.block();
      var decided = house.submit(TextTown.text(TextTown.SENDER, "Panne", clock.instant()));
      await().until(() -> house.side.part().state() == HealthState.DEGRADED);
      var waiting = house.submit(TextTown.text(TextTown.sender(1), "Fuite", clock.instant()));
      await().until(waiting::isDone);
      assertThat(decided).isCompletedExceptionally();
      assertThat(waiting).isCompletedExceptionally();

      store.unblock();
      await().until(() -> house.side.unwritten() == 0);
      // Decided already, it is written all the same, and its repetition is known: a peer repeats it
      // until it is answered.
      await().until(() -> isTaken(house, TextTown.text(TextTown.SENDER, "Panne", clock.instant())));
      assertThat(store.messages(Direction.IN))
          .extracting(MessageRecord::text)
          .containsExactly("Panne");
    }
  }

  private static boolean isTaken(TextHouse house, TextCommand text) {
    CompletableFuture<TextOutcome> answer = house.submit(text);
    await().until(answer::isDone);
    return !answer.isCompletedExceptionally() && answer.join().equals(new TextOutcome.Done());
  }

  @Test
  void aStoreThatRefusesIsAskedAgainWithTheSameAndInOrder() {
    store.refuse(Optional.of("the disk is full: make room"));
    try (TextHouse house = new TextHouse(store, clock)) {
      house.rulebook.setup(TextTown.setup());
      house.side.start();
      await().until(() -> house.side.part().text().contains("the disk is full"));
      assertThat(house.side.part().state()).isEqualTo(HealthState.DOWN);
      var first = house.submit(TextTown.request("one", Optional.empty(), clock.instant()));
      store.refuse(Optional.empty());
      await().until(first::isDone);

      store.refuse(Optional.of("the disk is full: make room"));
      List<CompletableFuture<TextOutcome>> more = new ArrayList<>();
      for (int n = 0; n < 20; n++) {
        more.add(house.submit(TextTown.request("more " + n, Optional.empty(), clock.instant())));
      }
      await().until(() -> house.side.part().text().contains("the disk is full"));
      assertThat(more).noneMatch(CompletableFuture::isDone);
      store.refuse(Optional.empty());
      await().until(() -> more.stream().allMatch(CompletableFuture::isDone));
      await().until(() -> house.routes.sends().size() == 21);
      assertThat(house.routes.texts().subList(1, 21))
          .isEqualTo(more.stream().map(NothingIsAnsweredBeforeItIsWrittenTest::text).toList());
    }
  }

  private static String text(CompletableFuture<TextOutcome> stage) {
    return ((TextOutcome.Accepted) stage.join()).message().text();
  }

  @Test
  void manyAreWrittenInOneTransaction() {
    try (TextHouse house = TextHouse.patient(store, clock).open()) {
      // The routes stay silent: their answers would be written as they come, one by one or many.
      store.block();
      List<CompletableFuture<TextOutcome>> all = new ArrayList<>();
      for (int n = 0; n < 200; n++) {
        all.add(house.submit(TextTown.request("text " + n, Optional.empty(), clock.instant())));
      }
      await().until(() -> house.side.unwritten() == 200);
      store.unblock();
      await().until(() -> all.stream().allMatch(CompletableFuture::isDone));
      await().until(() -> house.routes.sends().size() == 200);
      assertThat(store.writes()).as("what was there at once, then all the rest").isBetween(1, 2);
    }
  }
}
