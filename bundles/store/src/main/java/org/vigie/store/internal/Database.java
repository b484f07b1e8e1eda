package org.vigie.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Derby database of a directory: opened with the first connection, and migrated then. */
final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final String CLOSED_WELL = "08006";
  private static final String ENGINE_STOPPED = "XJ015";

  private final Path directory;
  private boolean migrated;

  Database(Path directory) {
    this.directory = directory;
  }

  /**
   * A new connection without autocommit. After a failure that made Derby close the database (log
   * disk full, say) this opens it again, with Derby's own recovery.
   */
  synchronized Connection connect() throws SQLException {
    if (!migrated) {
      prepare();
      Migrations.run(source("create"));
      migrated = true;
    }
    Connection connection = source("").getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private void prepare() throws SQLException {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new SQLException("cannot make the directory " + directory, e);
    }
    // Derby reads these when it starts. Durability stays at its default: each commit is on disk.
    Properties system = System.getProperties();
    system.put("derby.stream.error.file", directory.resolve("derby.log").toString());
    system.putIfAbsent("derby.storage.pageSize", "8192");
    system.putIfAbsent("derby.storage.pageCacheSize", "2000");
    // A full buffer is written, and waited for, before the commit: one batch should fit.
    system.putIfAbsent("derby.storage.logBufferSize", "524288");
    // A large batch keeps its rows' locks: a table's lock would stop those who read.
    system.putIfAbsent("derby.locks.escalationThreshold", "1000000");
    system.putIfAbsent("derby.locks.waitTimeout", "10");
    system.putIfAbsent("derby.locks.deadlockTimeout", "5");
  }

  private EmbeddedDataSource source(String create) {
    EmbeddedDataSource source = new EmbeddedDataSource();
    source.setDatabaseName(directory.resolve("db").toString());
    source.setCreateDatabase(create);
    return source;
  }

  /** Shuts the database down; its files can be opened by another process then. */
  @Override
  public synchronized void close() {
    if (!migrated) {
      return;
    }
    EmbeddedDataSource source = source("");
    source.setShutdownDatabase("shutdown");
    migrated = false;
    try (Connection never = source.getConnection()) {
      LOG.warn("the database of {} did not shut down: {}", directory, never);
    } catch (SQLException e) {
      if (!CLOSED_WELL.equals(e.getSQLState())) {
        LOG.warn("the database of {} was not closed well: {}", directory, e.getMessage());
      }
    }
  }

  /** Stops Derby itself, so that the bundle's classes can go. */
  static void stopEngine() {
    try (Connection never = new EmbeddedDriver().connect("jdbc:derby:;shutdown=true", null)) {
      LOG.warn("Derby did not stop: {}", never);
    } catch (SQLException e) {
      if (!ENGINE_STOPPED.equals(e.getSQLState())) {
        LOG.warn("Derby was not stopped well: {}", e.getMessage());
      }
    }
  }

  Path directory() {
    return directory;
  }
}
