package org.vigie.engine.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.alert.AlertState;
import org.vigie.api.query.AlertQuery;
import org.vigie.api.query.Page;
import org.vigie.api.query.Texts;

/** Which messages were heard before the engine started: those whose alerts are closed. */
final class HeardBefore {
  private static final int PAGE = 500;
  private static final int PAGES = 20;

  private final Texts texts;
  private final VoiceMessages messages;

  HeardBefore(Texts texts, VoiceMessages messages) {
    this.texts = texts;
    this.messages = messages;
  }

  /**
   * Looks through the alerts of the time before an instant.
   *
   * @throws org.vigie.api.store.StoreException where the store does not answer
   */
  void read(Instant now, Duration back) {
    Optional<String> cursor = Optional.empty();
    for (int i = 0; i < PAGES; i++) {
      Page<AlertRecord> page = texts.alerts(query(now.minus(back), cursor));
      page.items().forEach(alert -> alert.call().ifPresent(messages::heard));
      cursor = page.next();
      if (cursor.isEmpty()) {
        return;
      }
    }
  }

  private static AlertQuery query(Instant from, Optional<String> cursor) {
    return new AlertQuery(
        Optional.of(AlertState.CLOSED),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(from),
        Optional.empty(),
        PAGE,
        cursor);
  }
}
