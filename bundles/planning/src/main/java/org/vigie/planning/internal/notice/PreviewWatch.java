package org.vigie.planning.internal.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigie.api.oncall.Shift;
import org.vigie.api.setup.Person;
import org.vigie.notices.api.DutyLines;
import org.vigie.notices.api.DutyTexts;
import org.vigie.notices.api.Previews;
import org.vigie.planning.internal.run.Chore;
import org.vigie.planning.internal.run.Letter;
import org.vigie.planning.internal.run.Post;
import org.vigie.planning.internal.world.World;
import org.vigie.planning.internal.world.Worlds;

/** Tells each who is on call in the next seven days of it, once a week. */
final class PreviewWatch implements Chore {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration LATE = Duration.ofHours(2);

  private final Worlds worlds;
  private final Post post;

  PreviewWatch(Worlds worlds, Post post) {
    this.worlds = worlds;
    this.post = post;
  }

  @Override
  public String name() {
    return "weekly previews";
  }

  @Override
  public Optional<Instant> run(Instant now) {
    return worlds.present().flatMap(world -> run(world, now));
  }

  private Optional<Instant> run(World world, Instant now) {
    Previews.due(world.setup(), now.minus(LATE), now).forEach(due -> tell(world, due));
    return Previews.nextAfter(world.setup(), now);
  }

  /** The planning as it is when it is told; its week is that of the day when it was due. */
  private void tell(World world, Instant due) {
    Map<String, List<Shift>> shifts =
        world.teams().stream()
            .filter(team -> DutyLines.of(world.setup(), team.id()).isPresent())
            .flatMap(team -> world.oncall().shifts(team.id(), due, due.plus(WEEK)).stream())
            .collect(Collectors.groupingBy(Shift::person));
    shifts.forEach(
        (id, theirs) -> world.setup().person(id).ifPresent(person -> tell(world, due, person)));
  }

  private void tell(World world, Instant due, Person person) {
    List<Shift> week = world.shifts(person.id(), due, due.plus(WEEK));
    String text = new DutyTexts(world.setup(), person).preview(week);
    String key = "preview/%s/%s".formatted(person.id(), due);
    post.tell(new Letter(person, DutyLines.of(world.setup(), week.get(0).team()), text, key));
  }
}
