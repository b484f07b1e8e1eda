package org.vigie.alerting.api;

import java.time.Instant;
import org.vigie.api.setup.OnCallOverride;

/**
 * A person takes over now ({@code PRENDRE}): an override that is to be added to a team's planning.
 *
 * @param team id
 * @param until when it ends
 */
public record TakeOver(
    String team, String person, OnCallOverride override, Instant until, IncomingMessage asked)
    implements Errand {}
