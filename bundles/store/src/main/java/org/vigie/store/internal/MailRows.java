package org.vigie.store.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.vigie.api.mail.MailRecord;

/** The statements that write mails beside the call that owes them. Not thread-safe. */
final class MailRows {
  private final int version;
  private final Form<MailRecord> form;
  private final PreparedStatement insert;
  private final PreparedStatement delete;

  MailRows(Connection connection, Schema schema) throws SQLException {
    version = schema.version();
    form = form(schema);
    insert = connection.prepareStatement("INSERT INTO mails VALUES (?, ?, ?, ?, ?)");
    delete = connection.prepareStatement("DELETE FROM mails WHERE digest = ?");
  }

  static Form<MailRecord> form(Schema schema) {
    return new Form<>(Json.mapper(), schema, new TypeReference<MailRecord>() {});
  }

  /** The key of a mail as its column holds it. */
  static String digest(MailRecord mail) {
    return MessageRows.digest(mail.mail().key());
  }

  void insert(List<MailRecord> mails) throws SQLException {
    if (mails.isEmpty()) {
      return;
    }
    for (MailRecord mail : mails) {
      insert.setString(1, digest(mail));
      insert.setLong(2, Micros.of(mail.createdAt()));
      insert.setString(3, mail.state().code());
      insert.setInt(4, version);
      insert.setBytes(5, form.bytes(mail));
      insert.addBatch();
    }
    insert.executeBatch();
  }

  void delete(List<MailRecord> mails) throws SQLException {
    for (MailRecord mail : mails) {
      delete.setString(1, digest(mail));
      delete.executeUpdate();
    }
  }

  void clear() throws SQLException {
    insert.clearBatch();
  }
}
