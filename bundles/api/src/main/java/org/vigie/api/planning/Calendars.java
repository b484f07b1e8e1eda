package org.vigie.api.planning;

import java.util.List;
import java.util.Optional;
import org.vigie.api.setup.Author;

/** iCalendar (RFC 5545), out and in. OSGi service; thread-safe. */
public interface Calendars {
  /**
   * Makes a feed; the same again where there is one.
   *
   * @param kind {@code person} or {@code team}
   * @throws IllegalArgumentException where there is no such person or team
   */
  Feed open(String kind, String of, Author author);

  List<Feed> feeds();

  /** Its address leads nowhere any more; false where there is none. */
  boolean close(String secret, Author author);

  /** The calendar of a feed, a year back and a year ahead; empty where there is no such feed. */
  Optional<byte[]> read(String secret);

  /**
   * Imports a person's leave from a file.
   *
   * @throws IllegalArgumentException where it cannot be read: says why; the last good leave stays
   */
  Leave importFile(String person, byte[] calendar, Author author);

  /** Reads the calendar of a person's URL now, in the background. */
  void refresh(String person);

  List<Leave> leave();

  /** Forgets imported leave; false where there was none. */
  boolean forget(String person, Author author);
}
