package org.vigie.api.voice;

import java.time.Instant;

/**
 * How a trunk is.
 *
 * @param name the configuration file's name, without {@code org.vigie.sip.trunk-} and ending
 * @param priority lower is tried first
 * @param up whether it is dialled on
 * @param text in plain English: registered until …, no answer to OPTIONS since …
 * @param calls legs on it now
 * @param maxCalls 0 = no limit
 */
public record TrunkStatus(
    String name,
    String target,
    int priority,
    boolean up,
    Instant since,
    String text,
    int calls,
    int maxCalls) {}
