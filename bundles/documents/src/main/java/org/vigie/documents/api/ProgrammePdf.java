package org.vigie.documents.api;

import java.time.Instant;
import java.util.Optional;
import org.vigie.api.planning.Programme;
import org.vigie.api.text.MessageRecord;
import org.vigie.documents.internal.pdf.ProgrammePages;

/** A programme with the proof that it was told (Code du travail, R3121-3). Thread-safe; no I/O. */
public final class ProgrammePdf {
  private ProgrammePdf() {}

  /**
   * A page or more.
   *
   * @param message by which it was told, as it is now; empty where there was none
   * @param madeAt stands on each page
   */
  public static byte[] write(
      Programme programme, Optional<MessageRecord> message, Edition edition, Instant madeAt) {
    return new ProgrammePages(edition, madeAt).write(programme, message);
  }
}
