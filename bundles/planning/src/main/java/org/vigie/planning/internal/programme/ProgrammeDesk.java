package org.vigie.planning.internal.programme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.Programme;
import org.vigie.api.planning.Programmes;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Person;
import org.vigie.api.text.MessageId;
import org.vigie.notices.api.DutyTexts;
import org.vigie.planning.internal.world.Ever;
import org.vigie.planning.internal.world.World;
import org.vigie.planning.internal.world.Worlds;

/** Programmes: made, kept, and then told; what was kept and not told yet is told by the chore. */
public final class ProgrammeDesk implements Programmes {
  private static final Duration LONGEST = Duration.ofDays(400);
  private static final int MOST = 500;

  private final ProgrammeBook book;
  private final ProgrammePost post;
  private final Worlds worlds;
  private final InstantSource clock;
  private final RandomGenerator chance = new SecureRandom();

  ProgrammeDesk(ProgrammeBook book, ProgrammePost post, Worlds worlds, InstantSource clock) {
    this.book = book;
    this.post = post;
    this.worlds = worlds;
    this.clock = clock;
  }

  @Override
  public Programme send(String person, Instant from, Instant until, Author author) {
    World world = worlds.current();
    Person known =
        world
            .setup()
            .person(person)
            .orElseThrow(
                () -> new IllegalArgumentException("there is no person « %s »".formatted(person)));
    if (!from.isBefore(until) || from.plus(LONGEST).isBefore(until)) {
      throw new IllegalArgumentException("a programme is of one day to 400 days");
    }
    Instant now = clock.instant();
    Optional<Programme> before = book.last(person, from, until, now);
    List<Shift> shifts = Told.shifts(world, person, from, until);
    if (before.filter(b -> Told.same(b.shifts(), shifts)).isPresent()
        && recent(before.get(), now)) {
      return before.get();
    }
    return make(known, new Period(from, until, shifts), before, author);
  }

  /** A request that is sent twice within a minute is one. */
  private static boolean recent(Programme programme, Instant now) {
    return programme.sentAt().isAfter(now.minus(Duration.ofMinutes(1)));
  }

  /** What is to be told. */
  record Period(Instant from, Instant until, List<Shift> shifts) {}

  /** Makes one, keeps it and tells it. */
  Programme make(Person person, Period period, Optional<Programme> before, Author author) {
    World world = worlds.current();
    Instant now = clock.instant();
    String text =
        new DutyTexts(world.setup(), person)
            .programme(person, period.from(), period.until(), period.shifts(), before.isPresent());
    Programme made =
        new Programme(
            MessageId.of(now, chance).value(),
            person.id(),
            period.from(),
            period.until(),
            period.shifts(),
            now,
            author,
            Optional.empty(),
            before.map(Programme::id),
            text,
            sha256(text));
    book.put(made, before.isPresent() ? "programme changed" : "programme sent");
    return post.tell(made, person, world);
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public List<Programme> list(
      Optional<String> person, Optional<Instant> from, Optional<Instant> until) {
    return book.list(person, from.orElse(Ever.START), until.orElse(Ever.END), MOST);
  }

  @Override
  public Optional<Programme> find(String id) {
    return book.find(id);
  }
}
