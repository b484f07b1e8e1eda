package org.vigie.store.internal;

import java.util.List;
import org.vigie.api.store.Journal;
import org.vigie.api.store.JournalEntry;

/** The journal of calls on Derby. */
final class DerbyJournal implements Journal {
  private final GroupCommit<List<JournalEntry>> writer;
  private final Connections connections;
  private final JournalReader reader;

  DerbyJournal(
      GroupCommit<List<JournalEntry>> writer, Connections connections, JournalReader reader) {
    this.writer = writer;
    this.connections = connections;
    this.reader = reader;
  }

  @Override
  public void append(List<JournalEntry> batch) {
    if (!batch.isEmpty()) {
      writer.write(batch);
    }
  }

  @Override
  public List<JournalEntry> unfinished() {
    writer.open();
    return connections.in(reader::unfinished);
  }
}
