package org.vigie.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.vigie.api.health.HealthState;
import org.vigie.api.text.TextOutcome;
import org.vigie.testkit.LeapClock;

class TooManyTextsAreRefusedTest {
  private final LeapClock clock = new LeapClock(TextTown.START);
  private final MemoryTextStore store = new MemoryTextStore();

  @Test
  void untilTheRoutesHaveTakenSomeAndNoneThatWasAcceptedIsMissing() {
    try (TextHouse house = new TextHouse(store, clock).open()) {
      int accepted = untilOneIsRefused(house);
      // The figures are drawn once in each round of decisions: some few come between.
      assertThat(accepted).isCloseTo(TextLoad.MOST, within(20));
      assertThat(house.submit(TextTown.text(TextTown.SENDER, "Panne", clock.instant())))
          .isCompletedExceptionally();
      assertThat(house.side.part().state()).isEqualTo(HealthState.DEGRADED);
      assertThat(house.side.part().text()).contains("refused");
      // What is with the routes is bounded, too.
      assertThat(house.routes.sends()).hasSizeBetween(1, Cores.MOST_HANDED_OUT);

      house.routes.react(FakeRoutes.taking(clock));
      house.routes.sends().forEach(send -> FakeRoutes.taking(clock).accept(send, house::submit));
      await().until(() -> house.side.part().state() == HealthState.UP);
      assertThat(house.ask(TextTown.text(TextTown.SENDER, "Panne", clock.instant())))
          .isEqualTo(new TextOutcome.Done());
      await().until(() -> house.side.part().text().contains("messages waiting: 0;"));
      assertThat(store.messages()).hasSizeGreaterThanOrEqualTo(accepted + 1);
    }
  }

  private int untilOneIsRefused(TextHouse house) {
    int accepted = 0;
    CompletableFuture<TextOutcome> last = request(house, accepted);
    while (!last.isCompletedExceptionally()) {
      last.join();
      accepted++;
      last = request(house, accepted);
    }
    return accepted;
  }

  private CompletableFuture<TextOutcome> request(TextHouse house, int n) {
    return house.submit(TextTown.request("text " + n, Optional.empty(), clock.instant()));
  }
}
