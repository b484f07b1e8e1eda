package org.vigie.store.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.api.call.CallRecord;

/**
 * A place in the call log, newest first: after this call.
 *
 * @param startedAt microseconds since 1970 UTC
 */
record Cursor(long startedAt, String call) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,18})-([0-9A-Za-z]{1,26})");

  static Cursor after(CallRecord call) {
    return new Cursor(Micros.of(call.startedAt()), call.id().value());
  }

  /**
   * @throws IllegalArgumentException where the text is not a cursor
   */
  static Cursor parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("not a cursor of the call log: " + text);
    }
    return new Cursor(Long.parseLong(form.group(1)), form.group(2));
  }

  @Override
  public String toString() {
    return startedAt + "-" + call;
  }
}
