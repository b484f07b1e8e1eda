package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.query.AuditQuery;
import org.vigie.api.query.Page;
import org.vigie.api.setup.AuditEntry;
import org.vigie.api.setup.Author;
import org.vigie.api.store.PlanningStore.Trail;

class AuditIsPagedNewestFirstTest {
  private static final int ENTRIES = 35;

  @TempDir Path directory;
  private Store store;

  @BeforeEach
  void fill() {
    store = OpenStore.on(directory);
    store
        .plannings()
        .put(
            List.of(),
            LongStream.rangeClosed(1, ENTRIES)
                .mapToObj(AuditIsPagedNewestFirstTest::trail)
                .toList());
  }

  /** Each third about a team, each fifth by Bruno, one a minute. */
  private static Trail trail(long n) {
    return new Trail(
        at(n),
        new Author(n % 5 == 0 ? "bruno" : "alice", "shell"),
        "change " + n,
        n % 3 == 0 ? Optional.of("froid") : Optional.empty(),
        List.of());
  }

  private static Instant at(long minutes) {
    return Entries.T0.plusSeconds(60 * minutes);
  }

  @AfterEach
  void close() {
    store.close();
  }

  static AuditQuery newest(int limit) {
    return query(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), limit);
  }

  private static AuditQuery query(
      Optional<String> team,
      Optional<String> who,
      Optional<Instant> from,
      Optional<Instant> until,
      int limit) {
    return new AuditQuery(team, who, from, until, limit, Optional.empty());
  }

  private List<Long> all(AuditQuery first) {
    List<Long> ids = new ArrayList<>();
    Page<AuditEntry> page = store.audit().find(first);
    page.items().forEach(entry -> ids.add(entry.id()));
    while (page.next().isPresent()) {
      assertThat(page.items()).hasSize(first.limit());
      page =
          store
              .audit()
              .find(
                  new AuditQuery(
                      first.team(),
                      first.who(),
                      first.from(),
                      first.until(),
                      first.limit(),
                      page.next()));
      page.items().forEach(entry -> ids.add(entry.id()));
    }
    return ids;
  }

  private static List<Long> downTo1(java.util.function.LongPredicate wanted) {
    return LongStream.iterate(ENTRIES, n -> n > 0, n -> n - 1).filter(wanted).boxed().toList();
  }

  @Test
  void allOfThemThoughMoreComeMeanwhile() {
    Page<AuditEntry> page = store.audit().find(newest(10));
    store.plannings().put(List.of(), List.of(trail(36)));
    assertThat(page.items()).extracting(AuditEntry::id).startsWith(35L).hasSize(10);
    AuditQuery next =
        new AuditQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            10,
            page.next());
    assertThat(store.audit().find(next).items()).extracting(AuditEntry::id).startsWith(25L);
    assertThat(all(newest(500))).hasSize(36);
  }

  @Test
  void byTeamByWhoAndByTime() {
    Optional<String> any = Optional.empty();
    Optional<Instant> ever = Optional.empty();
    assertThat(all(newest(7))).isEqualTo(downTo1(n -> true));
    assertThat(all(query(Optional.of("froid"), any, ever, ever, 4)))
        .isEqualTo(downTo1(n -> n % 3 == 0));
    assertThat(all(query(any, Optional.of("bruno"), ever, ever, 3)))
        .isEqualTo(downTo1(n -> n % 5 == 0));
    assertThat(all(query(Optional.of("froid"), Optional.of("bruno"), ever, ever, 1)))
        .isEqualTo(downTo1(n -> n % 15 == 0));
    assertThat(all(query(any, any, Optional.of(at(10)), Optional.of(at(20)), 4)))
        .isEqualTo(downTo1(n -> n >= 10 && n < 20));
    assertThat(all(query(Optional.of("eau"), any, ever, ever, 4))).isEmpty();
  }

  @Test
  void aCursorThatIsNotOursIsRefused() {
    AuditQuery bad =
        new AuditQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            10,
            Optional.of("1 OR 1=1"));
    assertThatThrownBy(() -> store.audit().find(bad)).isInstanceOf(IllegalArgumentException.class);
  }
}
