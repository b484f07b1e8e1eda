package org.vigie.api.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.alert.AlertId;

/**
 * A message with its history. What a message still needs follows from this and nothing else, so
 * that a restart goes on from it.
 *
 * @param line id of the line it came for or goes out for
 * @param from of one going out: the number it must come from; empty text where any will do, until a
 *     route has taken it
 * @param onlyOwner leaves only by routes that own {@code from}
 * @param route the one it came by, or the last that took it
 * @param tries in order; none for one that came in
 * @param person id of the person it is for, or from
 * @param alert the alert that it belongs to
 * @param idempotencyKey as the client gave it
 * @param incomplete parts are missing
 */
public record MessageRecord(
    MessageId id,
    Direction direction,
    Purpose purpose,
    Optional<String> line,
    TextAddress from,
    TextAddress to,
    String text,
    boolean onlyOwner,
    MessageState state,
    Optional<String> route,
    Instant createdAt,
    List<MessageTry> tries,
    Optional<String> person,
    Optional<AlertId> alert,
    Optional<String> idempotencyKey,
    boolean incomplete) {
  /** Stands for: whatever number the route has. */
  public static final TextAddress ANY_SENDER = new TextAddress("");

  public MessageRecord {
    tries = List.copyOf(tries);
  }

  /** The same, further on its way. */
  public MessageRecord with(
      MessageState newState,
      TextAddress newFrom,
      Optional<String> newRoute,
      List<MessageTry> newTries) {
    return new MessageRecord(
        id,
        direction,
        purpose,
        line,
        newFrom,
        to,
        text,
        onlyOwner,
        newState,
        newRoute,
        createdAt,
        newTries,
        person,
        alert,
        idempotencyKey,
        incomplete);
  }
}
