package org.vigie.planning.internal.work;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.DutyHours;
import org.vigie.api.planning.Intervention;
import org.vigie.api.planning.Statement;
import org.vigie.api.planning.Statements;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Team;
import org.vigie.oncall.api.DutyTime;
import org.vigie.oncall.api.PublicHolidays;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.WallClock;
import org.vigie.planning.internal.world.World;
import org.vigie.planning.internal.world.Worlds;

/** Working-time statements, and interventions by hand. Thread-safe. */
public final class StatementDesk implements Statements {
  private final InterventionBook book;
  private final Worlds worlds;
  private final InstantSource clock;

  public StatementDesk(InterventionBook book, Worlds worlds, InstantSource clock) {
    this.book = book;
    this.worlds = worlds;
    this.clock = clock;
  }

  @Override
  public List<Statement> of(YearMonth month, Optional<String> person) {
    World world = worlds.current();
    WallClock wall = world.wall();
    LocalDateTime first = month.atDay(1).atStartOfDay();
    Span span = new Span(wall.start(first), wall.start(first.plusMonths(1)));
    Map<String, List<Shift>> shifts =
        everyTeam(world)
            .flatMap(team -> world.oncall().shifts(team, span.from(), span.to()).stream())
            .sorted(Comparator.comparing(Shift::from).thenComparing(Shift::team))
            .collect(Collectors.groupingBy(Shift::person));
    Map<String, List<Intervention>> works =
        book.between(person, span.from(), span.to()).stream()
            .collect(Collectors.groupingBy(Intervention::person));
    return Stream.concat(shifts.keySet().stream(), works.keySet().stream())
        .distinct()
        .filter(id -> person.map(id::equals).orElse(true))
        .sorted(Comparator.comparing(world::name).thenComparing(id -> id))
        .map(
            id ->
                statement(
                    id,
                    month,
                    shifts.getOrDefault(id, List.of()),
                    works.getOrDefault(id, List.of())))
        .toList();
  }

  /** Those that were taken away too: what was done for them was done. */
  private static Stream<String> everyTeam(World world) {
    Stream<String> now = world.teams().stream().map(Team::id);
    return Stream.concat(now, world.history().teams().stream()).distinct();
  }

  private Statement statement(
      String person, YearMonth month, List<Shift> shifts, List<Intervention> works) {
    Instant now = clock.instant();
    List<Span> duty = shifts.stream().map(s -> new Span(s.from(), s.until())).toList();
    List<Span> work = works.stream().map(w -> new Span(w.start(), w.end().orElse(now))).toList();
    return new Statement(person, month, hours(duty), hours(work), shifts, works);
  }

  private DutyHours hours(List<Span> spans) {
    World world = worlds.current();
    return DutyTime.hours(spans, world.zone(), PublicHolidays.of(world.setup().setup()));
  }

  @Override
  public List<Intervention> interventions(Optional<String> person, Instant from, Instant until) {
    return book.between(person, from, until);
  }

  @Override
  public Intervention put(Intervention intervention, Author author) {
    return new ByHand(book, worlds.current(), clock.instant()).put(intervention, author);
  }

  @Override
  public boolean remove(String id, Author author) {
    Optional<Intervention> there = book.find(id);
    there.ifPresent(work -> book.remove(work, author, clock.instant()));
    return there.isPresent();
  }
}
