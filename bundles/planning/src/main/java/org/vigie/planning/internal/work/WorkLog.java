package org.vigie.planning.internal.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.planning.Intervention;
import org.vigie.api.setup.Author;
import org.vigie.planning.internal.world.Worlds;

/**
 * Interventions as the person who works tells of them. The same order performed twice, as after a
 * crash, changes nothing the second time. Thread-safe.
 */
public final class WorkLog {
  /** So long after an intervention its end can still be told. */
  private static final Duration CORRECTABLE = Duration.ofHours(12);

  /**
   * @param changed the order made a difference
   */
  public record Entry(Intervention work, boolean changed) {}

  private final InterventionBook book;
  private final Worlds worlds;

  public WorkLog(InterventionBook book, Worlds worlds) {
    this.book = book;
    this.worlds = worlds;
  }

  /**
   * Begins one; where one goes on already, a time that is named is its start.
   *
   * @param at when it began
   * @param ordered when that was told
   */
  public synchronized Entry begin(String person, Instant at, Instant ordered, boolean named) {
    Author author = new Author(person, "sms");
    List<Intervention> running = book.running(person);
    if (running.isEmpty()) {
      Intervention begun = begun(person, at, ordered);
      book.put(begun, book.find(begun.id()), author, ordered);
      return new Entry(begun, true);
    }
    Intervention there = running.get(0);
    boolean repeated = there.id().equals(id(person, ordered));
    if (!named || there.start().equals(at)) {
      return new Entry(there, repeated);
    }
    Intervention moved = with(there, at, Optional.empty());
    book.put(moved, Optional.of(there), author, ordered);
    return new Entry(moved, true);
  }

  private static String id(String person, Instant ordered) {
    return "person/" + person + "/" + ordered.toEpochMilli();
  }

  private Intervention begun(String person, Instant at, Instant ordered) {
    Optional<String> team = OnCallTeams.of(worlds.current(), person, at).stream().findFirst();
    return new Intervention(
        id(person, ordered), person, team, at, Optional.empty(), Whence.PERSON, "", "");
  }

  /**
   * Ends the running one; without one, a time that is named is the end of the last, where that is
   * not long ago.
   *
   * @param at when it ended
   * @param ordered when that was told
   */
  public synchronized Optional<Intervention> end(
      String person, Instant at, Instant ordered, boolean named) {
    List<Intervention> running = book.running(person);
    Optional<Intervention> meant =
        running.isEmpty() ? last(person, at, ordered, named) : Optional.of(running.get(0));
    return meant.map(work -> ended(work, at, ordered));
  }

  private Optional<Intervention> last(String person, Instant at, Instant ordered, boolean named) {
    List<Intervention> lately =
        book.between(Optional.of(person), ordered.minus(CORRECTABLE.multipliedBy(2)), ordered);
    return lately.stream()
        .filter(work -> work.end().filter(ordered.minus(CORRECTABLE)::isBefore).isPresent())
        .reduce((earlier, later) -> later)
        .filter(work -> named || work.end().equals(Optional.of(at)));
  }

  private Intervention ended(Intervention work, Instant at, Instant ordered) {
    // A time before its start can only be meant of the day after: then it ends as it is told.
    Instant end = at.isAfter(work.start()) ? at : ordered;
    Intervention ended = with(work, work.start(), Optional.of(end));
    if (!ended.equals(work)) {
      book.put(ended, Optional.of(work), new Author(work.person(), "sms"), ordered);
    }
    return ended;
  }

  private static Intervention with(Intervention work, Instant start, Optional<Instant> end) {
    return new Intervention(
        work.id(),
        work.person(),
        work.team(),
        start,
        end,
        work.source(),
        work.reference(),
        work.note());
  }
}
