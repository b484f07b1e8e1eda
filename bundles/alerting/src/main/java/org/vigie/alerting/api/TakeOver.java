package org.vigie.alerting.api;

import java.time.Instant;
import org.vigie.api.setup.OnCallOverride;

/**
 * A person takes over now ({@code PRENDRE}): an override that is to be added to a team's planning.
 *
 * @param team id
 * @param person id of who asked
 * @param until when it ends
 * @param asked the text that asked for it; not stored yet
 */
public record TakeOver(
    String team, String person, OnCallOverride override, Instant until, IncomingMessage asked) {}
