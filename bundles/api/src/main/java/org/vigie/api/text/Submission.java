package org.vigie.api.text;

import java.util.Optional;
import org.vigie.api.number.PhoneNumber;

/**
 * A message as a route is asked to carry it.
 *
 * @param from the number it should come from; empty: the route's own
 * @param onlyOwner only a route that owns {@code from} may carry it
 * @param text any length; the route cuts it into parts
 * @param purpose what is urgent goes first where several wait
 */
public record Submission(
    MessageId message,
    Optional<PhoneNumber> from,
    boolean onlyOwner,
    TextAddress to,
    String text,
    Purpose purpose) {}
