package org.vigie.console.plugin.internal.log;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers the Logs page. Its « timestamps » only come back to us: they are line numbers here, since
 * two lines may share a millisecond.
 */
final class LogQuery implements LogQueryMBean {
  private static final Pattern AFTER = Pattern.compile("\"afterTimestamp\"\\s*:\\s*(\\d{1,18})");
  private static final Pattern COUNT = Pattern.compile("\"count\"\\s*:\\s*(\\d{1,9})");
  private static final int DEFAULT_COUNT = 100;

  private final RecentLog log;

  LogQuery(RecentLog log) {
    this.log = log;
  }

  @Override
  public Map<String, Object> getLogResults(int count) {
    return answer(log.newest(count), 0);
  }

  @Override
  public Map<String, Object> jsonQueryLogResults(String filter) {
    long after = number(AFTER, filter, 0);
    return answer(log.after(after, (int) number(COUNT, filter, DEFAULT_COUNT)), after);
  }

  private static long number(Pattern pattern, String filter, long otherwise) {
    Matcher matcher = pattern.matcher(filter);
    return matcher.find() ? Long.parseLong(matcher.group(1)) : otherwise;
  }

  private static Map<String, Object> answer(List<LogLine> lines, long after) {
    return Map.of(
        "events", lines.stream().map(LogLine::json).toList(),
        "fromTimestamp", lines.isEmpty() ? after : lines.get(0).number(),
        "toTimestamp", lines.isEmpty() ? after : lines.get(lines.size() - 1).number());
  }
}
