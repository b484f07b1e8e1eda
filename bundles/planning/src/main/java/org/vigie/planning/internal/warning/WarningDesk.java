package org.vigie.planning.internal.warning;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.Intervention;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Team;
import org.vigie.api.store.PlanningStore;
import org.vigie.oncall.api.Announcement;
import org.vigie.oncall.api.DutyFacts;
import org.vigie.oncall.api.PlanningWarnings;
import org.vigie.oncall.api.Span;
import org.vigie.planning.internal.world.World;
import org.vigie.planning.internal.world.Worlds;

/** What ought to be known of plannings, with who has seen it. Thread-safe. */
public final class WarningDesk {
  private static final Duration REST = Duration.ofDays(14);
  private static final Duration BACK = Duration.ofDays(62);

  /** What is listed as a rule; unfairness is that of the year to its end. */
  private static final Duration SOON = Duration.ofDays(30);

  private static final Duration AHEAD = Duration.ofDays(400);

  /** Where a key names the team: {@code gap/froid/…}. */
  private static final int TEAM = 1;

  private static final int MOST = 5_000;

  /** Where what is known of people beside the setup comes from. */
  public record Sources(
      PlanningStore store, Supplier<List<Absence>> leave, Supplier<List<Shift>> unconfirmed) {}

  private final Sources sources;
  private final Marks marks;
  private final Worlds worlds;
  private final InstantSource clock;

  public WarningDesk(Sources sources, Marks marks, Worlds worlds, InstantSource clock) {
    this.sources = sources;
    this.marks = marks;
    this.worlds = worlds;
    this.clock = clock;
  }

  /** By start. */
  public List<PlanningWarning> of(Optional<String> team, Instant from, Instant until) {
    World world = worlds.current();
    Span span = new Span(from, until);
    return PlanningWarnings.of(world.setup(), world.oncall(), facts(world, span), team, span)
        .stream()
        .map(marks::marked)
        .toList();
  }

  /** Those that a change brings. */
  public List<PlanningWarning> broughtBy(World before, World after, Proposed change) {
    Span around = around(change.touched());
    DutyFacts facts = facts(before, around, change);
    Optional<String> team = Optional.of(change.team());
    Set<String> known = new HashSet<>();
    PlanningWarnings.of(before.setup(), before.oncall(), facts, team, around)
        .forEach(warning -> known.add(warning.key()));
    Stream<PlanningWarning> lasting =
        PlanningWarnings.of(after.setup(), after.oncall(), facts, team, around).stream();
    Stream<PlanningWarning> late =
        PlanningWarnings.late(
            after.setup(), after.oncall(), facts, announced(before, after, change))
            .stream();
    Stream<PlanningWarning> past =
        PlanningWarnings.past(
            after.setup(), after.oncall(), change.team(), planning(before, change), change.at())
            .stream();
    return distinct(Stream.concat(lasting, Stream.concat(late, past)), known);
  }

  /**
   * A change before it is made.
   *
   * @param exceptional one clear day of notice is enough
   */
  public record Proposed(String team, Span touched, Instant at, boolean exceptional) {}

  private static List<PlanningWarning> distinct(Stream<PlanningWarning> all, Set<String> known) {
    return all.filter(warning -> known.add(warning.key())).toList();
  }

  private static Planning planning(World world, Proposed change) {
    return world.setup().team(change.team()).orElseThrow().planning();
  }

  private static Announcement announced(World before, World after, Proposed change) {
    Instant from = change.at();
    Instant until = later(change.touched().to(), from);
    return new Announcement(
        change.team(),
        before.oncall().shifts(change.team(), from, until),
        after.oncall().shifts(change.team(), from, until),
        change.at(),
        change.exceptional());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** A rest begins before what breaks it, and ends after. */
  private static Span around(Span touched) {
    return new Span(
        touched.from().minus(Duration.ofDays(7)), touched.to().plus(Duration.ofDays(7)));
  }

  /** What is known, and that the change that is being made is marked as exceptional. */
  private DutyFacts facts(World world, Span span, Proposed change) {
    DutyFacts known = facts(world, span);
    Set<Instant> exceptional = new HashSet<>(known.exceptional());
    if (change.exceptional()) {
      exceptional.add(change.at());
    }
    return new DutyFacts(
        known.leave(), known.interventions(), known.unconfirmed(), exceptional, known.confirmed());
  }

  private DutyFacts facts(World world, Span span) {
    List<Intervention> interventions =
        sources
            .store()
            .find(Intervention.class, Optional.empty(), span.from().minus(REST), span.to(), MOST);
    return new DutyFacts(
        sources.leave().get(),
        interventions,
        sources.unconfirmed().get(),
        exceptional(world, span),
        Map.of());
  }

  private Set<Instant> exceptional(World world, Span span) {
    return world.teams().stream()
        .map(Team::id)
        .flatMap(team -> marks.exceptional(team, lately(world, team, span)).stream())
        .collect(Collectors.toSet());
  }

  private static List<Instant> lately(World world, String team, Span span) {
    return world.history().changes(team).stream()
        .filter(span.from().minus(BACK)::isBefore)
        .toList();
  }

  /** False where there is none with that key. */
  public boolean confirm(String key, Author author) {
    Instant now = clock.instant();
    Optional<PlanningWarning> warning =
        Stream.of(SOON, AHEAD).flatMap(ahead -> named(key, now, ahead).stream()).findFirst();
    warning.filter(w -> w.confirmed().isEmpty()).ifPresent(w -> marks.confirm(w, author, now));
    return warning.isPresent();
  }

  /** Looks in the team that the key names: all of them would take seconds. */
  private Optional<PlanningWarning> named(String key, Instant now, Duration ahead) {
    String[] parts = key.split("/");
    return parts.length < TEAM + 1
        ? Optional.empty()
        : of(Optional.of(parts[TEAM]), now.minus(BACK), now.plus(ahead)).stream()
            .filter(w -> w.key().equals(key))
            .findFirst();
  }
}
