package org.vigie.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextCommand.SendRequested;
import org.vigie.api.text.TextOutcome;
import org.vigie.api.text.TextOutcome.Accepted;
import org.vigie.api.text.TextOutcome.Refused;
import org.vigie.api.text.TextOutcome.Why;
import org.vigie.testkit.LeapClock;

class ARequestWithAKeyIsOneMessageTest {
  private static final Optional<String> KEY = Optional.of("order 66");

  private final LeapClock clock = new LeapClock(TextTown.START);
  private final MemoryTextStore store = new MemoryTextStore();

  private SendRequested request(String text) {
    return TextTown.request(text, KEY, clock.instant());
  }

  private static MessageId id(TextOutcome outcome) {
    return ((Accepted) outcome).message().id();
  }

  @Test
  void repeatedAtOnceLaterAndAfterARestart() {
    MessageId id;
    try (TextHouse house = TextHouse.patient(store, clock).open()) {
      store.block();
      var first = house.submit(request("a"));
      var second = house.submit(request("a"));
      await().until(() -> house.side.unwritten() == 2);
      store.unblock();
      await().until(second::isDone);
      id = id(first.join());
      assertThat(id(second.join())).isEqualTo(id);
      house.routes.react(FakeRoutes.taking(clock));
      assertThat(id(house.ask(request("a")))).isEqualTo(id);
    }
    try (TextHouse house = new TextHouse(store, clock).open()) {
      assertThat(id(house.ask(request("a")))).isEqualTo(id);
    }
    assertThat(store.messages()).hasSize(1);
  }

  @Test
  void theAnswerShowsHowFarTheMessageHasCome() {
    try (TextHouse house = new TextHouse(store, clock).open()) {
      house.routes.react(FakeRoutes.taking(clock));
      house.ask(request("a"));
      await()
          .until(
              () ->
                  !store.owed(clock.instant()).isEmpty()
                      && store.messages().get(0).state() == MessageState.SENT);
      MessageRecord now = ((Accepted) house.ask(request("a"))).message();
      assertThat(now.state()).isEqualTo(MessageState.SENT);
      assertThat(now.route()).contains("sim");
    }
  }

  @Test
  void theSameKeyForAnotherTextIsRefused() {
    try (TextHouse house = new TextHouse(store, clock).open()) {
      house.ask(request("a"));
      assertThat(((Refused) house.ask(request("b"))).why()).isEqualTo(Why.UNFIT);
      assertThat(store.messages()).hasSize(1);
    }
  }

  @Test
  void aKeyThatCannotBeLookedForIsNotAnswered() {
    try (TextHouse house = new TextHouse(store, clock).open()) {
      store.refuse(Optional.of("away"));
      var stage = house.submit(request("a"));
      await().until(stage::isDone);
      assertThat(stage).isCompletedExceptionally();
      store.refuse(Optional.empty());
      assertThat(house.ask(request("a"))).isInstanceOf(Accepted.class);
    }
  }

  private Refused refused(TextHouse house, Optional<String> line, String to) {
    TextAddress address = new TextAddress(to);
    return (Refused)
        house.ask(
            new SendRequested(clock.instant(), line, address, "a", Optional.empty(), "admin"));
  }

  @Test
  void whatMustNotOrCannotBeReachedIsRefused() {
    try (TextHouse house = new TextHouse(store, clock).open()) {
      Optional<String> line = Optional.of("heating");
      assertThat(refused(house, Optional.of("no"), "+33612345601").why()).isEqualTo(Why.UNKNOWN);
      assertThat(refused(house, line, "112").reason()).contains("emergency");
      assertThat(refused(house, line, "+33899000000").reason()).contains("premium");
      assertThat(refused(house, line, "ORANGE").why()).isEqualTo(Why.UNFIT);
      assertThat(store.messages()).isEmpty();
      TextAddress code = new TextAddress("36101");
      var request = new SendRequested(clock.instant(), line, code, "a", Optional.empty(), "admin");
      MessageRecord message = ((Accepted) house.ask(request)).message();
      assertThat(message.to()).isEqualTo(code);
      assertThat(message.from()).isEqualTo(TextAddress.of(TextTown.LINE));
      assertThat(message.onlyOwner()).isTrue();
    }
  }
}
