package org.vigie.engine.internal;

import java.time.Instant;

/**
 * A place in a queue.
 *
 * @param team id
 * @param since when the call came
 */
record Queued(String team, Instant since) {}
