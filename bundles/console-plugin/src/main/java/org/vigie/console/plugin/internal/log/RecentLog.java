package org.vigie.console.plugin.internal.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.ops4j.pax.logging.spi.PaxAppender;
import org.ops4j.pax.logging.spi.PaxLoggingEvent;

/** Keeps the newest lines of the log in memory. Thread-safe. */
final class RecentLog implements PaxAppender {
  private final int capacity;
  private final Deque<LogLine> lines = new ArrayDeque<>();
  private long last;

  /**
   * @param capacity the oldest line gives way beyond it
   */
  RecentLog(int capacity) {
    this.capacity = capacity;
  }

  @Override
  public void doAppend(PaxLoggingEvent event) {
    synchronized (lines) {
      lines.addLast(LogLine.of(++last, event));
      if (lines.size() > capacity) {
        lines.removeFirst();
      }
    }
  }

  /** The newest lines, oldest first. */
  List<LogLine> newest(int count) {
    List<LogLine> all = after(0, Integer.MAX_VALUE);
    return all.subList(Math.max(0, all.size() - Math.max(0, count)), all.size());
  }

  /**
   * The lines that follow the one with a number, oldest first, so that asking on and on misses
   * none.
   */
  List<LogLine> after(long number, int count) {
    synchronized (lines) {
      return new ArrayList<>(
          lines.stream().filter(line -> line.number() > number).limit(Math.max(0, count)).toList());
    }
  }
}
