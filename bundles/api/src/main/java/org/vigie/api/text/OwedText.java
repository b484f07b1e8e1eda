package org.vigie.api.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.alert.AlertId;
import org.vigie.api.number.PhoneNumber;

/**
 * A text that the appliance owes somebody, before it has an identity.
 *
 * @param from the number that it must come from; empty: any
 * @param onlyOwner leaves only by routes that own {@code from}: a conversation
 */
public record OwedText(
    Purpose purpose,
    Optional<String> line,
    Optional<PhoneNumber> from,
    boolean onlyOwner,
    TextAddress to,
    String text,
    Optional<String> person,
    Optional<AlertId> alert) {

  /** A part of a conversation between a sender and a line. */
  public static OwedText conversation(
      Purpose purpose, String line, PhoneNumber from, TextAddress to, String text) {
    return new OwedText(
        purpose,
        Optional.of(line),
        Optional.of(from),
        true,
        to,
        text,
        Optional.empty(),
        Optional.empty());
  }

  /** To a person of ours, by any route; from this number where a route that owns it works. */
  public static OwedText toPerson(
      Purpose purpose, String line, PhoneNumber from, PhoneNumber to, String person, String text) {
    return new OwedText(
        purpose,
        Optional.of(line),
        Optional.of(from),
        false,
        TextAddress.of(to),
        text,
        Optional.of(person),
        Optional.empty());
  }

  /** The same, belonging to an alert. */
  public OwedText about(AlertId newAlert) {
    return new OwedText(purpose, line, from, onlyOwner, to, text, person, Optional.of(newAlert));
  }

  /** As it stands in the store at first. */
  public MessageRecord accepted(MessageId id, Instant at, Optional<String> idempotencyKey) {
    return new MessageRecord(
        id,
        Direction.OUT,
        purpose,
        line,
        from.map(TextAddress::of).orElse(MessageRecord.ANY_SENDER),
        to,
        text,
        onlyOwner,
        MessageState.ACCEPTED,
        Optional.empty(),
        at,
        List.of(),
        person,
        alert,
        idempotencyKey,
        false);
  }
}
