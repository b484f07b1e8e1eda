package org.vigie.planning.internal.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vigie.api.oncall.Shift;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Recipient;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.TeamRules;
import org.vigie.notices.api.DutyLines;
import org.vigie.notices.api.DutyTexts;
import org.vigie.notices.api.QuietTime;
import org.vigie.notices.api.ShiftDifferences;
import org.vigie.notices.api.ShiftDifferences.Difference;
import org.vigie.planning.internal.run.Letter;
import org.vigie.planning.internal.world.World;

/** Texts about a change of a team's rules: to those whom it touches, and to managers. */
final class ChangeLetters {
  /** What touches the next day is told in quiet hours too. */
  private static final Duration URGENT = Duration.ofHours(24);

  /** A text, and when it is to be told. */
  record Dated(Instant due, Letter letter) {}

  /** All that a change owes. */
  List<Dated> of(World world, String team, Instant at) {
    boolean persons = tells(world, team, Recipient.ON_CALL);
    boolean managers = tells(world, team, Recipient.MANAGERS);
    if (!persons && !managers) {
      return List.of();
    }
    List<Difference> differences = differences(world, team, at);
    List<Dated> owed = new ArrayList<>();
    if (persons) {
      Set<String> know = whoKnow(world, team, at);
      differences.stream()
          .filter(Predicate.not(d -> know.contains(d.person())))
          .flatMap(d -> touched(world, team, at, d))
          .forEach(owed::add);
    }
    if (managers && !differences.isEmpty()) {
      managers(world, team, at, differences).forEach(owed::add);
    }
    return owed;
  }

  private static boolean tells(World world, String team, Recipient who) {
    return DutyLines.tells(world.setup(), team, Notify::changes, who);
  }

  private static List<Difference> differences(World world, String team, Instant at) {
    List<Shift> before = EarlierRules.shifts(world, team, at.minusNanos(1000), at);
    List<Shift> after = EarlierRules.shifts(world, team, at, at);
    return ShiftDifferences.between(before, after);
  }

  private static Stream<Dated> touched(World world, String team, Instant at, Difference d) {
    return world.setup().person(d.person()).stream()
        .map(person -> dated(world, at, d, letter(world, team, at, person, d)));
  }

  private static Letter letter(World world, String team, Instant at, Person person, Difference d) {
    String text = new DutyTexts(world.setup(), person).changed(team, d);
    String key = "change/%s/%s/%s".formatted(team, at, person.id());
    return new Letter(person, DutyLines.of(world.setup(), team), text, key);
  }

  private static Dated dated(World world, Instant at, Difference d, Letter letter) {
    boolean urgent = d.first().isBefore(at.plus(URGENT));
    return new Dated(urgent ? at : QuietTime.after(world.setup(), at), letter);
  }

  private static Stream<Dated> managers(
      World world, String team, Instant at, List<Difference> differences) {
    Instant first = differences.stream().map(Difference::first).min(Instant::compareTo).orElse(at);
    boolean urgent = first.isBefore(at.plus(URGENT));
    Instant due = urgent ? at : QuietTime.after(world.setup(), at);
    return world.setup().team(team).map(Team::managers).stream()
        .flatMap(List::stream)
        .distinct()
        .flatMap(manager -> world.setup().person(manager).stream())
        .map(manager -> new Dated(due, summary(world, team, at, manager, differences)));
  }

  private static Letter summary(
      World world, String team, Instant at, Person manager, List<Difference> differences) {
    String text = new DutyTexts(world.setup(), manager).changes(team, differences);
    String key = "change/%s/%s/manager/%s".formatted(team, at, manager.id());
    return new Letter(manager, DutyLines.of(world.setup(), team), text, key);
  }

  /** Whom another text has told of it: both sides of a swap, who took over by {@code PRENDRE}. */
  private static Set<String> whoKnow(World world, String team, Instant at) {
    List<OnCallOverride> before = overrides(world, team, at.minusNanos(1000));
    Set<String> know = new HashSet<>();
    for (OnCallOverride override : overrides(world, team, at)) {
      if (!before.contains(override)) {
        know.addAll(whoKnow(override));
      }
    }
    return know;
  }

  private static Set<String> whoKnow(OnCallOverride override) {
    boolean swap = override.id().startsWith("swap-");
    boolean taken = override.id().startsWith("prendre-");
    if (override.change() instanceof Replace replace && (swap || taken)) {
      return swap ? Set.of(replace.person(), replace.by()) : Set.of(replace.by());
    }
    return taken ? Set.of(override.change().person()) : Set.of();
  }

  private static List<OnCallOverride> overrides(World world, String team, Instant at) {
    return world
        .history()
        .at(team, at)
        .flatMap(TeamRules::planning)
        .map(Planning::overrides)
        .orElse(List.of());
  }
}
