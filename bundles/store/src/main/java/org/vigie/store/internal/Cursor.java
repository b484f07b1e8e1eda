package org.vigie.store.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.api.call.CallRecord;
import org.vigie.api.text.MessageRecord;

/**
 * A place in a list, newest first: after this call, or this message.
 *
 * @param at its beginning, in microseconds since 1970 UTC
 */
record Cursor(long at, String id) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,18})-([0-9A-Za-z]{1,26})");

  static Cursor after(CallRecord call) {
    return new Cursor(Micros.of(call.startedAt()), call.id().value());
  }

  static Cursor after(MessageRecord message) {
    return new Cursor(Micros.of(message.createdAt()), message.id().value());
  }

  /**
   * @throws IllegalArgumentException where the text is not a cursor
   */
  static Cursor parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("not a cursor of this list: " + text);
    }
    return new Cursor(Long.parseLong(form.group(1)), form.group(2));
  }

  @Override
  public String toString() {
    return at + "-" + id;
  }
}
