package org.vigie.shell.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.support.CommandException;

/** Instants and durations as people at a shell write and read them: wall time of the setup. */
final class Times {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ROOT);

  private Times() {}

  static String day(Instant at, ZoneId zone) {
    return DAY.format(at.atZone(zone));
  }

  static String clock(Instant at, ZoneId zone) {
    return CLOCK.format(at.atZone(zone));
  }

  static String full(Instant at, ZoneId zone) {
    return FULL.format(at.atZone(zone));
  }

  /** {@code 1:02:03} or {@code 2:03}. */
  static String length(Duration length) {
    String seconds = String.format(Locale.ROOT, "%02d", length.toSecondsPart());
    return length.toHours() == 0
        ? length.toMinutes() + ":" + seconds
        : String.format(
            Locale.ROOT, "%d:%02d:%s", length.toHours(), length.toMinutesPart(), seconds);
  }

  /** With {@code Z} or an offset, or wall time with a {@code T} or a space. */
  static Instant read(String text, ZoneId zone) throws CommandException {
    String iso = text.strip().replace(' ', 'T');
    return offset(iso)
        .or(() -> local(iso, zone))
        .orElseThrow(
            () ->
                new CommandException(
                    "not a time: " + text + "; write 2026-12-24T18:00 or 2026-12-24T17:00:00Z"));
  }

  private static Optional<Instant> offset(String iso) {
    try {
      return Optional.of(OffsetDateTime.parse(iso).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> local(String iso, ZoneId zone) {
    try {
      return Optional.of(LocalDateTime.parse(iso).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
