package org.vigie.documents.internal.ical;

import biweekly.ICalendar;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.documents.api.Ical;

/**
 * Bytes that somebody says are calendars: refused unless they are, whole and of a bearable size.
 */
final class CalendarFile {
  private static final int MAX_COMPONENTS = 20_000;
  private static final int MAX_DEPTH = 8;
  private static final Pattern BEGIN = Pattern.compile("(?im)^BEGIN:");
  private static final Pattern NESTING = Pattern.compile("(?im)^(BEGIN|END):\\s*([\\w-]+)\\s*$");

  private CalendarFile() {}

  /**
   * The calendars in it.
   *
   * @param zone of times that name none
   * @throws IllegalArgumentException says why it is refused
   */
  static List<ICalendar> read(byte[] file, ZoneId zone) {
    String text = text(file);
    requireWhole(text);
    try (ICalReader reader = new ICalReader(new StringReader(text))) {
      reader.setDefaultTimezone(TimeZone.getTimeZone(zone));
      List<ICalendar> calendars = reader.readAll();
      if (calendars.isEmpty()) {
        throw new IllegalArgumentException("It holds no iCalendar.");
      }
      return calendars;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read from memory", e);
    }
  }

  private static String text(byte[] file) {
    if (file.length == 0) {
      throw new IllegalArgumentException("The file is empty.");
    }
    if (file.length > Ical.MAX_BYTES) {
      throw new IllegalArgumentException(
          "The file is larger than " + Ical.MAX_BYTES / (1024 * 1024) + " MB.");
    }
    String text = new String(file, StandardCharsets.UTF_8);
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (!body.stripLeading().toUpperCase(Locale.ROOT).startsWith("BEGIN:VCALENDAR")) {
      throw new IllegalArgumentException("It is no iCalendar: it does not begin as one.");
    }
    if (body.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("It is no iCalendar: it holds binary data.");
    }
    return body;
  }

  /** A download that broke off must not make leave vanish that stood behind the break. */
  private static void requireWhole(String text) {
    if (BEGIN.matcher(text).results().limit(MAX_COMPONENTS + 1L).count() > MAX_COMPONENTS) {
      throw new IllegalArgumentException("It holds more than " + MAX_COMPONENTS + " entries.");
    }
    Deque<String> open = new ArrayDeque<>();
    Matcher ends = NESTING.matcher(text);
    while (ends.find()) {
      String name = ends.group(2).toUpperCase(Locale.ROOT);
      if (ends.group(1).equalsIgnoreCase("BEGIN")) {
        open.push(name);
      } else if (!name.equals(open.poll())) {
        throw new IllegalArgumentException("It is no sound iCalendar: BEGIN and END do not match.");
      }
      if (open.size() > MAX_DEPTH) {
        throw new IllegalArgumentException("It is no sound iCalendar: it is nested too deep.");
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("It is not whole: an END is missing.");
    }
  }
}
