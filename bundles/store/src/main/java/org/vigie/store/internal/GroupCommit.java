package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.vigie.api.store.StoreException;

/** One transaction, and one wait for the disk, for each batch. Thread-safe. */
final class GroupCommit<B> implements AutoCloseable {
  private final Database database;
  private final StoreHealth health;
  private final Opening<B> opening;
  private @Nullable BatchWriter<B> writer;

  /** A batch whose commit failed: it may be on disk nevertheless. */
  private @Nullable B doubtful;

  GroupCommit(Database database, StoreHealth health, Opening<B> opening) {
    this.database = database;
    this.health = health;
    this.opening = opening;
  }

  /** Makes the writer of a new connection. */
  interface Opening<B> {
    BatchWriter<B> on(Connection connection) throws SQLException;
  }

  /**
   * Writes a batch; on disk when it returns.
   *
   * @throws StoreException where it was not written
   */
  synchronized void write(B batch) {
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

  private BatchWriter<B> ready() throws SQLException {
    BatchWriter<B> present = writer;
    if (present != null) {
      return present;
    }
    Connection connection = database.connect();
    BatchWriter<B> fresh = opening.on(connection);
    writer = fresh;
    B uncertain = doubtful;
    if (uncertain != null) {
      fresh.undo(uncertain);
      connection.commit();
      doubtful = null;
    }
    fresh.write(fresh.warmUp());
    connection.rollback();
    return fresh;
  }

  private void write(BatchWriter<B> to, B batch) throws SQLException {
    try {
      to.write(batch);
    } catch (SQLException e) {
      again(to, batch, e);
    }
    doubtful = batch;
    to.connection().commit();
    doubtful = null;
  }

  private void again(BatchWriter<B> to, B batch, SQLException failure) throws SQLException {
    boolean duplicate = Failures.has(failure, Failures.DUPLICATE);
    if (!duplicate && !Failures.has(failure, Failures.DEADLOCK)) {
      throw failure;
    }
    to.clear();
    to.connection().rollback();
    if (duplicate) {
      // What is there already is written again: a batch must never block all that follow.
      to.undo(batch);
    }
    to.write(batch);
  }

  /** Makes all ready for the first batch, so that it does not wait. */
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
    BatchWriter<B> present = writer;
    writer = null;
    if (present != null) {
      Connections.discard(present.connection());
    }
  }
}
