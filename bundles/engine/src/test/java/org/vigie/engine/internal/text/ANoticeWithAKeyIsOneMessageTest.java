package org.vigie.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.store.TextStore;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.TextCommand.NoticeRequested;
import org.vigie.api.text.TextOutcome;
import org.vigie.api.text.TextOutcome.Accepted;
import org.vigie.api.text.TextOutcome.Refused;
import org.vigie.store.internal.Store;
import org.vigie.testkit.LeapClock;

class ANoticeWithAKeyIsOneMessageTest {
  private static final String KEY = "shift/t/1/alice/2026-11-22T07:00:00Z/PT1H";

  @TempDir Path directory;
  private final LeapClock clock = new LeapClock(TextTown.START);
  private final MemoryTextStore store = new MemoryTextStore();

  private NoticeRequested notice(PhoneNumber to, String text, String key) {
    OwedText owed = OwedText.toPerson(Purpose.NOTICE, "heating", TextTown.LINE, to, "alice", text);
    return new NoticeRequested(clock.instant(), owed, key);
  }

  private NoticeRequested notice(String text) {
    return notice(TextTown.ALICE, text, KEY);
  }

  private static MessageId id(TextOutcome outcome) {
    return ((Accepted) outcome).message().id();
  }

  @Test
  void repeatedAtOnceLaterAndAfterARestartWhateverItSays() {
    MessageId id;
    try (TextHouse house = TextHouse.patient(store, clock).open()) {
      store.block();
      var first = house.submit(notice("Votre astreinte commence a 08:00."));
      var second = house.submit(notice("Votre astreinte commence a 8 h."));
      await().until(() -> house.side.unwritten() == 2);
      assertThat(first).isNotDone();
      store.unblock();
      await().until(second::isDone);
      id = id(first.join());
      assertThat(id(second.join())).isEqualTo(id);
      house.routes.react(FakeRoutes.taking(clock));
      assertThat(id(house.ask(notice("encore")))).isEqualTo(id);
    }
    try (TextHouse house = new TextHouse(store, clock).open()) {
      assertThat(id(house.ask(notice("encore")))).isEqualTo(id);
      assertThat(house.texts()).hasSizeLessThanOrEqualTo(1);
    }
    assertThat(store.messages()).hasSize(1);
    MessageRecord message = store.messages().get(0);
    assertThat(message.text()).isEqualTo("Votre astreinte commence a 08:00.");
    assertThat(message.purpose()).isEqualTo(Purpose.NOTICE);
    assertThat(message.person()).contains("alice");
    assertThat(message.idempotencyKey()).contains(KEY);
  }

  /** Killed between the disk and the answer: whoever asked asks again. */
  @Test
  void onARealDiskWhereTheAnswerWasNeverHeard() {
    try (Store real = TextProcess.store(directory)) {
      TextStore disk = real.textStore();
      try (TextHouse house = new TextHouse(disk, clock).open()) {
        house.submit(notice("Votre astreinte commence."));
        await().until(() -> disk.withKey(KEY).isPresent());
      }
    }
    try (Store real = TextProcess.store(directory);
        TextHouse house = new TextHouse(real.textStore(), clock).open()) {
      house.routesTakeAll(clock);
      Optional<MessageRecord> kept = real.textStore().withKey(KEY);
      assertThat(kept.map(MessageRecord::id)).contains(id(house.ask(notice("encore"))));
      await().until(() -> house.texts().size() == 1);
      assertThat(house.texts()).containsExactly("Votre astreinte commence.");
    }
  }

  @Test
  void andWhatMustNotBeTextedIsRefusedAndWhatCannotBeLookedForIsNotAnswered() {
    try (TextHouse house = new TextHouse(store, clock).open()) {
      PhoneNumber premium = new PhoneNumber("+33899000000");
      assertThat(house.ask(notice(premium, "a", "other"))).isInstanceOf(Refused.class);
      store.refuse(Optional.of("away"));
      var stage = house.submit(notice("a"));
      await().until(stage::isDone);
      assertThat(stage).isCompletedExceptionally();
      store.refuse(Optional.empty());
      assertThat(house.ask(notice("a"))).isInstanceOf(Accepted.class);
      assertThat(store.messages()).hasSize(1);
    }
  }
}
