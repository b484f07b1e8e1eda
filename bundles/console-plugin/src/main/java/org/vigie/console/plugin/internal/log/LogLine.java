package org.vigie.console.plugin.internal.log;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.ops4j.pax.logging.spi.PaxLoggingEvent;

/**
 * One line of the log.
 *
 * @param number counts all lines since the start, from 1
 * @param at milliseconds since 1970
 * @param exception the stack trace; empty where there is none
 */
record LogLine(
    long number,
    long at,
    String level,
    String logger,
    String thread,
    String message,
    String exception) {
  static LogLine of(long number, PaxLoggingEvent event) {
    String[] trace = event.getThrowableStrRep();
    return new LogLine(
        number,
        event.getTimeStamp(),
        event.getLevel().toString(),
        event.getLoggerName(),
        event.getThreadName(),
        event.getRenderedMessage(),
        trace == null ? "" : String.join("\n", trace));
  }

  /** As @hawtio/react reads it; {@code seq} is its name for the time in milliseconds. */
  Map<String, Object> json() {
    Map<String, Object> json = new HashMap<>();
    json.put("seq", at);
    json.put("timestamp", Instant.ofEpochMilli(at).toString());
    json.put("level", level);
    json.put("logger", logger);
    json.put("thread", thread);
    json.put("message", message);
    json.put("properties", Map.of());
    if (!exception.isEmpty()) {
      json.put("exception", exception);
    }
    return json;
  }
}
