package org.vigie.api.setup;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A period that is laid in one action, in local time. Its end is the first one after its start that
 * fits: without weekdays the next day at the latest, with the same weekday and time a week later.
 *
 * @param startDay empty: it may start on any day
 * @param endDay empty: it ends at the next such time
 */
public record PredefinedPeriod(
    String id,
    String name,
    Optional<DayOfWeek> startDay,
    LocalTime startTime,
    Optional<DayOfWeek> endDay,
    LocalTime endTime) {}
