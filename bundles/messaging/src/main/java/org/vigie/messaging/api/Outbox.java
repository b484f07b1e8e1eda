package org.vigie.messaging.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextCommand.MessageCommand;
import org.vigie.api.text.TextCommand.ReceiptArrived;
import org.vigie.api.text.TextCommand.RouteUp;

/** All outgoing messages that still owe something. Not thread-safe. */
public final class Outbox {
  /**
   * @param mostHandedOut how many messages may be with the routes at a time
   */
  public Outbox(int mostHandedOut) {}

  /** Takes a message that was accepted, or that was there before a restart. */
  public OutboxDecision add(MessageRecord message, Instant now) {
    return new OutboxDecision(List.of(), List.of());
  }

  /** What became of a message that was handed out. */
  public OutboxDecision tried(MessageCommand outcome) {
    return new OutboxDecision(List.of(), List.of());
  }

  public OutboxDecision receipt(ReceiptArrived receipt) {
    return new OutboxDecision(List.of(), List.of());
  }

  public OutboxDecision routeUp(RouteUp up) {
    return new OutboxDecision(List.of(), List.of());
  }

  /** Does what is due by now. */
  public OutboxDecision due(Instant now) {
    return new OutboxDecision(List.of(), List.of());
  }

  /** When {@link #due} is to be called next. */
  public Optional<Instant> nextDeadline() {
    return Optional.empty();
  }

  /** How many messages have yet to leave; those that only await a receipt do not count. */
  public int size() {
    return 0;
  }
}
