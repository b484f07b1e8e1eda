package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.vigie.api.planning.PlanningRecord;

/** The statements of the table of records about plannings, on one connection. Not thread-safe. */
final class PlanningRows {
  private final AdminJson json;
  private final PreparedStatement insert;
  private final PreparedStatement delete;

  PlanningRows(Connection connection, AdminJson json) throws SQLException {
    this.json = json;
    insert =
        connection.prepareStatement("INSERT INTO planning_records VALUES (?, ?, ?, ?, ?, ?, ?)");
    delete = connection.prepareStatement("DELETE FROM planning_records WHERE kind = ? AND id = ?");
  }

  /** Adds or replaces; of two with one key the last stays. */
  void put(List<? extends PlanningRecord> records) throws SQLException {
    for (PlanningRecord record : records) {
      PlanningKey key = PlanningKey.of(record);
      delete(key);
      PlanningFiling filing = PlanningFiling.of(record);
      insert.setString(1, key.kind());
      insert.setString(2, key.id());
      insert.setLong(3, Micros.of(filing.at()));
      insert.setString(4, filing.person().map(AdminJson::cut).orElse(null));
      insert.setString(5, filing.other().map(AdminJson::cut).orElse(null));
      insert.setInt(6, json.version());
      insert.setBytes(7, json.plannings().bytes(record));
      insert.executeUpdate();
    }
  }

  void delete(PlanningKey key) throws SQLException {
    delete.setString(1, key.kind());
    delete.setString(2, key.id());
    delete.executeUpdate();
  }
}
