package org.vigie.messaging.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vigie.api.store.StoredSegment;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextSegment;

/** Puts texts together from what routes receive, each once. Not thread-safe. */
public final class Inbox {
  /**
   * @param ids gives parts that are kept their identities
   */
  public Inbox(Supplier<String> ids) {}

  /** Takes up what was there before a restart. */
  public void restore(
      List<StoredSegment> segments, List<MessageRecord> receivedLately, Instant now) {}

  public InboxDecision received(TextSegment segment, Instant now) {
    return new InboxDecision(List.of(), List.of(), List.of(), false);
  }

  /** Gives up waiting for what has not come in time. */
  public InboxDecision due(Instant now) {
    return new InboxDecision(List.of(), List.of(), List.of(), false);
  }

  /** When {@link #due} is to be called next. */
  public Optional<Instant> nextDeadline() {
    return Optional.empty();
  }
}
