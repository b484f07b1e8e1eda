package org.vigie.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.alert.AlertState;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.TextCommand.Close;
import org.vigie.api.text.TextOutcome;
import org.vigie.api.text.TextOutcome.Refused;
import org.vigie.testkit.LeapClock;

class ARestartForgetsNothingTest {
  private final LeapClock clock = new LeapClock(TextTown.START);
  private final MemoryTextStore store = new MemoryTextStore();

  private AlertRecord alert() {
    return store.entries().get(store.entries().size() - 1).record();
  }

  @Test
  void anAlertGoesOnFromWhereItWas() {
    try (TextHouse house = new TextHouse(store, clock).open()) {
      house.routes.react(FakeRoutes.taking(clock));
      house.ask(TextTown.text(TextTown.SENDER, "Panne", clock.instant()));
      await().until(() -> house.routes.sends().size() == 2);
      await().until(() -> store.messages(Direction.OUT).stream().allMatch(this::sent));
    }
    clock.leap(Duration.ofMinutes(4));
    try (TextHouse house = new TextHouse(store, clock).open()) {
      house.routes.react(FakeRoutes.taking(clock));
      assertThat(house.side.part().text()).contains("alerts not closed: ");
      assertThat(house.routes.sends()).isEmpty();
      clock.leap(Duration.ofMinutes(2));
      await().until(() -> house.routes.sends().size() == 1);
      assertThat(house.routes.texts().get(0)).contains("Panne");
      house.ask(TextTown.text(TextTown.ALICE, "ok", clock.instant()));
      assertThat(alert().state()).isEqualTo(AlertState.ACKNOWLEDGED);
      assertThat(alert().by()).contains("alice");
      assertThat(house.ask(new Close(clock.instant(), alert().id(), "admin")))
          .isEqualTo(new TextOutcome.Done());
      assertThat(house.ask(new Close(clock.instant(), alert().id(), "admin")))
          .isInstanceOf(Refused.class);
    }
    assertThat(store.openAlerts()).isEmpty();
    try (TextHouse house = new TextHouse(store, clock).open()) {
      house.ask(TextTown.text(TextTown.sender(2), "Fuite", clock.instant()));
      assertThat(alert().id().number()).isEqualTo(2);
    }
  }

  @Test
  void whatWasAcceptedIsSentAgainUntilItHasLeft() {
    try (TextHouse house = new TextHouse(store, clock).open()) {
      for (int n = 0; n < 30; n++) {
        house.submit(TextTown.request("text " + n, Optional.empty(), clock.instant()));
      }
      await().until(() -> house.routes.sends().size() == 30);
    }
    try (TextHouse house = new TextHouse(store, clock).open()) {
      await().until(() -> house.routes.sends().size() == 30);
      assertThat(house.routes.texts()).doesNotHaveDuplicates();
      house.routes.sends().forEach(send -> FakeRoutes.taking(clock).accept(send, house::submit));
      await().until(() -> all(MessageState.SENT));
    }
    try (TextHouse house = new TextHouse(store, clock).open()) {
      house.ask(TextTown.request("last", Optional.empty(), clock.instant()));
      await().until(() -> house.routes.sends().size() == 1);
    }
  }

  private boolean sent(MessageRecord message) {
    return message.state() == MessageState.SENT;
  }

  private boolean all(MessageState state) {
    return store.messages().stream().allMatch(message -> message.state() == state);
  }

  @Test
  void thePartsOfALongTextMayComeBeforeAndAfterIt() {
    try (TextHouse house = new TextHouse(store, clock).open()) {
      house.ask(TextTown.part("Panne de ", 1, 2, clock.instant()));
      assertThat(store.segments()).hasSize(1);
    }
    try (TextHouse house = new TextHouse(store, clock).open()) {
      house.ask(TextTown.part("Panne de ", 1, 2, clock.instant()));
      house.ask(TextTown.part("chauffage", 2, 2, clock.instant()));
      assertThat(store.messages(Direction.IN))
          .extracting(MessageRecord::text)
          .containsExactly("Panne de chauffage");
      assertThat(store.segments()).isEmpty();
      house.ask(TextTown.part("Fuite ", 1, 2, clock.instant()));
    }
    clock.leap(Duration.ofMinutes(6));
    try (TextHouse house = new TextHouse(store, clock).open()) {
      await().until(() -> store.messages(Direction.IN).size() == 2);
      assertThat(store.messages(Direction.IN).get(1).incomplete()).isTrue();
      await().until(() -> house.side.unwritten() == 0);
    }
  }

  @Test
  void aRepetitionIsKnownAfterIt() {
    try (TextHouse house = new TextHouse(store, clock).open()) {
      house.ask(TextTown.text(TextTown.SENDER, "Panne", clock.instant()));
    }
    clock.leap(Duration.ofSeconds(30));
    try (TextHouse house = new TextHouse(store, clock).open()) {
      house.ask(TextTown.text(TextTown.SENDER, "Panne", clock.instant()));
      assertThat(store.messages(Direction.IN)).hasSize(1);
    }
  }

  @Test
  void whatWaitsInTheMailboxIsDecidedBeforeTheEngineStops() {
    List<CompletableFuture<TextOutcome>> stages = new ArrayList<>();
    try (TextHouse house = TextHouse.patient(store, clock).open()) {
      for (int n = 0; n < 1_000; n++) {
        stages.add(house.submit(TextTown.request("text " + n, Optional.empty(), clock.instant())));
      }
    }
    assertThat(stages).allMatch(stage -> stage.isDone() && !stage.isCompletedExceptionally());
    assertThat(store.messages()).hasSize(1_000);
  }

  @Test
  void theEndDoesNotWaitForAStoreThatIsGone() {
    CompletableFuture<TextOutcome> stage;
    try (TextHouse house = new TextHouse(store, clock).open()) {
      store.refuse(Optional.of("away"));
      stage = house.submit(TextTown.request("text", Optional.empty(), clock.instant()));
    }
    assertThat(stage).isCompletedExceptionally();
  }

  @Test
  void norForOneThatHangs() {
    CompletableFuture<TextOutcome> stage;
    try (TextHouse house = new TextHouse(store, clock).open()) {
      store.block();
      stage = house.submit(TextTown.request("text", Optional.empty(), clock.instant()));
      await().until(() -> house.side.unwritten() == 1);
    }
    assertThat(stage).isCompletedExceptionally();
    store.unblock();
  }
}
