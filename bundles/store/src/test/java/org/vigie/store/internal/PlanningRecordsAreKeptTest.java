package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.planning.Confirmed;
import org.vigie.api.planning.Feed;
import org.vigie.api.planning.Intervention;
import org.vigie.api.planning.Swap;
import org.vigie.api.planning.SwapState;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.store.PlanningStore.Trail;

class PlanningRecordsAreKeptTest {
  private static final Swap.Part PART = new Swap.Part(1, at(100), at(200));

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

  private PlanningStore plannings() {
    return store.plannings();
  }

  private static Instant at(long seconds) {
    return Entries.T0.plusSeconds(seconds);
  }

  private static Swap swap(String id, String from, String to, long at) {
    return new Swap(
        id,
        "froid",
        from,
        to,
        PART,
        Optional.empty(),
        SwapState.REQUESTED,
        at(at),
        Optional.empty(),
        Optional.empty());
  }

  private static Intervention work(long n, String person) {
    return new Intervention(
        "call/" + n, person, Optional.of("froid"), at(n), Optional.empty(), "call", "c" + n, "é");
  }

  private <T extends org.vigie.api.planning.PlanningRecord> List<T> find(
      Class<T> kind, Optional<String> person, long from, long until) {
    return plannings().find(kind, person, at(from), at(until), 100);
  }

  @Test
  void eachKindByItsIdAcrossAReopening() {
    Feed feed = new Feed("E7", "team", "froid", at(1), "admin");
    plannings().put(List.of(swap("E7", "alice", "bruno", 0), feed), List.of());
    close();
    open();
    assertThat(plannings().find(Swap.class, "E7")).contains(swap("E7", "alice", "bruno", 0));
    assertThat(plannings().find(Feed.class, "E7")).contains(feed);
    assertThat(plannings().find(Swap.class, "E8")).isEmpty();
    plannings().remove(Feed.class, "E7", List.of());
    plannings().remove(Feed.class, "E9", List.of());
    assertThat(plannings().find(Feed.class, "E7")).isEmpty();
    assertThat(plannings().find(Swap.class, "E7")).isPresent();
  }

  @Test
  void theLastOfOneIdStays() {
    plannings().put(List.of(work(1, "alice"), work(1, "bruno")), List.of());
    plannings().put(List.of(work(2, "alice")), List.of());
    plannings().put(List.of(work(2, "chloe")), List.of());
    assertThat(plannings().all(Intervention.class))
        .containsExactly(work(1, "bruno"), work(2, "chloe"));
    assertThat(find(Intervention.class, Optional.of("alice"), 0, 10)).isEmpty();
  }

  @Test
  void byPersonAndTimeNewestFirst() {
    plannings()
        .put(
            LongStream.range(0, 20).mapToObj(n -> work(n, n % 2 == 0 ? "alice" : "bruno")).toList(),
            List.of());
    assertThat(find(Intervention.class, Optional.of("alice"), 4, 8))
        .containsExactly(work(6, "alice"), work(4, "alice"));
    assertThat(find(Intervention.class, Optional.empty(), 4, 6))
        .containsExactly(work(5, "bruno"), work(4, "alice"));
    assertThat(plannings().find(Intervention.class, Optional.empty(), at(0), at(99), 3))
        .containsExactly(work(19, "bruno"), work(18, "alice"), work(17, "bruno"));
    assertThatThrownBy(() -> plannings().find(Swap.class, Optional.empty(), at(0), at(1), 5_001))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSwapIsBothPersons() {
    Swap first = swap("E1", "alice", "bruno", 1);
    Swap second = swap("E2", "chloe", "alice", 2);
    Swap third = swap("E3", "chloe", "bruno", 3);
    Swap self = swap("E4", "alice", "alice", 4);
    plannings().put(List.of(first, second, third, self), List.of());
    assertThat(find(Swap.class, Optional.of("alice"), 0, 9)).containsExactly(self, second, first);
    assertThat(find(Swap.class, Optional.of("chloe"), 0, 9)).containsExactly(third, second);
    assertThat(plannings().find(Swap.class, Optional.of("alice"), at(0), at(9), 2))
        .containsExactly(self, second);
  }

  @Test
  void anIdOfAnyLength() {
    String id = "shift/" + "é".repeat(2_000);
    Confirmed confirmed = new Confirmed(id, "alice", "sms", at(0));
    plannings().put(List.of(confirmed, new Confirmed(id + "b", "bruno", "sms", at(1))), List.of());
    assertThat(plannings().find(Confirmed.class, id)).contains(confirmed);
    assertThat(plannings().all(Confirmed.class)).hasSize(2);
  }

  @Test
  void withTheAuditInOneTransaction() {
    Trail trail =
        new Trail(
            at(0),
            SetupVersionsAreKeptTest.ADMIN,
            "swap accepted",
            Optional.of("froid"),
            List.of("state: requested → accepted"));
    plannings().put(List.of(swap("E1", "alice", "bruno", 1)), List.of(trail, trail));
    plannings().remove(Swap.class, "E1", List.of(trail));
    plannings().put(List.of(), List.of());
    var entries = store.audit().find(AuditIsPagedNewestFirstTest.newest(10)).items();
    assertThat(entries).extracting(entry -> entry.id()).containsExactly(3L, 2L, 1L);
    assertThat(entries.get(0).action()).isEqualTo("swap accepted");
    assertThat(entries.get(0).version()).isEmpty();
  }
}
