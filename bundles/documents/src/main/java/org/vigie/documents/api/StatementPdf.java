package org.vigie.documents.api;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.vigie.api.planning.Statement;
import org.vigie.documents.internal.pdf.StatementPages;

/**
 * Working-time statements to be handed to the persons (Code du travail, R3121-2). Thread-safe; no
 * I/O.
 */
public final class StatementPdf {
  private StatementPdf() {}

  /**
   * A page or more for each statement; one that says so where there is none.
   *
   * @param month of all the statements
   * @param madeAt stands on each page
   */
  public static byte[] write(
      List<Statement> statements, YearMonth month, Edition edition, Instant madeAt) {
    return new StatementPages(edition, madeAt).write(month, statements);
  }
}
