package org.vigie.api.health;

import java.time.Instant;

/**
 * The state of one part.
 *
 * @param text what is the matter and what to do about it; in plain English
 */
public record HealthPart(String name, HealthState state, Instant since, String text) {}
