package org.vigie.planning.internal.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.Programme;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Person;
import org.vigie.notices.api.QuietTime;
import org.vigie.planning.internal.run.Chore;
import org.vigie.planning.internal.world.World;
import org.vigie.planning.internal.world.Worlds;

/**
 * Tells persons anew whose programme is not what they were told any more, and what could not be
 * told yet. It compares what was told with what is: nothing needs to be remembered over a restart.
 */
final class ProgrammeWatch implements Chore {
  private static final Author ITSELF = new Author("vigie", "planning");

  /** What touches the next day is told in quiet hours too. */
  private static final Duration URGENT = Duration.ofHours(24);

  private final ProgrammeBook book;
  private final ProgrammeDesk desk;
  private final ProgrammePost post;
  private final Worlds worlds;

  ProgrammeWatch(ProgrammeBook book, ProgrammeDesk desk, ProgrammePost post, Worlds worlds) {
    this.book = book;
    this.desk = desk;
    this.post = post;
    this.worlds = worlds;
  }

  @Override
  public String name() {
    return "programmes";
  }

  @Override
  public Optional<Instant> run(Instant now) {
    return worlds.present().flatMap(world -> run(world, now));
  }

  private Optional<Instant> run(World world, Instant now) {
    Optional<Instant> next = Optional.empty();
    for (Programme programme : book.current(now)) {
      Optional<Person> person = world.setup().person(programme.person());
      if (person.isPresent()) {
        Optional<Instant> due = look(programme, person.get(), world, now);
        next = next.isPresent() ? next : due;
      }
    }
    return next;
  }

  private Optional<Instant> look(Programme told, Person person, World world, Instant now) {
    List<Shift> is = Told.shifts(world, told.person(), told.from(), told.until());
    if (Told.same(told.shifts(), is)) {
      if (told.message().isEmpty()) {
        post.tell(told, person, world);
      }
      return Optional.empty();
    }
    Instant due = urgent(told.shifts(), is, now) ? now : QuietTime.after(world.setup(), now);
    if (due.isAfter(now)) {
      return Optional.of(due);
    }
    desk.make(
        person, new ProgrammeDesk.Period(told.from(), told.until(), is), Optional.of(told), ITSELF);
    return Optional.empty();
  }

  private static boolean urgent(List<Shift> was, List<Shift> is, Instant now) {
    Instant soon = now.plus(URGENT);
    List<Shift> before = was.stream().filter(shift -> shift.from().isBefore(soon)).toList();
    List<Shift> after = is.stream().filter(shift -> shift.from().isBefore(soon)).toList();
    return !Told.same(before, after);
  }
}
