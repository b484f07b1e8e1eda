package org.vigie.messaging.api;

import java.time.Instant;
import org.vigie.api.text.TextAddress;

/**
 * A text that came in, put together from its parts.
 *
 * @param at when the last part that came was received
 * @param route by which that came
 * @param text gaps are marked {@code […]}
 * @param incomplete parts are missing
 */
public record IncomingText(
    Instant at, String route, TextAddress from, TextAddress to, String text, boolean incomplete) {}
