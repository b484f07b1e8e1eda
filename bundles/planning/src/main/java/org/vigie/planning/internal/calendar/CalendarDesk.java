package org.vigie.planning.internal.calendar;

import java.util.List;
import java.util.Optional;
import org.vigie.api.planning.Calendars;
import org.vigie.api.planning.Feed;
import org.vigie.api.planning.Leave;
import org.vigie.api.setup.Author;

/** Calendars, out and in. Thread-safe. */
public final class CalendarDesk implements Calendars {
  private final Feeds feeds;
  private final LeaveBook book;
  private final LeaveRound round;

  CalendarDesk(Feeds feeds, LeaveBook book, LeaveRound round) {
    this.feeds = feeds;
    this.book = book;
    this.round = round;
  }

  @Override
  public Feed open(String kind, String of, Author author) {
    return feeds.open(kind, of, author);
  }

  @Override
  public List<Feed> feeds() {
    return feeds.all();
  }

  @Override
  public boolean close(String secret, Author author) {
    return feeds.close(secret, author);
  }

  @Override
  public Optional<byte[]> read(String secret) {
    return feeds.read(secret);
  }

  @Override
  public Leave importFile(String person, byte[] calendar, Author author) {
    round.known(person);
    return book.read(person, LeaveBook.FILE, calendar, author);
  }

  @Override
  public void refresh(String person) {
    round.refresh(person);
  }

  @Override
  public List<Leave> leave() {
    return book.all();
  }

  @Override
  public boolean forget(String person, Author author) {
    return book.forget(person, author);
  }
}
