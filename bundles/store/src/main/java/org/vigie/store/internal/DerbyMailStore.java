package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.mail.MailRecord;
import org.vigie.api.mail.MailState;
import org.vigie.api.mail.MailStore;
import org.vigie.api.store.StoreException;

/** Mails on Derby. */
final class DerbyMailStore implements MailStore {
  private static final Logger LOG = LoggerFactory.getLogger(DerbyMailStore.class);
  private static final String OWED =
      "SELECT version, record FROM mails --DERBY-PROPERTIES index=mails_state\n"
          + " WHERE state = ? ORDER BY created_at FETCH FIRST %d ROWS ONLY";
  private static final String NOTE =
      "UPDATE mails SET state = ?, version = ?, record = ? WHERE digest = ?";
  private static final String PRUNE = "DELETE FROM mails WHERE state = ? AND created_at < ?";

  private final Connections connections;
  private final Schema schema;
  private final Form<MailRecord> form;

  DerbyMailStore(Connections connections, Schema schema) {
    this.connections = connections;
    this.schema = schema;
    form = MailRows.form(schema);
  }

  @Override
  public List<MailRecord> owed(int limit) {
    String sql = OWED.formatted(limit);
    return connections.in(
        c -> Rows.read(c, form, sql, values -> values.setString(1, MailState.OWED.code())));
  }

  @Override
  public void note(List<MailRecord> changed) {
    connections.in(c -> note(c, changed));
  }

  private int note(Connection connection, List<MailRecord> changed) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(NOTE)) {
      for (MailRecord mail : changed) {
        update.setString(1, mail.state().code());
        update.setInt(2, schema.version());
        update.setBytes(3, form.bytes(mail));
        update.setString(4, MailRows.digest(mail));
        update.addBatch();
      }
      return update.executeBatch().length;
    }
  }

  /** Takes away what is owed no longer and older than it may be. */
  void prune(InstantSource clock, Duration keep) {
    long until = Micros.of(clock.instant().minus(keep));
    try {
      int rows = connections.in(c -> prune(c, until));
      if (rows > 0) {
        LOG.info("{} mails that are done with were taken away", rows);
      }
    } catch (StoreException e) {
      LOG.warn("Old mails stay until the store answers again: {}", e.getMessage());
    }
  }

  private static int prune(Connection connection, long until) throws SQLException {
    int rows = 0;
    try (PreparedStatement delete = connection.prepareStatement(PRUNE)) {
      for (MailState state : List.of(MailState.SENT, MailState.FAILED)) {
        delete.setString(1, state.code());
        delete.setLong(2, until);
        rows += delete.executeUpdate();
      }
    }
    return rows;
  }
}
