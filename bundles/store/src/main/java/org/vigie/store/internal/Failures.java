package org.vigie.store.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import org.vigie.api.store.StoreException;

/** Says in words what is the matter with the store, and what to do about it. */
final class Failures {
  private static final String HELD = "XSDB6";
  static final String DUPLICATE = "23505";
  static final String DEADLOCK = "40001";

  private Failures() {}

  static StoreException explain(Path directory, SQLException failure) {
    return new StoreException(text(directory, failure), failure);
  }

  private static String text(Path directory, SQLException failure) {
    if (has(failure, HELD)) {
      return "another process has the store in %s open: stop it, or set another directory in"
              .formatted(directory)
          + " etc/org.vigie.store.cfg";
    }
    DiskSpace space = DiskSpace.of(directory);
    if (space.full()) {
      return space.text();
    }
    return "the store in %s does not answer: %s (see derby.log there)"
        .formatted(directory, reason(deepest(failure)));
  }

  /** Says whether an SQLSTATE stands anywhere in a failure. */
  static boolean has(Throwable failure, String state) {
    if (failure instanceof SQLException sql) {
      if (state.equals(sql.getSQLState())) {
        return true;
      }
      SQLException next = sql.getNextException();
      if (next != null && next != sql && has(next, state)) {
        return true;
      }
    }
    Throwable cause = failure.getCause();
    return cause != null && has(cause, state);
  }

  /** The message of an I/O failure is often no more than the file's name. */
  private static String reason(Throwable deepest) {
    return deepest instanceof SQLException
        ? String.valueOf(deepest.getMessage())
        : deepest.getClass().getSimpleName() + " " + deepest.getMessage();
  }

  private static Throwable deepest(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure : deepest(cause);
  }
}
