package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.api.store.Journal;
import org.vigie.api.store.JournalEntry;
import org.vigie.api.store.StoreException;

/** The journal on Derby: one transaction, and one wait for the disk, for each batch. */
final class DerbyJournal implements Journal, AutoCloseable {
  private final Database database;
  private final Connections connections;
  private final JournalReader reader;
  private final JournalJson json;
  private final StoreHealth health;
  private @Nullable JournalWriter writer;

  /** A batch whose commit failed: it may be on disk nevertheless. */
  private List<JournalEntry> doubtful = List.of();

  DerbyJournal(Database database, Connections connections, JournalJson json, StoreHealth health) {
    this.database = database;
    this.connections = connections;
    this.json = json;
    this.health = health;
    this.reader = new JournalReader(json);
  }

  @Override
  public synchronized void append(List<JournalEntry> batch) {
    if (batch.isEmpty()) {
      return;
    }
    boolean done = false;
    try {
      write(ready(), batch);
      done = true;
      health.wrote();
    } catch (SQLException e) {
      StoreException failure = Failures.explain(database.directory(), e);
      health.failed(failure);
      throw failure;
    } finally {
      if (!done) {
        close();
      }
    }
  }

  private JournalWriter ready() throws SQLException {
    JournalWriter present = writer;
    if (present != null) {
      return present;
    }
    Connection connection = database.connect();
    JournalWriter fresh = new JournalWriter(connection, json, reader.lastPosition(connection));
    writer = fresh;
    fresh.undo(doubtful);
    fresh.commit();
    fresh.warmUp();
    doubtful = List.of();
    return fresh;
  }

  private void write(JournalWriter to, List<JournalEntry> batch) throws SQLException {
    try {
      to.write(batch);
    } catch (SQLException e) {
      if (!Failures.has(e, Failures.DUPLICATE)) {
        throw e;
      }
      // Entries that are there already are written again: a batch must never block all that follow.
      to.rollback();
      to.undo(batch);
      to.write(batch);
    }
    doubtful = batch;
    to.commit();
    doubtful = List.of();
  }

  @Override
  public List<JournalEntry> unfinished() {
    open();
    return connections.in(reader::unfinished);
  }

  /** Makes all ready for the first batch, so that no call waits for it. */
  synchronized void open() {
    try {
      ready();
    } catch (SQLException e) {
      close();
      throw Failures.explain(database.directory(), e);
    }
  }

  /** Lets the writer's connection go; the next batch opens another. */
  @Override
  public synchronized void close() {
    JournalWriter present = writer;
    writer = null;
    if (present != null) {
      present.close();
    }
  }
}
