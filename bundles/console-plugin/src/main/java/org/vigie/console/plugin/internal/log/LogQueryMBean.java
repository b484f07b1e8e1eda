package org.vigie.console.plugin.internal.log;

import java.util.Map;

/** What @hawtio/react's Logs page asks, by these names: see its {@code logs-service.ts}. */
public interface LogQueryMBean {
  /**
   * The newest lines.
   *
   * @param count at most so many
   * @return {@code events}, oldest first, and {@code toTimestamp}, from which to go on
   */
  Map<String, Object> getLogResults(int count);

  /**
   * The lines that came after.
   *
   * @param filter {@code {"afterTimestamp": as an answer gave it, "count": at most so many}}
   * @return as {@link #getLogResults}
   */
  Map<String, Object> jsonQueryLogResults(String filter);
}
