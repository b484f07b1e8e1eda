package org.vigie.api.setup;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** A local time of each week. */
public record WeeklyTime(DayOfWeek day, LocalTime time) {}
