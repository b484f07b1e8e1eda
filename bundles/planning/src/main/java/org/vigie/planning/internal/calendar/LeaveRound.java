package org.vigie.planning.internal.calendar;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.planning.Leave;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Person;
import org.vigie.api.store.StoreException;
import org.vigie.planning.internal.run.Chore;
import org.vigie.planning.internal.world.World;
import org.vigie.planning.internal.world.Worlds;

/**
 * Reads the calendars of persons, every six hours and when an address is new; on threads of its
 * own, so that a slow server keeps nobody waiting.
 */
final class LeaveRound implements Chore {
  private static final Logger LOG = LoggerFactory.getLogger(LeaveRound.class);
  private static final Duration EVERY = Duration.ofHours(6);
  private static final Author ITSELF = new Author("vigie", "planning");

  private record Read(String url, Instant at) {}

  private record Job(String person, String url) {}

  private final LeaveBook book;
  private final Fetch fetch;
  private final Worlds worlds;
  private final Executor threads;
  private final Map<String, Read> tried = new HashMap<>();
  private final Set<Job> atWork = ConcurrentHashMap.newKeySet();

  LeaveRound(LeaveBook book, Fetch fetch, Worlds worlds, Executor threads) {
    this.book = book;
    this.fetch = fetch;
    this.worlds = worlds;
    this.threads = threads;
  }

  @Override
  public String name() {
    return "leave";
  }

  @Override
  public Optional<Instant> run(Instant now) {
    return worlds.present().flatMap(world -> run(world, now));
  }

  private Optional<Instant> run(World world, Instant now) {
    forget(world);
    Optional<Instant> next = Optional.empty();
    for (Person person : world.setup().setup().persons()) {
      if (person.calendar().isPresent()) {
        Instant due = due(person, person.calendar().get(), now);
        next = next.filter(due::isAfter).or(() -> Optional.of(due));
      }
    }
    return next;
  }

  private Instant due(Person person, String url, Instant now) {
    Read last = tried.computeIfAbsent(person.id(), id -> kept(id, url));
    boolean same = last.url().equals(url);
    Instant due = last.at().plus(EVERY);
    if (same && now.isBefore(due)) {
      return due;
    }
    tried.put(person.id(), new Read(url, now));
    read(person, url);
    return now.plus(EVERY);
  }

  /** What the last process tried; a failure is tried again at once. */
  private Read kept(String person, String url) {
    return book.find(person)
        .filter(leave -> leave.source().equals(url) && leave.trouble().isEmpty())
        .map(leave -> new Read(url, leave.triedAt()))
        .orElseGet(() -> new Read("", Instant.EPOCH));
  }

  /** A person who has no address any more has no leave from it. */
  private void forget(World world) {
    for (Leave leave : book.all()) {
      Optional<Person> person = world.setup().person(leave.id());
      boolean file = leave.source().equals(LeaveBook.FILE);
      boolean gone = person.isEmpty() || (!file && person.get().calendar().isEmpty());
      if (gone) {
        book.forget(leave.id(), ITSELF);
        tried.remove(leave.id());
      }
    }
  }

  /** Reads a person's calendar in the background; each address once at a time. */
  void read(Person person, String url) {
    Job job = new Job(person.id(), url);
    if (!atWork.add(job)) {
      return;
    }
    try {
      threads.execute(() -> attempt(person, job));
    } catch (RejectedExecutionException closed) {
      LOG.trace("the room has been closed", closed);
    }
  }

  private void attempt(Person person, Job job) {
    try {
      byte[] calendar = fetch.read(job.url());
      if (isTheirs(job)) {
        book.read(person.id(), job.url(), calendar, ITSELF);
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      failed(person, job, String.valueOf(unreadable.getMessage()));
    } catch (StoreException unkept) {
      LOG.warn(
          "The leave of {} cannot be kept, it is read again later; look at the store: {}",
          person.id(),
          unkept.getMessage());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } finally {
      atWork.remove(job);
    }
  }

  private void failed(Person person, Job job, String why) {
    if (isTheirs(job)) {
      book.failed(person, job.url(), why);
      LOG.warn(
          "The leave of {} cannot be read, what was read last stays; look at their calendar: {}",
          person.id(),
          why);
    }
  }

  /** The address may have been corrected, or taken away, while it was read. */
  private boolean isTheirs(Job job) {
    return worlds
        .current()
        .setup()
        .person(job.person())
        .flatMap(Person::calendar)
        .filter(job.url()::equals)
        .isPresent();
  }

  /** Reads the calendar of a person's address now; nothing where there is none. */
  void refresh(String person) {
    Person known = known(person);
    known.calendar().ifPresent(url -> read(known, url));
  }

  Person known(String person) {
    return worlds
        .current()
        .setup()
        .person(person)
        .orElseThrow(
            () -> new IllegalArgumentException("there is no person « %s »".formatted(person)));
  }
}
