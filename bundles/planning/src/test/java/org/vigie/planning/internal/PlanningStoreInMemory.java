package org.vigie.planning.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.api.planning.Confirmed;
import org.vigie.api.planning.Feed;
import org.vigie.api.planning.Intervention;
import org.vigie.api.planning.Leave;
import org.vigie.api.planning.PlanningRecord;
import org.vigie.api.planning.Programme;
import org.vigie.api.planning.Swap;
import org.vigie.api.query.AuditLog;
import org.vigie.api.query.AuditQuery;
import org.vigie.api.query.Page;
import org.vigie.api.setup.AuditEntry;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.store.StoreException;

/** Records for one test; held against the real store in {@code TheStoresAreAlikeTest}. */
final class PlanningStoreInMemory implements PlanningStore, AuditLog {
  final List<Trail> trails = new ArrayList<>();
  boolean full;

  /** A kind of which nothing can be written. */
  Optional<Class<?>> refused = Optional.empty();

  private final SetupStoreInMemory setups;
  private final Map<Class<?>, Map<String, PlanningRecord>> kinds = new LinkedHashMap<>();

  PlanningStoreInMemory(SetupStoreInMemory setups) {
    this.setups = setups;
  }

  @Override
  public synchronized void put(List<? extends PlanningRecord> records, List<Trail> more) {
    check();
    if (records.stream()
        .anyMatch(record -> refused.filter(record.getClass()::equals).isPresent())) {
      throw new StoreException("the disk is full", new IllegalStateException());
    }
    records.forEach(record -> kind(record.getClass()).put(record.id(), record));
    trails.addAll(more);
  }

  private Map<String, PlanningRecord> kind(Class<?> kind) {
    return kinds.computeIfAbsent(kind, k -> new LinkedHashMap<>());
  }

  private void check() {
    if (full) {
      throw new StoreException("the disk is full", new IllegalStateException());
    }
  }

  @Override
  public synchronized void remove(
      Class<? extends PlanningRecord> kind, String id, List<Trail> more) {
    check();
    kind(kind).remove(id);
    trails.addAll(more);
  }

  @Override
  public synchronized <T extends PlanningRecord> Optional<T> find(Class<T> kind, String id) {
    check();
    return Optional.ofNullable(kind(kind).get(id)).map(kind::cast);
  }

  @Override
  public synchronized <T extends PlanningRecord> List<T> all(Class<T> kind) {
    check();
    return kind(kind).values().stream().map(kind::cast).sorted(byTime()).toList();
  }

  @Override
  public synchronized <T extends PlanningRecord> List<T> find(
      Class<T> kind, Optional<String> person, Instant from, Instant until, int limit) {
    return all(kind).stream()
        .filter(record -> !time(record).isBefore(from) && time(record).isBefore(until))
        .filter(record -> person.map(p -> persons(record).anyMatch(p::equals)).orElse(true))
        .sorted(PlanningStoreInMemory.<T>byTime().reversed())
        .limit(limit)
        .toList();
  }

  private static <T extends PlanningRecord> Comparator<T> byTime() {
    return Comparator.<T, Instant>comparing(PlanningStoreInMemory::time)
        .thenComparing(PlanningRecord::id);
  }

  private static Instant time(PlanningRecord record) {
    if (record instanceof Intervention work) {
      return work.start();
    }
    if (record instanceof Programme programme) {
      return programme.sentAt();
    }
    if (record instanceof Swap swap) {
      return swap.requestedAt();
    }
    if (record instanceof Leave leave) {
      return leave.readAt();
    }
    return record instanceof Feed feed ? feed.createdAt() : ((Confirmed) record).at();
  }

  private static Stream<String> persons(PlanningRecord record) {
    if (record instanceof Intervention work) {
      return Stream.of(work.person());
    }
    if (record instanceof Programme programme) {
      return Stream.of(programme.person());
    }
    return record instanceof Swap swap ? Stream.of(swap.from(), swap.to()) : Stream.of();
  }

  @Override
  public synchronized Page<AuditEntry> find(AuditQuery query) {
    List<AuditEntry> all = new ArrayList<>();
    setups.versions.forEach(
        v ->
            all.add(
                new AuditEntry(
                    all.size(),
                    v.at(),
                    v.author(),
                    v.action(),
                    v.team(),
                    v.changes(),
                    Optional.of(all.size() + 1L))));
    return new Page<>(
        all.stream()
            .filter(entry -> query.from().map(f -> !entry.at().isBefore(f)).orElse(true))
            .filter(entry -> query.until().map(entry.at()::isBefore).orElse(true))
            .toList(),
        Optional.empty());
  }
}
