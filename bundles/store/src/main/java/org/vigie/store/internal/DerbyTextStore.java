package org.vigie.store.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vigie.api.store.AlertEntry;
import org.vigie.api.store.StoredSegment;
import org.vigie.api.store.TextBatch;
import org.vigie.api.store.TextStore;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;

/** Messages and alerts on Derby, as the engine writes and recovers them. */
final class DerbyTextStore implements TextStore {
  /** Longer than a message is owed (24 h): none older can have been sent since. */
  private static final Duration LONGEST_WAY = Duration.ofDays(7);

  private static final String OWED =
      "SELECT version, record FROM messages --DERBY-PROPERTIES index=messages_state\n"
          + " WHERE state = ? AND created_at >= ? AND moved_at >= ?";
  private static final String RECEIVED =
      "SELECT version, record FROM messages --DERBY-PROPERTIES index=messages_newest\n"
          + " WHERE created_at >= ? AND direction = ? ORDER BY created_at DESC, id DESC";

  private final GroupCommit<TextBatch> writer;
  private final Connections connections;
  private final TextJson json;
  private final AlertReader alerts;

  DerbyTextStore(
      GroupCommit<TextBatch> writer, Connections connections, TextJson json, AlertReader alerts) {
    this.writer = writer;
    this.connections = connections;
    this.json = json;
    this.alerts = alerts;
  }

  @Override
  public void write(TextBatch batch) {
    writer.write(batch);
  }

  @Override
  public List<MessageRecord> owed(Instant sentSince) {
    List<MessageRecord> owed = new ArrayList<>(inState(MessageState.ACCEPTED, Instant.EPOCH));
    owed.addAll(inState(MessageState.SENT, sentSince));
    owed.sort(Comparator.comparing(MessageRecord::createdAt).thenComparing(MessageRecord::id));
    return owed;
  }

  private List<MessageRecord> inState(MessageState state, Instant since) {
    Instant created = since.minus(LONGEST_WAY);
    return connections.in(
        c ->
            Rows.read(
                c,
                json.messages(),
                OWED,
                values -> {
                  values.setString(1, state.code());
                  values.setLong(2, Micros.of(created));
                  values.setLong(3, Micros.of(since));
                }));
  }

  @Override
  public List<AlertEntry> openAlerts() {
    return connections.in(alerts::open);
  }

  @Override
  public long lastAlert() {
    return connections.in(alerts::last);
  }

  @Override
  public List<StoredSegment> segments() {
    return connections.in(c -> SegmentRows.read(c, json));
  }

  @Override
  public List<MessageRecord> receivedSince(Instant since) {
    return connections.in(
        c ->
            Rows.read(
                c,
                json.messages(),
                RECEIVED,
                values -> {
                  values.setLong(1, Micros.of(since));
                  values.setString(2, Direction.IN.code());
                }));
  }

  @Override
  public Optional<MessageRecord> withKey(String idempotencyKey) {
    String sql =
        "SELECT version, record FROM messages WHERE id ="
            + " (SELECT message FROM message_keys WHERE digest = ?)";
    String digest = MessageRows.digest(idempotencyKey);
    return connections
        .in(c -> Rows.read(c, json.messages(), sql, values -> values.setString(1, digest)))
        .stream()
        .findFirst();
  }
}
