package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import org.vigie.api.store.StoredSegment;
import org.vigie.api.store.TextBatch;

/** Writes messages, alerts, and parts of long messages. */
final class TextWriter implements BatchWriter<TextBatch> {
  private final Connection connection;
  private final MessageRows messages;
  private final AlertRows alerts;
  private final SegmentRows segments;

  TextWriter(Connection connection, TextJson json) throws SQLException {
    this.connection = connection;
    messages = new MessageRows(connection, json);
    alerts = new AlertRows(connection, json);
    segments = new SegmentRows(connection, json);
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public void write(TextBatch batch) throws SQLException {
    messages.insert(batch.added());
    messages.update(batch.changed());
    alerts.write(batch.alerts());
    segments.insert(batch.segments());
    segments.delete(batch.segmentsDone());
  }

  /**
   * What was added goes. What was changed stays as it is: whoever was told that it failed writes it
   * again or does the same once more, and both end in the same state.
   */
  @Override
  public void undo(TextBatch batch) throws SQLException {
    messages.delete(batch.added());
    alerts.delete(batch.alerts());
    segments.delete(batch.segments().stream().map(StoredSegment::id).toList());
  }

  @Override
  public void clear() throws SQLException {
    messages.clear();
    alerts.clear();
    segments.clear();
  }

  @Override
  public TextBatch warmUp() {
    return TextWarmUp.texts();
  }
}
