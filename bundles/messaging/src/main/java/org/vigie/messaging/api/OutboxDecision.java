package org.vigie.messaging.api;

import java.util.List;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextEffect;

/**
 * What follows for messages that are to leave.
 *
 * @param changed to be written down; none twice
 * @param sends to leave once {@code changed} is on disk, in this order
 */
public record OutboxDecision(List<MessageRecord> changed, List<TextEffect.Send> sends) {
  public OutboxDecision {
    changed = List.copyOf(changed);
    sends = List.copyOf(sends);
  }
}
