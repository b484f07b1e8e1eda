package org.vigie.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.vigie.api.health.HealthState;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.TextCommand.Acknowledge;
import org.vigie.api.text.TextOutcome;
import org.vigie.testkit.LeapClock;

class AFaultInOneTextHarmsNoOtherTest {
  private final LeapClock clock = new LeapClock(TextTown.START);
  private final MemoryTextStore store = new MemoryTextStore();

  @Test
  void whatCannotBeWrittenIsNotAcknowledgedNorTakenForARepetitionLater() {
    try (TextHouse house = TextHouse.patient(store, clock).open()) {
      store.choke(Optional.of("poison"));
      store.block();
      List<CompletableFuture<TextOutcome>> good = new ArrayList<>();
      good.add(house.submit(TextTown.text(TextTown.sender(1), "Panne", clock.instant())));
      var bad = house.submit(TextTown.text(TextTown.sender(2), "poison", clock.instant()));
      good.add(house.submit(TextTown.text(TextTown.sender(3), "Fuite", clock.instant())));
      await().until(() -> house.side.unwritten() == 3);
      store.unblock();
      await().until(() -> bad.isDone() && good.stream().allMatch(CompletableFuture::isDone));
      assertThat(bad).isCompletedExceptionally();
      assertThat(good).noneMatch(CompletableFuture::isCompletedExceptionally);

      store.choke(Optional.empty());
      house.ask(TextTown.text(TextTown.sender(1), "Panne", clock.instant()));
      house.ask(TextTown.text(TextTown.sender(2), "poison", clock.instant()));
      assertThat(store.messages(Direction.IN))
          .extracting(MessageRecord::text)
          .containsExactly("Panne", "Fuite", "poison");
      assertThat(house.routes.sends())
          .extracting(send -> send.submission().message())
          .doesNotHaveDuplicates();
      var alert = store.entries().get(0).alert();
      assertThat(house.ask(new Acknowledge(clock.instant(), alert, "bob")))
          .isEqualTo(new TextOutcome.Done());
    }
  }

  @Test
  void aDecisionThatFailsIsForgottenAndWhatIsWithTheRoutesIsNotSentTwice() {
    try (TextHouse house = new TextHouse(store, clock).open()) {
      house.ask(TextTown.request("with the routes", Optional.empty(), clock.instant()));
      await().until(() -> house.routes.sends().size() == 1);
      house.rulebook.numbering(new Faulty());
      var bad = house.submit(TextTown.request("a", Optional.empty(), clock.instant()));
      await().until(bad::isDone);
      assertThat(bad).isCompletedExceptionally();
      house.rulebook.numbering(new FakeNumbering());
      house.ask(TextTown.request("b", Optional.empty(), clock.instant()));
      await().until(() -> house.routes.sends().size() == 2);
      assertThat(house.routes.texts()).containsExactly("with the routes", "b");
      house.routes.sends().forEach(send -> FakeRoutes.taking(clock).accept(send, house::submit));
      await().until(() -> store.messages().stream().allMatch(m -> m.state() == MessageState.SENT));
    }
  }

  @Test
  void whatTheExitRefusesIsHandedOutAgainLater() {
    try (TextHouse house = new TextHouse(store, clock).open()) {
      house.routes.react(
          (send, report) -> {
            throw new RejectedExecutionException("too many wait for the routes");
          });
      house.ask(TextTown.request("a", Optional.empty(), clock.instant()));
      await().until(() -> house.routes.sends().size() == 1);
      house.routes.react(FakeRoutes.taking(clock));
      await()
          .until(
              () -> {
                clock.leap(Duration.ofSeconds(1));
                return store.messages().get(0).state() == MessageState.SENT;
              });
    }
  }

  @Test
  void whatWentWithTheRoutesLeavesOnceMore() {
    try (TextHouse house = new TextHouse(store, clock).open()) {
      house.ask(TextTown.request("lost", Optional.empty(), clock.instant()));
      house.ask(TextTown.request("answered", Optional.empty(), clock.instant()));
      await().until(() -> house.routes.sends().size() == 2);
      var first = house.routes.sends().get(0);
      var second = house.routes.sends().get(1);
      house.routes.react(FakeRoutes.taking(clock));
      FakeRoutes.taking(clock).accept(second, house::submit);
      house.side.add(
          new Work.Lost(
              Map.of(first.submission().message(), 1L, second.submission().message(), 2L)));
      await()
          .until(
              () -> {
                clock.leap(Duration.ofSeconds(1));
                return house.routes.sends().size() == 3;
              });
      assertThat(house.routes.texts()).containsExactly("lost", "answered", "lost");
    }
  }

  @Test
  void aStoreThatGivesNonsenseIsReadAgainAndTheReasonIsShown() {
    store.garble(true);
    try (TextHouse house = new TextHouse(store, clock)) {
      house.rulebook.setup(TextTown.setup());
      house.side.start();
      await().until(() -> house.side.part().text().contains("a fault to be mended"));
      assertThat(house.side.part().state()).isEqualTo(HealthState.DOWN);
      store.garble(false);
      house.ask(TextTown.request("a", Optional.empty(), clock.instant()));
    }
  }

  @Test
  void whatNoRouteTakesIsSaidAfterSomeMinutes() {
    try (TextHouse house = new TextHouse(store, clock).open()) {
      house.ask(TextTown.request("a", Optional.empty(), clock.instant()));
      await().until(() -> house.side.part().text().contains("messages waiting: 1, since 2026"));
      assertThat(house.side.part().state()).isEqualTo(HealthState.UP);
      clock.leap(Duration.ofMinutes(6));
      assertThat(house.side.part().state()).isEqualTo(HealthState.DEGRADED);
      assertThat(house.side.part().text()).contains("look at the SMS routes");
    }
  }

  /** Knows nothing, and says so in the wrong way. */
  private static final class Faulty extends FakeNumbering {
    @Override
    public Optional<String> refusal(String text) {
      throw new IllegalStateException("as this test wants");
    }
  }
}
