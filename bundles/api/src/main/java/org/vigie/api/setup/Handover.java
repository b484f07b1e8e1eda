package org.vigie.api.setup;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When a turn passes on, in local wall time.
 *
 * @param weekday for turns of weeks
 * @param dayOfMonth for turns of months, 1 to 31, clamped in each month by itself
 */
public record Handover(Optional<DayOfWeek> weekday, OptionalInt dayOfMonth, LocalTime time) {}
