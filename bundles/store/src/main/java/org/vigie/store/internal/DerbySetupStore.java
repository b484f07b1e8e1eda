package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.vigie.api.setup.AuditEntry;
import org.vigie.api.setup.Author;
import org.vigie.api.store.SetupStore;
import org.vigie.api.store.SetupVersion;

/** The versions of the setup document, and teams' rules, on Derby. */
final class DerbySetupStore implements SetupStore {
  private static final String SELECT =
      "SELECT version, saved_at, saved_by, origin, document FROM setup WHERE version = ";
  private static final String NEWEST = SELECT + "(SELECT MAX(version) FROM setup)";
  private static final String BEFORE =
      SELECT + "(SELECT MAX(version) FROM setup WHERE version < ?)";
  private static final String AUDIT = "SELECT MAX(id) FROM audit WHERE setup = ?";

  private final Connections connections;
  private final AdminWrites writes;

  DerbySetupStore(Connections connections, AdminWrites writes) {
    this.connections = connections;
    this.writes = writes;
  }

  @Override
  public Optional<Kept> newest() {
    return connections.in(connection -> read(connection, NEWEST, OptionalLong.empty()));
  }

  @Override
  public Optional<Kept> before(long version) {
    return connections.in(connection -> read(connection, BEFORE, OptionalLong.of(version)));
  }

  private static Optional<Kept> read(Connection connection, String sql, OptionalLong version)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      if (version.isPresent()) {
        query.setLong(1, version.getAsLong());
      }
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? Optional.of(kept(rows)) : Optional.empty();
      }
    }
  }

  private static Kept kept(ResultSet row) throws SQLException {
    Author author = new Author(row.getString(3), row.getString(4));
    return new Kept(row.getLong(1), Micros.instant(row.getLong(2)), author, row.getString(5));
  }

  @Override
  public long add(SetupVersion version) {
    AdminBatch written = writes.write((connection, last) -> batch(version, last));
    return written.version().orElseThrow().version();
  }

  private static AdminBatch batch(SetupVersion version, AdminWrites.Numbers last) {
    long number = last.setup() + 1;
    Kept kept = new Kept(number, version.at(), version.author(), version.json());
    AuditEntry entry =
        new AuditEntry(
            last.audit() + 1,
            version.at(),
            version.author(),
            version.action(),
            version.team(),
            version.changes(),
            Optional.of(number));
    return AdminBatch.ofSetup(
        Optional.of(kept), rows(version.at(), version.rules()), List.of(entry));
  }

  private static List<AdminBatch.Rules> rows(Instant since, Map<String, String> rules) {
    return rules.entrySet().stream()
        .map(entry -> new AdminBatch.Rules(entry.getKey(), since, entry.getValue()))
        .toList();
  }

  @Override
  public void addRules(Instant since, Map<String, String> rules) {
    AdminBatch batch = AdminBatch.ofSetup(Optional.empty(), rows(since, rules), List.of());
    writes.write((connection, last) -> batch);
  }

  @Override
  public Map<String, List<Instant>> rulesChanges() {
    return connections.in(RulesReader::changes);
  }

  @Override
  public Optional<String> rules(String team, Instant since) {
    return connections.in(connection -> RulesReader.rules(connection, team, since));
  }

  @Override
  public OptionalLong audit(long version) {
    return connections.in(connection -> audit(connection, version));
  }

  private static OptionalLong audit(Connection connection, long version) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(AUDIT)) {
      query.setLong(1, version);
      try (ResultSet rows = query.executeQuery()) {
        long id = rows.next() ? rows.getLong(1) : 0;
        return id > 0 ? OptionalLong.of(id) : OptionalLong.empty();
      }
    }
  }
}
