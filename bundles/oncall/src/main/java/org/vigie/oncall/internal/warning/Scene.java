package org.vigie.oncall.internal.warning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.planning.PlanningWarning.Kind;
import org.vigie.api.setup.FixedPlan.FixedShift;
import org.vigie.api.setup.OnCallOverride.Add;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.WorkRules;
import org.vigie.oncall.api.DutyFacts;
import org.vigie.oncall.api.OnCallResolver;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.SpanSet;
import org.vigie.oncall.api.WallClock;
import org.vigie.oncall.internal.Away;

/** All that warnings are made from, worked out once. */
public final class Scene {
  /** So far round the span that is asked for, so that what began before it keeps its start. */
  private static final Duration BEFORE = Duration.ofDays(35);

  private static final Duration AFTER = Duration.ofDays(8);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);

  final SetupIndex setup;
  final OnCallResolver resolver;
  final DutyFacts facts;
  final Span within;
  final Span around;
  final WallClock clock;
  final Away away;
  final Roster roster;
  private final Optional<String> only;

  /**
   * A scene.
   *
   * @param only the team whose warnings are wanted; empty: all
   */
  public Scene(
      SetupIndex setup,
      OnCallResolver resolver,
      DutyFacts facts,
      Optional<String> only,
      Span within) {
    this.setup = setup;
    this.resolver = resolver;
    this.facts = facts;
    this.only = only;
    this.within = within;
    around = new Span(within.from().minus(BEFORE), within.to().plus(AFTER));
    clock = new WallClock(setup.setup().timezone());
    away = new Away(setup.setup(), facts.leave());
    roster = new Roster(resolver, related(), around);
  }

  /** One without any team's duties: for what is about given shifts alone. */
  public static Scene narrow(
      SetupIndex setup, OnCallResolver resolver, DutyFacts facts, Span within) {
    return new Scene(setup, resolver, facts, Optional.of(""), within);
  }

  /** The ids of the teams whose warnings are wanted. */
  List<String> teams() {
    return setup.setup().teams().stream().map(Team::id).filter(this::wanted).toList();
  }

  /** No team is wanted that is not in the setup any more. */
  boolean wanted(String team) {
    return setup.team(team).isPresent() && (only.isEmpty() || only.get().equals(team));
  }

  WorkRules work() {
    return setup.setup().settings().work();
  }

  String name(String person) {
    return setup.person(person).map(p -> p.name()).orElse(person);
  }

  String teamName(String team) {
    return setup.team(team).map(Team::name).orElse(team);
  }

  String time(Instant at) {
    return time(clock.local(at));
  }

  static String time(LocalDateTime local) {
    return TIME.format(local);
  }

  PlanningWarning warning(Kind kind, String key, Duty about, String text) {
    return warning(kind, key, about, text, List.of());
  }

  PlanningWarning warning(
      Kind kind, String key, Duty about, String text, List<String> replacements) {
    return new PlanningWarning(
        kind.code() + "/" + key,
        kind,
        about.team(),
        Optional.of(about.person()).filter(person -> !person.isEmpty()),
        about.span().from(),
        about.span().to(),
        text,
        replacements,
        Optional.ofNullable(facts.confirmed().get(kind.code() + "/" + key)));
  }

  /** A span's part of a key: by its start, where that is known, else by its end. */
  String key(Span span) {
    if (span.from().isAfter(around.from())) {
      return span.from().toString();
    }
    return span.to().isBefore(around.to()) ? "to-" + span.to() : "always";
  }

  /** Who of a team could be on call in some time: neither away nor on duty, least loaded first. */
  List<String> replacements(String team, SpanSet when) {
    return resolver.members(team).stream()
        .filter(person -> setup.person(person).isPresent())
        .filter(person -> when.and(away.of(person)).isEmpty())
        .filter(person -> when.and(roster.busy(person)).isEmpty())
        .sorted(Comparator.comparing(roster::load))
        .toList();
  }

  static String proposal(List<String> replacements) {
    return replacements.isEmpty()
        ? "nobody of the team is free then"
        : "could stand in: " + String.join(", ", replacements);
  }

  static Span span(Shift shift) {
    return new Span(shift.from(), shift.until());
  }

  /** The wanted team, and those that share somebody with it. */
  private List<String> related() {
    List<Team> teams = setup.setup().teams();
    if (only.isEmpty()) {
      return teams.stream().map(Team::id).toList();
    }
    Set<String> persons = new HashSet<>();
    setup.team(only.get()).ifPresent(team -> named(team.planning()).forEach(persons::add));
    return teams.stream()
        .filter(t -> wanted(t.id()) || named(t.planning()).anyMatch(persons::contains))
        .map(Team::id)
        .toList();
  }

  private static Stream<String> named(Planning planning) {
    return Stream.of(
            planning.rotations().stream().flatMap(r -> r.participants().stream()),
            planning.fixed().stream().flatMap(p -> p.shifts().stream()).map(FixedShift::person),
            planning.overrides().stream()
                .flatMap(
                    o ->
                        o.change() instanceof Replace replace
                            ? Stream.of(replace.by())
                            : o.change() instanceof Add add
                                ? Stream.of(add.person())
                                : Stream.empty()))
        .flatMap(persons -> persons);
  }
}
