package org.vigie.alerting.api;

import java.time.Instant;
import org.vigie.api.text.TextAddress;

/**
 * A text that came in, whole and not a repetition.
 *
 * @param route by which it came
 * @param from a number, a short code or an alphanumeric sender
 * @param to the number it came for, as far as the route knows
 * @param text may be empty
 * @param incomplete parts of it are missing
 */
public record IncomingMessage(
    Instant at, String route, TextAddress from, TextAddress to, String text, boolean incomplete) {}
