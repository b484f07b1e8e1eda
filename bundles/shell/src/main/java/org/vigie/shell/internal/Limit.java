package org.vigie.shell.internal;

import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;

/** How many rows a list shows. */
final class Limit {
  private static final int PAGE = 20;
  private static final int MAX = 500;

  private Limit() {}

  /** What {@code --limit} says; 20 where it was left out. */
  static int read(@Nullable String text) throws CommandException {
    if (text == null) {
      return PAGE;
    }
    if (text.matches("[0-9]{1,3}")
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= MAX) {
      return Integer.parseInt(text);
    }
    throw new CommandException("--limit is a number from 1 to " + MAX);
  }
}
