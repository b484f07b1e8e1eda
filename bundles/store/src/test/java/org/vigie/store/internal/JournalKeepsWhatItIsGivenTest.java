package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.NodeEntered;
import org.vigie.api.call.CallId;
import org.vigie.api.query.CallQuery;
import org.vigie.api.store.JournalEntry;

class JournalKeepsWhatItIsGivenTest {
  private static final CallId A = Entries.call(1);
  private static final CallId B = Entries.call(2);

  @TempDir Path directory;
  private Store store;

  @BeforeEach
  void open() {
    store = OpenStore.on(directory);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void reopen() {
    store.close();
    store = OpenStore.on(directory);
  }

  @Test
  void unfinishedCallsComeBackInOrderOfWriting() {
    List<JournalEntry> first = List.of(Entries.first(B), Entries.first(A), Entries.next(B, 2));
    List<JournalEntry> second = List.of(Entries.next(A, 2), Entries.next(B, 3));
    store.journal().append(first);
    reopen();
    store.journal().append(second);
    reopen();
    assertThat(store.journal().unfinished())
        .containsExactly(first.get(0), first.get(1), first.get(2), second.get(0), second.get(1));
  }

  @Test
  void aCallThatEndedIsInTheLogAndNoMoreUnfinished() {
    JournalEntry last = Entries.last(A, 3, Entries.T0, true);
    store.journal().append(List.of(Entries.first(A), Entries.first(B), Entries.next(A, 2)));
    store.journal().append(List.of(last));
    assertThat(store.journal().unfinished()).containsExactly(Entries.first(B));
    assertThat(store.callLog().find(A)).isEqualTo(last.record());
    assertThat(store.callLog().find(B)).isEmpty();
    assertThat(store.callLog().trace(A))
        .containsExactly(
            Entries.first(A).events().get(0),
            Entries.next(A, 2).events().get(0),
            last.events().get(0));
  }

  @Test
  void aCallMayBeginAndEndInOneBatchOrOneEntry() {
    store.journal().append(List.of(Entries.first(A), Entries.last(A, 2, Entries.T0, false)));
    store.journal().append(List.of(Entries.last(B, 1, Entries.T0, false)));
    assertThat(store.journal().unfinished()).isEmpty();
    assertThat(store.callLog().find(CallQuery.newest(5)).items()).hasSize(2);
  }

  @Test
  void anEntryMayBeLongerThanARow() {
    List<CallEvent> events =
        IntStream.range(0, 2_000)
            .<CallEvent>mapToObj(i -> new NodeEntered(Entries.T0, "é" + i))
            .toList();
    JournalEntry large = new JournalEntry(A, 2, events, Optional.empty());
    store.journal().append(List.of(Entries.first(A), large, Entries.next(A, 3)));
    assertThat(store.journal().unfinished())
        .containsExactly(Entries.first(A), large, Entries.next(A, 3));
  }

  @Test
  void whatIsWrittenAgainStandsOnce() {
    JournalEntry last = Entries.last(B, 2, Entries.T0, false);
    List<JournalEntry> batch = List.of(Entries.first(A), Entries.first(B), last);
    store.journal().append(batch);
    store.journal().append(batch);
    store.journal().append(List.of(Entries.first(A), Entries.next(A, 2)));
    assertThat(store.journal().unfinished()).containsExactly(Entries.first(A), Entries.next(A, 2));
    assertThat(store.callLog().trace(B))
        .containsExactly(Entries.first(B).events().get(0), last.events().get(0));
  }

  @Test
  void anEmptyStoreHasNothing() {
    assertThat(store.journal().unfinished()).isEmpty();
    assertThat(store.callLog().find(CallQuery.newest(5)).items()).isEmpty();
    assertThat(store.setups().newest()).isEmpty();
  }
}
