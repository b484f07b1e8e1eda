package org.vigie.mail.internal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.api.mail.MailRecord;
import org.vigie.api.mail.MailStore;

/**
 * What is owed by the store, less what is done with and could not be noted yet: that must not leave
 * twice because the disk is full. Not thread-safe.
 */
final class Outbox {
  private final MailStore store;
  private final InstantSource clock;
  private final Map<String, MailRecord> unwritten = new LinkedHashMap<>();

  Outbox(MailStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * @throws org.vigie.api.store.StoreException where the store does not answer
   */
  List<MailRecord> owed(int limit) {
    flush();
    return store.owed(limit);
  }

  /**
   * Notes what has become of a mail.
   *
   * @throws org.vigie.api.store.StoreException where it could not be written; it is, with the next
   */
  void note(MailRecord done) {
    unwritten.put(done.mail().key(), done);
    flush();
  }

  private void flush() {
    if (!unwritten.isEmpty()) {
      store.note(List.copyOf(unwritten.values()));
      unwritten.clear();
    }
  }

  boolean tooOld(MailRecord mail, Duration most) {
    return clock.instant().isAfter(mail.createdAt().plus(most));
  }
}
