package org.vigie.rest.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.api.planning.Calendars;
import org.vigie.api.planning.Feed;
import org.vigie.api.planning.Leave;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.Period;

/** Feeds with secrets that are easily read, and leave that is one week. */
final class TestCalendars implements Calendars {
  static final String SECRET = "qWzJ3kLs0bYtR5uVxC8n";

  final List<Feed> feeds = new CopyOnWriteArrayList<>();
  final List<Leave> leave = new CopyOnWriteArrayList<>();
  final List<String> refreshed = new CopyOnWriteArrayList<>();
  volatile Optional<RuntimeException> fault = Optional.empty();

  @Override
  public Feed open(String kind, String of, Author author) {
    return feeds.stream()
        .filter(feed -> feed.kind().equals(kind) && feed.of().equals(of))
        .findFirst()
        .orElseGet(
            () -> {
              Feed feed = new Feed(SECRET + feeds.size(), kind, of, TestCalls.AT, author.who());
              feeds.add(feed);
              return feed;
            });
  }

  @Override
  public List<Feed> feeds() {
    return feeds;
  }

  @Override
  public boolean close(String secret, Author author) {
    return feeds.removeIf(feed -> feed.id().equals(secret));
  }

  @Override
  public Optional<byte[]> read(String secret) {
    fault.ifPresent(
        thrown -> {
          throw thrown;
        });
    return feeds.stream()
        .filter(feed -> feed.id().equals(secret))
        .findFirst()
        .map(feed -> "BEGIN:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Leave importFile(String person, byte[] calendar, Author author) {
    if (!new String(calendar, StandardCharsets.UTF_8).startsWith("BEGIN:VCALENDAR")) {
      throw new IllegalArgumentException("line 1 is no calendar");
    }
    Period week =
        new Period(
            Boundary.parse("2026-12-24").orElseThrow(),
            Boundary.parse("2026-12-31T12:00+01:00").orElseThrow());
    Leave read =
        new Leave(
            person,
            "file",
            TestCalls.AT,
            TestCalls.AT,
            "",
            List.of(new Absence(person, week, Optional.of("congés"))));
    leave.add(read);
    return read;
  }

  @Override
  public void refresh(String person) {
    refreshed.add(person);
  }

  @Override
  public List<Leave> leave() {
    return leave;
  }

  @Override
  public boolean forget(String person, Author author) {
    return leave.removeIf(one -> one.id().equals(person));
  }
}
