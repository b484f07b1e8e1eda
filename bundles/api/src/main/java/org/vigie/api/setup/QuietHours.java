package org.vigie.api.setup;

import java.time.LocalTime;

/**
 * Local hours in which nobody is told what is not urgent.
 *
 * @param to not after {@code from}: the next day
 */
public record QuietHours(LocalTime from, LocalTime to) {}
