package org.vigie.api.setup;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * One end of a period as a person wrote it: a date, a local date-time, or a date-time with its
 * offset.
 *
 * @param time empty: the whole day, inclusive at both ends of a period
 * @param offset empty: wall time in the setup's zone; only with a time
 */
public record Boundary(LocalDate date, Optional<LocalTime> time, Optional<ZoneOffset> offset) {}
