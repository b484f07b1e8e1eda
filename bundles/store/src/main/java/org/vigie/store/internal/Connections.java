package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.store.StoreException;

/** A few connections for all but the journal's writer, which has its own. Thread-safe. */
final class Connections implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
  private static final int MOST = 4;
  private static final long PATIENCE_SECONDS = 10;

  private final Database database;
  private final Semaphore permits = new Semaphore(MOST, true);
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

  Connections(Database database) {
    this.database = database;
  }

  /** What is done with a connection, in one transaction. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * @throws StoreException where the store does not answer; nothing was done then
   */
  <T> T in(Work<T> work) {
    acquire();
    try {
      return run(work, connection());
    } catch (SQLException e) {
      throw Failures.explain(database.directory(), e);
    } finally {
      permits.release();
    }
  }

  private Connection connection() throws SQLException {
    for (Connection c = idle.poll(); c != null; c = idle.poll()) {
      if (!c.isClosed()) {
        return c;
      }
    }
    return database.connect();
  }

  private void acquire() {
    try {
      if (permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
      String text = "the store is busy: no connection within %d s".formatted(PATIENCE_SECONDS);
      throw new StoreException(text, new SQLException(text));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted while the store was busy", e);
    }
  }

  private <T> T run(Work<T> work, Connection connection) throws SQLException {
    boolean good = false;
    try {
      T result = work.on(connection);
      connection.commit();
      good = true;
      return result;
    } finally {
      if (good) {
        idle.push(connection);
      } else {
        discard(connection);
      }
    }
  }

  /** Rolls back and closes, whatever state a connection is in. */
  static void discard(Connection connection) {
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      // The database has closed itself under it: there is nothing left to roll back.
      LOG.debug("a connection was lost", e);
    }
  }

  @Override
  public void close() {
    for (Connection c = idle.poll(); c != null; c = idle.poll()) {
      discard(c);
    }
  }
}
