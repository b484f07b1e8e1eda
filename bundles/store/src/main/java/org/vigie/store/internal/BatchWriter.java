package org.vigie.store.internal;

import java.sql.Connection;
import java.sql.SQLException;

/** One connection with the statements of one kind of batch, prepared once. Not thread-safe. */
interface BatchWriter<B> {
  Connection connection();

  /** Brings a batch into the transaction; a commit makes it last. */
  void write(B batch) throws SQLException;

  /** Takes a batch away again of which it is not known whether its commit took effect. */
  void undo(B batch) throws SQLException;

  /** Forgets what a failed write has not executed. */
  void clear() throws SQLException;

  /**
   * A batch about something that never was: what a first real one would wait for (Derby compiles
   * its statements, classes are loaded) has happened once it was written and rolled back.
   */
  B warmUp();
}
