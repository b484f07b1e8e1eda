package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.vigie.api.call.CallRecord;
import org.vigie.api.mail.MailRecord;
import org.vigie.api.store.JournalEntry;
import org.vigie.api.text.MessageRecord;

/**
 * Writes the journal of calls, their CDRs, and the texts and mails that are owed because of them.
 */
final class JournalWriter implements BatchWriter<List<JournalEntry>> {
  private final Connection connection;
  private final JournalJson json;
  private final PreparedStatement row;
  private final PreparedStatement opened;
  private final PreparedStatement closed;
  private final PreparedStatement record;
  private final MessageRows messages;
  private final MailRows mails;
  private long position;

  /**
   * @param position of the first entry to be written; larger than those of all open calls
   */
  JournalWriter(Connection connection, JournalJson json, TextJson texts, long position)
      throws SQLException {
    this.connection = connection;
    this.json = json;
    this.position = position;
    row = connection.prepareStatement("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?)");
    opened = connection.prepareStatement("INSERT INTO open_calls VALUES (?)");
    closed = connection.prepareStatement("DELETE FROM open_calls WHERE call_id = ?");
    record =
        connection.prepareStatement("INSERT INTO call_log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    messages = new MessageRows(connection, texts);
    mails = new MailRows(connection, Schema.NOW);
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public void write(List<JournalEntry> batch) throws SQLException {
    for (JournalEntry entry : batch) {
      addRows(entry);
      if (entry.sequence() == 1 && entry.record().isEmpty()) {
        addCall(opened, entry);
      }
      if (entry.sequence() > 1 && entry.record().isPresent()) {
        addCall(closed, entry);
      }
      if (entry.record().isPresent()) {
        addRecord(entry.record().get());
      }
    }
    row.executeBatch();
    opened.executeBatch();
    closed.executeBatch();
    record.executeBatch();
    messages.insert(owed(batch));
    mails.insert(mails(batch));
  }

  private static List<MessageRecord> owed(List<JournalEntry> batch) {
    return batch.stream().flatMap(entry -> entry.owed().stream()).toList();
  }

  private static List<MailRecord> mails(List<JournalEntry> batch) {
    return batch.stream().flatMap(entry -> entry.mails().stream()).toList();
  }

  private void addRows(JournalEntry entry) throws SQLException {
    List<String> parts = Parts.of(json.write(entry.events()));
    position++;
    for (int part = 0; part < parts.size(); part++) {
      row.setString(1, entry.call().value());
      row.setLong(2, entry.sequence());
      row.setInt(3, part);
      row.setLong(4, position);
      row.setInt(5, json.version());
      row.setString(6, parts.get(part));
      row.addBatch();
    }
  }

  private static void addCall(PreparedStatement statement, JournalEntry entry) throws SQLException {
    statement.setString(1, entry.call().value());
    statement.addBatch();
  }

  private void addRecord(CallRecord call) throws SQLException {
    record.setString(1, call.id().value());
    record.setLong(2, Micros.of(call.startedAt()));
    record.setString(3, call.line());
    record.setString(4, call.verdict().map(verdict -> verdict.code()).orElse(""));
    record.setString(5, call.caller().map(caller -> caller.e164()).orElse(null));
    record.setString(6, call.called().e164());
    record.setString(7, call.acceptedBy().orElse(null));
    record.setBoolean(8, call.missed());
    record.setInt(9, json.version());
    record.setString(10, json.write(call));
    record.addBatch();
  }

  @Override
  public List<JournalEntry> warmUp() {
    return WarmUp.calls();
  }

  @Override
  public void undo(List<JournalEntry> batch) throws SQLException {
    for (JournalEntry entry : batch) {
      String call = entry.call().value();
      update("DELETE FROM journal WHERE call_id = ? AND entry = " + entry.sequence(), call);
      if (entry.record().isPresent()) {
        update("DELETE FROM call_log WHERE call_id = ?", call);
      }
      update("DELETE FROM open_calls WHERE call_id = ?", call);
      String open = "INSERT INTO open_calls SELECT DISTINCT call_id FROM journal WHERE call_id = ?";
      update(open, call);
    }
    messages.delete(owed(batch));
    mails.delete(mails(batch));
  }

  private void update(String sql, String call) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, call);
      statement.executeUpdate();
    }
  }

  @Override
  public void clear() throws SQLException {
    row.clearBatch();
    opened.clearBatch();
    closed.clearBatch();
    record.clearBatch();
    messages.clear();
    mails.clear();
  }
}
