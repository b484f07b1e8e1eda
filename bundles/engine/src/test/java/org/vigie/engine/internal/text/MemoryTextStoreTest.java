package org.vigie.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.store.StoreException;
import org.vigie.api.store.StoredSegment;
import org.vigie.api.store.TextBatch;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.Purpose;

class MemoryTextStoreTest {
  private final MemoryTextStore store = new MemoryTextStore();

  private static MessageRecord message(String id, String text, Optional<String> key) {
    return OwedText.conversation(Purpose.REQUEST, "heating", TextTown.LINE, TextTown.SENDER, text)
        .accepted(new MessageId(id), TextTown.START, key);
  }

  private static TextBatch batch(List<MessageRecord> added, List<MessageRecord> changed) {
    return new TextBatch(added, changed, List.of(), List.of(), List.of());
  }

  @Test
  void remembersWhatWasWrittenAlsoInACopy() {
    MessageRecord message = message("1", "a", Optional.of("key"));
    store.write(batch(List.of(message), List.of()));
    assertThat(store.owed(TextTown.START)).containsExactly(message);
    assertThat(store.withKey("key")).contains(message);
    MemoryTextStore copy = store.copy();
    MessageRecord sent =
        message.with(MessageState.DELIVERED, message.from(), Optional.of("sim"), List.of());
    store.write(batch(List.of(), List.of(sent)));
    assertThat(store.owed(TextTown.START)).isEmpty();
    assertThat(copy.owed(TextTown.START)).containsExactly(message);
    assertThat(store.writes()).isEqualTo(1 + 1);
  }

  @Test
  void keepsPartsUntilTheyAreDone() {
    var part = new StoredSegment("p", TextTown.part("a", 1, 2, TextTown.START).segment());
    store.write(new TextBatch(List.of(), List.of(), List.of(), List.of(part), List.of()));
    assertThat(store.segments()).containsExactly(part);
    store.write(new TextBatch(List.of(), List.of(), List.of(), List.of(), List.of("p")));
    assertThat(store.segments()).isEmpty();
  }

  @Test
  void writesAllOfABatchOrNothing() {
    MessageRecord first = message("1", "a", Optional.empty());
    MessageRecord second = message("2", "b", Optional.empty());
    store.write(batch(List.of(first), List.of()));
    assertThatThrownBy(() -> store.write(batch(List.of(second, first), List.of())))
        .isInstanceOf(IllegalStateException.class);
    store.choke(Optional.of("b"));
    assertThatThrownBy(() -> store.write(batch(List.of(second), List.of())))
        .isInstanceOf(IllegalStateException.class);
    store.choke(Optional.empty());
    store.refuse(Optional.of("full"));
    assertThatThrownBy(() -> store.write(batch(List.of(second), List.of())))
        .isInstanceOf(StoreException.class);
    store.refuse(Optional.empty());
    assertThat(store.messages()).containsExactly(first);
    assertThatThrownBy(() -> store.write(batch(List.of(), List.of(second))))
        .isInstanceOf(IllegalStateException.class);
  }
}
