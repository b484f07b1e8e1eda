package org.vigie.api.planning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.oncall.Shift;
import org.vigie.api.setup.Author;
import org.vigie.api.text.MessageId;

/**
 * What a person was told of their shifts, as it can be proved (Code du travail, R3121-3).
 *
 * @param from inclusive
 * @param until exclusive
 * @param shifts as they were told
 * @param message by which they were told; empty where the person has no number for texts
 * @param changes the one before that it changes; empty: the first for its period
 * @param digest SHA-256 of what was told, in hexadecimal
 */
public record Programme(
    String id,
    String person,
    Instant from,
    Instant until,
    List<Shift> shifts,
    Instant sentAt,
    Author sentBy,
    Optional<MessageId> message,
    Optional<String> changes,
    String text,
    String digest)
    implements PlanningRecord {
  public Programme {
    shifts = List.copyOf(shifts);
  }
}
