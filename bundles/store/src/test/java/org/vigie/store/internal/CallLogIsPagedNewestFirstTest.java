package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Page;
import org.vigie.api.store.JournalEntry;

class CallLogIsPagedNewestFirstTest {
  private static final int CALLS = 95;

  @TempDir Path directory;
  private Store store;

  @BeforeEach
  void fill() {
    store = OpenStore.on(directory);
    List<JournalEntry> batch =
        LongStream.range(0, CALLS)
            .mapToObj(n -> Entries.last(Entries.call(n), 1, startOf(n), n % 10 == 0))
            .toList();
    store.journal().append(batch);
  }

  /** Three calls each second, so that the id has to decide. */
  private static Instant startOf(long n) {
    return Entries.T0.plusSeconds(n / 3);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static CallQuery query(
      Optional<Verdict> verdict, boolean missed, Optional<Instant> from, Optional<String> cursor) {
    return new CallQuery(
        Optional.empty(), verdict, Optional.empty(), from, Optional.empty(), missed, 10, cursor);
  }

  private List<CallId> all(CallQuery first) {
    List<CallId> ids = new ArrayList<>();
    Page<CallRecord> page = store.callLog().find(first);
    page.items().forEach(call -> ids.add(call.id()));
    while (page.next().isPresent()) {
      page =
          store
              .callLog()
              .find(query(first.verdict(), first.missedOnly(), first.from(), page.next()));
      assertThat(page.items()).hasSizeBetween(1, 10);
      page.items().forEach(call -> ids.add(call.id()));
    }
    return ids;
  }

  private static List<CallId> expected(LongPredicate which) {
    return LongStream.iterate(CALLS - 1, n -> n >= 0, n -> n - 1)
        .filter(which)
        .mapToObj(Entries::call)
        .toList();
  }

  @Test
  void pagesGiveEachCallOnce() {
    assertThat(all(query(Optional.empty(), false, Optional.empty(), Optional.empty())))
        .isEqualTo(expected(n -> true));
  }

  @Test
  void filtersHoldOnEveryPage() {
    assertThat(all(query(Optional.empty(), true, Optional.empty(), Optional.empty())))
        .isEqualTo(expected(n -> n % 10 == 0));
    assertThat(all(query(Optional.of(Verdict.ANSWERED), false, Optional.empty(), Optional.empty())))
        .isEqualTo(expected(n -> n % 10 != 0));
    assertThat(all(query(Optional.empty(), false, Optional.of(startOf(60)), Optional.empty())))
        .isEqualTo(expected(n -> n >= 60));
  }

  @Test
  void whatCameSinceDoesNotShiftThePages() {
    Page<CallRecord> first = store.callLog().find(CallQuery.newest(10));
    store.journal().append(List.of(Entries.last(Entries.call(200), 1, startOf(200), false)));
    Page<CallRecord> second =
        store.callLog().find(query(Optional.empty(), false, Optional.empty(), first.next()));
    assertThat(second.items().get(0).id()).isEqualTo(Entries.call(CALLS - 11));
  }

  @Test
  void numbersAndLinesAreAskedFor() {
    assertThat(count(Optional.of("heating"), Optional.of(Entries.CALLER.e164()))).isEqualTo(CALLS);
    assertThat(count(Optional.of("heating"), Optional.of(Entries.CALLED.e164()))).isEqualTo(CALLS);
    assertThat(count(Optional.of("cooling"), Optional.empty())).isZero();
    assertThat(count(Optional.empty(), Optional.of("+33100000000"))).isZero();
  }

  private int count(Optional<String> line, Optional<String> number) {
    var none = Optional.<Instant>empty();
    var query =
        new CallQuery(line, Optional.empty(), number, none, none, false, 500, Optional.empty());
    return store.callLog().find(query).items().size();
  }

  @Test
  void anotherCursorIsRefused() {
    var query = query(Optional.empty(), false, Optional.empty(), Optional.of("1 OR 1=1"));
    assertThatThrownBy(() -> store.callLog().find(query))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
