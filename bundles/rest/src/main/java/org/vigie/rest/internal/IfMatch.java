package org.vigie.rest.internal;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Revisions as entity tags (RFC 9110, 8.8.3 and 13.1.1). */
final class IfMatch {
  /** Of nothing: a tag that is none of ours, or a weak one, never matches. */
  private static final long NEVER = -1;

  private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E]*)\"");
  private static final Pattern REVISION = Pattern.compile("[0-9]{1,18}");

  private IfMatch() {}

  static String tag(long revision) {
    return "\"" + revision + "\"";
  }

  /** The revision that the client looked at; empty where any will do. */
  static OptionalLong read(Ask ask) {
    String given = ask.header("If-Match").orElse("*").strip();
    if (given.equals("*")) {
      return OptionalLong.empty();
    }
    Matcher tag = TAG.matcher(given);
    if (!tag.matches()) {
      throw Query.unreadable("If-Match", given, "one entity tag such as \"12\"");
    }
    boolean ours = tag.group(1) == null && REVISION.matcher(tag.group(2)).matches();
    return OptionalLong.of(ours ? Long.parseLong(tag.group(2)) : NEVER);
  }
}
