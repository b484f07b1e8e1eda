package org.vigie.store.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageTry;

/** The statements of the table of messages, on one connection. Not thread-safe. */
final class MessageRows {
  /** Numbers and alphanumeric senders are shorter; what is not is told apart by its beginning. */
  private static final int ADDRESS = 40;

  static final int ID = 100;

  private final TextJson json;
  private final PreparedStatement insert;
  private final PreparedStatement update;
  private final PreparedStatement delete;
  private final PreparedStatement addKey;
  private final PreparedStatement deleteKey;

  MessageRows(Connection connection, TextJson json) throws SQLException {
    this.json = json;
    insert =
        connection.prepareStatement(
            "INSERT INTO messages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    update =
        connection.prepareStatement(
            "UPDATE messages SET moved_at = ?, state = ?, sender = ?, version = ?, record = ?"
                + " WHERE id = ?");
    delete = connection.prepareStatement("DELETE FROM messages WHERE id = ?");
    addKey = connection.prepareStatement("INSERT INTO message_keys VALUES (?, ?)");
    deleteKey = connection.prepareStatement("DELETE FROM message_keys WHERE digest = ?");
  }

  void insert(List<MessageRecord> messages) throws SQLException {
    if (messages.isEmpty()) {
      return;
    }
    boolean keys = false;
    for (MessageRecord message : messages) {
      addInsert(message);
      Optional<String> key = message.idempotencyKey();
      if (key.isPresent()) {
        keys = true;
        addKey.setString(1, digest(key.get()));
        addKey.setString(2, message.id().value());
        addKey.addBatch();
      }
    }
    insert.executeBatch();
    if (keys) {
      addKey.executeBatch();
    }
  }

  private void addInsert(MessageRecord message) throws SQLException {
    insert.setString(1, message.id().value());
    insert.setLong(2, Micros.of(message.createdAt()));
    insert.setLong(3, Micros.of(moved(message)));
    insert.setString(4, message.direction().code());
    insert.setString(5, message.state().code());
    insert.setString(6, message.line().map(line -> cut(line, ID)).orElse(null));
    insert.setString(7, address(message.from().value()));
    insert.setString(8, address(message.to().value()));
    if (message.alert().isPresent()) {
      insert.setLong(9, message.alert().get().number());
    } else {
      insert.setNull(9, Types.BIGINT);
    }
    insert.setInt(10, json.version());
    insert.setBytes(11, json.messages().bytes(message));
    insert.addBatch();
  }

  /** Writes messages that are there already; one that is not, nevertheless, is added. */
  void update(List<MessageRecord> messages) throws SQLException {
    if (messages.isEmpty()) {
      return;
    }
    for (MessageRecord message : messages) {
      update.setLong(1, Micros.of(moved(message)));
      update.setString(2, message.state().code());
      update.setString(3, address(message.from().value()));
      update.setInt(4, json.version());
      update.setBytes(5, json.messages().bytes(message));
      update.setString(6, message.id().value());
      update.addBatch();
    }
    int[] found = update.executeBatch();
    List<MessageRecord> missing = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      if (found[i] == 0) {
        missing.add(messages.get(i));
      }
    }
    insert(missing);
  }

  void delete(List<MessageRecord> messages) throws SQLException {
    for (MessageRecord message : messages) {
      delete.setString(1, message.id().value());
      delete.executeUpdate();
      if (message.idempotencyKey().isPresent()) {
        deleteKey.setString(1, digest(message.idempotencyKey().get()));
        deleteKey.executeUpdate();
      }
    }
  }

  void clear() throws SQLException {
    insert.clearBatch();
    update.clearBatch();
    addKey.clearBatch();
  }

  /** When it last came further. */
  private static Instant moved(MessageRecord message) {
    List<MessageTry> tries = message.tries();
    return tries.isEmpty() ? message.createdAt() : tries.get(tries.size() - 1).at();
  }

  /** An address as its column holds it. */
  static String address(String value) {
    return cut(value, ADDRESS);
  }

  static String cut(String value, int length) {
    return value.length() > length ? value.substring(0, length) : value;
  }

  /** A key as its column holds it: SHA-256. */
  static String digest(String key) {
    try {
      byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
