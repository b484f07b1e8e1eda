package org.vigie.store.internal;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema to this program's version, by Flyway. */
final class Migrations {
  static final List<String> FILES =
      List.of(
          "V1__calls_and_setup.sql",
          "V2__messages_and_alerts.sql",
          "V3__plannings_and_audit.sql",
          "V4__mails.sql");

  private Migrations() {}

  static void run(DataSource source) throws SQLException {
    run(source, FILES);
  }

  /** As an older program did, which knew fewer of them. */
  static void run(DataSource source, List<String> files) throws SQLException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader own = Migrations.class.getClassLoader();
    // Flyway looks for its parts by the thread's class loader, which in OSGi is somebody else's.
    thread.setContextClassLoader(own);
    try {
      Flyway.configure(own)
          .dataSource(source)
          .locations(new String[0])
          .resourceProvider(new BundledResources(files))
          .javaMigrationClassProvider(List::of)
          .skipDefaultCallbacks(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new SQLException("the schema could not be brought up to date: " + e.getMessage(), e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
