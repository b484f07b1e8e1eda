package org.vigie.api.store;

import java.util.List;

/** The journal of calls. One writer; reading is thread-safe. */
public interface Journal {
  /**
   * Writes entries, and the CDRs among them, in one transaction; on disk when it returns.
   *
   * @throws StoreException where none of them was written
   */
  void append(List<JournalEntry> batch);

  /** The entries of all calls that have not ended, in order of writing. */
  List<JournalEntry> unfinished();
}
