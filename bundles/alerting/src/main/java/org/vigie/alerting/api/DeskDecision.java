package org.vigie.alerting.api;

import java.util.List;
import java.util.Optional;
import org.vigie.api.store.AlertEntry;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextOutcome;

/**
 * What one input made of the open alerts. All of it is to be written in one transaction.
 *
 * @param incoming the text that came in, as it is to be stored
 * @param alerts at most one entry for each alert
 * @param texts that are owed now, new
 * @param takeOver an override to be added; {@link Desk#tookOver} is to be told what became of it.
 *     There is no {@code incoming} then: it comes with that answer, so that a crash in between
 *     leaves the text with the peer, who repeats it
 * @param refused why nothing was done
 */
public record DeskDecision(
    Optional<MessageRecord> incoming,
    List<AlertEntry> alerts,
    List<MessageRecord> texts,
    Optional<TakeOver> takeOver,
    Optional<TextOutcome.Refused> refused) {
  public DeskDecision {
    alerts = List.copyOf(alerts);
    texts = List.copyOf(texts);
  }

  /** Says whether there is nothing to be written and nothing to be done. */
  public boolean isEmpty() {
    return incoming.isEmpty() && alerts.isEmpty() && texts.isEmpty() && takeOver.isEmpty();
  }
}
