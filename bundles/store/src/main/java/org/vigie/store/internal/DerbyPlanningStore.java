package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.planning.PlanningRecord;
import org.vigie.api.setup.AuditEntry;
import org.vigie.api.store.PlanningStore;

/** Records about plannings on Derby. */
final class DerbyPlanningStore implements PlanningStore {
  private static final Comparator<PlanningRecord> NEWEST_FIRST =
      Comparator.comparingLong((PlanningRecord r) -> Micros.of(PlanningFiling.of(r).at()))
          .thenComparing(PlanningRecord::id)
          .reversed();
  private static final int MOST = 5_000;

  private final Connections connections;
  private final AdminWrites writes;
  private final AdminJson json;

  DerbyPlanningStore(Connections connections, AdminWrites writes, AdminJson json) {
    this.connections = connections;
    this.writes = writes;
    this.json = json;
  }

  @Override
  public void put(List<? extends PlanningRecord> records, List<Trail> trails) {
    Map<PlanningKey, PlanningRecord> last = new LinkedHashMap<>();
    records.forEach(record -> last.put(PlanningKey.of(record), record));
    if (last.isEmpty() && trails.isEmpty()) {
      return;
    }
    writes.write(
        (connection, numbers) ->
            new AdminBatch(
                Optional.empty(),
                List.of(),
                List.copyOf(last.values()),
                List.of(),
                present(connection, last.keySet()),
                entries(trails, numbers.audit())));
  }

  @Override
  public void remove(Class<? extends PlanningRecord> kind, String id, List<Trail> trails) {
    List<PlanningKey> keys = List.of(PlanningKey.of(kind, id));
    writes.write(
        (connection, numbers) ->
            new AdminBatch(
                Optional.empty(),
                List.of(),
                List.of(),
                keys,
                present(connection, keys),
                entries(trails, numbers.audit())));
  }

  private List<PlanningRecord> present(Connection connection, Iterable<PlanningKey> keys)
      throws SQLException {
    List<PlanningRecord> present = new ArrayList<>();
    for (PlanningKey key : keys) {
      present.addAll(read(connection, key));
    }
    return present;
  }

  private static List<AuditEntry> entries(List<Trail> trails, long last) {
    List<AuditEntry> entries = new ArrayList<>();
    for (Trail trail : trails) {
      entries.add(
          new AuditEntry(
              last + 1 + entries.size(),
              trail.at(),
              trail.author(),
              trail.action(),
              trail.team(),
              trail.changes(),
              Optional.empty()));
    }
    return entries;
  }

  @Override
  public <T extends PlanningRecord> Optional<T> find(Class<T> kind, String id) {
    PlanningKey key = PlanningKey.of(kind, id);
    return connections.in(c -> read(c, key)).stream().map(kind::cast).findFirst();
  }

  private List<PlanningRecord> read(Connection connection, PlanningKey key) throws SQLException {
    String sql = "SELECT version, record FROM planning_records WHERE kind = ? AND id = ?";
    return Rows.read(
        connection,
        json.plannings(),
        sql,
        values -> {
          values.setString(1, key.kind());
          values.setString(2, key.id());
        });
  }

  @Override
  public <T extends PlanningRecord> List<T> all(Class<T> kind) {
    String sql =
        "SELECT version, record FROM planning_records WHERE kind = ? ORDER BY filed_at, id";
    String name = kind.getSimpleName();
    return connections
        .in(c -> Rows.read(c, json.plannings(), sql, values -> values.setString(1, name)))
        .stream()
        .map(kind::cast)
        .toList();
  }

  @Override
  public <T extends PlanningRecord> List<T> find(
      Class<T> kind, Optional<String> person, Instant from, Instant until, int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit is 1 to %d, not %d".formatted(MOST, limit));
    }
    List<PlanningRecord> found = new ArrayList<>();
    for (PlanningSearch search : PlanningSearch.of(kind, person, from, until, limit)) {
      found.addAll(connections.in(c -> Rows.read(c, json.plannings(), search.sql(), search::bind)));
    }
    return found.stream().sorted(NEWEST_FIRST).distinct().limit(limit).map(kind::cast).toList();
  }
}
