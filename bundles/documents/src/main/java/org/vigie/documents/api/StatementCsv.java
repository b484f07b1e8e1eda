package org.vigie.documents.api;

import java.util.List;
import org.vigie.api.planning.Statement;
import org.vigie.documents.internal.csv.StatementTable;

/** Working-time statements as a table (RFC 4180), in UTF-8. Thread-safe; no I/O. */
public final class StatementCsv {
  private StatementCsv() {}

  /** What stands between the cells, and what goes with it. */
  public enum Separator {
    /** With a byte order mark and decimal commas, as a French Excel wants it. */
    SEMICOLON,
    /** With decimal points. */
    COMMA
  }

  /**
   * A row of on-call hours and one of worked hours for each statement, then one for each shift and
   * each intervention. Hours are decimal, of two digits; times are local.
   */
  public static byte[] write(List<Statement> statements, Edition edition, Separator separator) {
    return new StatementTable(edition, separator).write(statements);
  }
}
