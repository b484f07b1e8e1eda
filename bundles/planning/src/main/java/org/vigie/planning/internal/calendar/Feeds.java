package org.vigie.planning.internal.calendar;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.Feed;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Language;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.store.PlanningStore.Trail;
import org.vigie.documents.api.Edition;
import org.vigie.documents.api.Ical;
import org.vigie.documents.api.Names;
import org.vigie.planning.internal.world.World;
import org.vigie.planning.internal.world.Worlds;

/** iCalendar feeds with addresses that nobody guesses. Thread-safe. */
final class Feeds {
  private static final int MONTHS = 12;
  private static final String PERSON = "person";
  private static final String TEAM = "team";

  /** 192 bits: as hard to guess as a key. */
  private static final int SECRET_BYTES = 24;

  private final PlanningStore store;
  private final Worlds worlds;
  private final InstantSource clock;
  private final SecureRandom chance = new SecureRandom();

  Feeds(PlanningStore store, Worlds worlds, InstantSource clock) {
    this.store = store;
    this.worlds = worlds;
    this.clock = clock;
  }

  synchronized Feed open(String kind, String of, Author author) {
    check(kind, of);
    return all().stream()
        .filter(feed -> feed.kind().equals(kind) && feed.of().equals(of))
        .findFirst()
        .orElseGet(() -> made(kind, of, author));
  }

  private void check(String kind, String of) {
    if (!kind.equals(PERSON) && !kind.equals(TEAM)) {
      throw new IllegalArgumentException("a feed is of a person or a team");
    }
    if (!known(kind, of, worlds.current())) {
      throw new IllegalArgumentException("there is no %s « %s »".formatted(kind, of));
    }
  }

  private static boolean known(String kind, String of, World world) {
    return kind.equals(PERSON)
        ? world.setup().person(of).isPresent()
        : world.setup().team(of).isPresent();
  }

  private Feed made(String kind, String of, Author author) {
    byte[] secret = new byte[SECRET_BYTES];
    chance.nextBytes(secret);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Feed feed = new Feed(id, kind, of, clock.instant(), author.who());
    store.put(List.of(feed), List.of(trail(feed, "feed opened", author)));
    return feed;
  }

  /** The secret stays out of the audit: who reads that has not been given the address. */
  private Trail trail(Feed feed, String action, Author author) {
    Optional<String> team = feed.kind().equals(TEAM) ? Optional.of(feed.of()) : Optional.empty();
    List<String> changes = List.of("%s « %s »".formatted(feed.kind(), feed.of()));
    return new Trail(clock.instant(), author, action, team, changes);
  }

  List<Feed> all() {
    return store.all(Feed.class);
  }

  boolean close(String secret, Author author) {
    Optional<Feed> there = store.find(Feed.class, secret);
    there.ifPresent(
        feed -> store.remove(Feed.class, secret, List.of(trail(feed, "feed closed", author))));
    return there.isPresent();
  }

  /** Empty too where the person or team is no more. */
  Optional<byte[]> read(String secret) {
    World world = worlds.current();
    return store
        .find(Feed.class, secret)
        .filter(feed -> known(feed.kind(), feed.of(), world))
        .map(feed -> written(feed, world));
  }

  private byte[] written(Feed feed, World world) {
    Instant now = clock.instant();
    // Whole months: a shift that is cut at an end is the same event from one day to the next.
    LocalDateTime month = world.wall().local(now).toLocalDate().withDayOfMonth(1).atStartOfDay();
    Instant from = world.wall().start(month.minusMonths(MONTHS));
    Instant until = world.wall().start(month.plusMonths(MONTHS + 1));
    if (feed.kind().equals(PERSON)) {
      List<Shift> shifts = world.shifts(feed.of(), from, until);
      return Ical.ofPerson(feed.of(), shifts, edition(feed, world), now);
    }
    List<Shift> shifts = world.oncall().shifts(feed.of(), from, until);
    return Ical.ofTeam(feed.of(), shifts, edition(feed, world), now);
  }

  private static Edition edition(Feed feed, World world) {
    Language language =
        world
            .setup()
            .person(feed.of())
            .filter(person -> feed.kind().equals(PERSON))
            .map(world::language)
            .orElse(world.setup().setup().language());
    return new Edition(language, world.zone(), Names.of(world.setup().setup()));
  }
}
