package org.vigie.engine.internal;

import org.vigie.api.call.CallId;
import org.vigie.api.query.LineTests.Report;
import org.vigie.api.text.TextCommand;

/** What follows from a decision on a call, elsewhere and once it is on disk. */
public sealed interface Sequel {
  /**
   * Something is said to the side of messages and alerts, until it is on disk there. Said again, it
   * does nothing.
   *
   * @param key the same for what means the same
   */
  record Say(String key, TextCommand command) implements Sequel {}

  /** A line test has its result. */
  record Tested(Report report) implements Sequel {}

  /** A call that somebody asked for has begun. */
  record Placed(CallId call) implements Sequel {}
}
