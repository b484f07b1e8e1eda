package org.vigie.alerting.api;

import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.store.AlertEntry;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextOutcome;

/**
 * What one input made of the open alerts. All of it is to be written in one transaction.
 *
 * @param incoming the text that came in, as it is to be stored
 * @param alerts at most one entry for each alert
 * @param texts that are owed now, new
 * @param errand to be carried out; {@link Desk#performed} is to be told what became of it. There is
 *     no {@code incoming} then: it comes with that answer, so that a crash in between leaves the
 *     text with the peer, who repeats it
 * @param calls to be submitted once all is written; {@link Desk#voiceCallEnded} is to be told of
 *     the end of each
 * @param refused why nothing was done
 */
public record DeskDecision(
    Optional<MessageRecord> incoming,
    List<AlertEntry> alerts,
    List<MessageRecord> texts,
    Optional<Errand> errand,
    List<TellAlert> calls,
    Optional<TextOutcome.Refused> refused) {
  public DeskDecision {
    alerts = List.copyOf(alerts);
    texts = List.copyOf(texts);
    calls = List.copyOf(calls);
  }

  /** Only something to be carried out. */
  public static DeskDecision of(Errand errand) {
    return new DeskDecision(
        Optional.empty(), List.of(), List.of(), Optional.of(errand), List.of(), Optional.empty());
  }

  /** Nothing but the reason. */
  public static DeskDecision of(TextOutcome.Refused refused) {
    return new DeskDecision(
        Optional.empty(), List.of(), List.of(), Optional.empty(), List.of(), Optional.of(refused));
  }

  /** Says whether there is nothing to be written and nothing to be done. */
  public boolean isEmpty() {
    return incoming.isEmpty() && alerts.isEmpty() && texts.isEmpty() && errand.isEmpty();
  }
}
