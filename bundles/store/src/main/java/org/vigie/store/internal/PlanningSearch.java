package org.vigie.store.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.planning.PlanningRecord;
import org.vigie.api.planning.Swap;

/** A query of records about plannings as SQL. */
final class PlanningSearch {
  private final Where where = new Where();
  private final String index;
  private final int limit;

  private PlanningSearch(Class<? extends PlanningRecord> kind, String index, int limit) {
    this.index = index;
    this.limit = limit;
    where.and("kind = ?", kind.getSimpleName());
  }

  /** One query; two where a person may be either of two. */
  static List<PlanningSearch> of(
      Class<? extends PlanningRecord> kind,
      Optional<String> person,
      Instant from,
      Instant until,
      int limit) {
    if (person.isEmpty()) {
      return List.of(new PlanningSearch(kind, "planning_newest", limit).within(from, until));
    }
    String name = AdminJson.cut(person.get());
    PlanningSearch own =
        new PlanningSearch(kind, "planning_person", limit).of("person", name).within(from, until);
    PlanningSearch other =
        new PlanningSearch(kind, "planning_other", limit).of("other", name).within(from, until);
    return kind == Swap.class ? List.of(own, other) : List.of(own);
  }

  private PlanningSearch of(String column, String name) {
    where.and(column + " = ?", name);
    return this;
  }

  private PlanningSearch within(Instant from, Instant until) {
    where.and("filed_at >= ?", Micros.of(from));
    where.and("filed_at < ?", Micros.of(until));
    return this;
  }

  /** Newest first, by the index made for it: without the hint Derby may sort all of history. */
  String sql() {
    return "SELECT version, record FROM planning_records --DERBY-PROPERTIES index="
        + index
        + "\n"
        + where
        + " ORDER BY filed_at DESC, id DESC FETCH FIRST "
        + limit
        + " ROWS ONLY";
  }

  void bind(PreparedStatement statement) throws SQLException {
    where.bind(statement);
  }
}
