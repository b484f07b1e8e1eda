package org.vigie.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertState;
import org.vigie.api.store.AlertEntry;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextCommand.Close;
import org.vigie.testkit.LeapClock;

/**
 * A conversation is cut just before and just after each of its transactions; then the peers repeat
 * what was not acknowledged, and all must be as if nothing had happened.
 */
class EveryMomentOfAConversationMayBeTheLastTest {
  /** What the disk has at a moment, and how many commands were answered by then. */
  private record Moment(MemoryTextStore disk, int answered) {}

  private final LeapClock clock = new LeapClock(TextTown.START);
  private final List<TextCommand> story =
      List.of(
          TextTown.text(TextTown.SENDER, "Panne", clock.instant()),
          TextTown.part("Fuite de ", 1, 2, clock.instant()),
          TextTown.part("gaz", 2, 2, clock.instant()),
          TextTown.request("Bonjour", Optional.of("key"), clock.instant()),
          TextTown.text(TextTown.ALICE, "ok 1", clock.instant()),
          TextTown.text(TextTown.ALICE, "prendre", clock.instant()),
          TextTown.text(TextTown.ALICE, "J'arrive", clock.instant()),
          TextTown.text(TextTown.sender(9), "Odeur", clock.instant()),
          new Close(clock.instant(), new AlertId(1), "admin"));

  private TextHouse house(MemoryTextStore store) {
    TextHouse house = new TextHouse(store, clock);
    house.rulebook.setups(new FakeSetups(false));
    house.routes.react(FakeRoutes.taking(clock));
    return house.open();
  }

  private List<Moment> moments() {
    MemoryTextStore store = new MemoryTextStore();
    List<Moment> moments = Collections.synchronizedList(new ArrayList<>());
    Set<TextCommand> answered = Collections.synchronizedSet(new LinkedHashSet<>());
    store.around(
        () -> {
          int before = answered.size();
          moments.add(new Moment(store.copy(), before));
        });
    try (TextHouse house = house(store)) {
      for (TextCommand command : story) {
        house.ask(command);
        answered.add(command);
      }
      settled(store);
      check(store);
    }
    return moments;
  }

  private static void settled(MemoryTextStore store) {
    await()
        .until(
            () ->
                store.messages(Direction.OUT).stream()
                    .allMatch(message -> message.state() == MessageState.SENT));
  }

  private static void check(MemoryTextStore disk) {
    assertThat(disk.messages(Direction.IN))
        .extracting(MessageRecord::text)
        .containsExactlyInAnyOrder("Panne", "Fuite de gaz", "ok 1", "prendre", "J'arrive", "Odeur");
    assertThat(disk.segments()).isEmpty();
    assertThat(disk.messages(Direction.OUT))
        .filteredOn(message -> message.to().equals(TextTown.SENDER))
        .extracting(MessageRecord::text)
        .containsExactlyInAnyOrder(TextTown.REPLY, TextTown.REPLY, "Bonjour", "J'arrive");
    List<AlertEntry> first =
        disk.entries().stream().filter(e -> e.alert().equals(new AlertId(1))).toList();
    assertThat(first.get(first.size() - 1).record().state()).isEqualTo(AlertState.CLOSED);
    assertThat(first.get(first.size() - 1).record().messages()).doesNotHaveDuplicates();
  }

  @Test
  void andNothingIsMissingOrThereTwice() {
    List<Moment> moments = moments();
    assertThat(moments).hasSizeGreaterThan(2 * story.size());
    for (Moment moment : moments) {
      try (TextHouse house = house(moment.disk())) {
        story.subList(moment.answered(), story.size()).forEach(house::ask);
        settled(moment.disk());
      }
      check(moment.disk());
    }
  }
}
