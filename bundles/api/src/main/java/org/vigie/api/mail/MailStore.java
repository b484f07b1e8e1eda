package org.vigie.api.mail;

import java.util.List;
import org.vigie.api.store.StoreException;

/**
 * Mails as they are kept. They come in with the journal entry of the call that owes them. OSGi
 * service; thread-safe.
 */
public interface MailStore {
  /**
   * The mails that are owed, oldest first.
   *
   * @param limit at most so many
   * @throws StoreException where the store does not answer
   */
  List<MailRecord> owed(int limit);

  /**
   * Notes what has become of mails that are there; on disk when it returns.
   *
   * @throws StoreException where nothing was noted
   */
  void note(List<MailRecord> changed);
}
