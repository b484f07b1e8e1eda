package org.vigie.notices.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.api.setup.Customer;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.Recipient;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;
import org.vigie.notices.internal.LineTeams;

/** Which lines reach a team: as their {@code notify} says, its persons are told of plannings. */
public final class DutyLines {
  private DutyLines() {}

  /** The first line that reaches a team: its number is the one that notices come from. */
  public static Optional<Line> of(SetupIndex setup, String team) {
    return setup.setup().lines().stream()
        .filter(line -> reached(line, setup).anyMatch(team::equals))
        .findFirst();
  }

  /**
   * Whether some of a team are told of something.
   *
   * @param what for example {@code Notify::changes}
   */
  public static boolean tells(
      SetupIndex setup, String team, Function<Notify, List<Recipient>> what, Recipient who) {
    return told(setup, what, who).anyMatch(team::equals);
  }

  /** The teams of which some are told of something, in the order of the setup. */
  public static List<String> teams(
      SetupIndex setup, Function<Notify, List<Recipient>> what, Recipient who) {
    Set<String> told = told(setup, what, who).collect(Collectors.toSet());
    return setup.setup().teams().stream().map(Team::id).filter(told::contains).toList();
  }

  private static Stream<String> told(
      SetupIndex setup, Function<Notify, List<Recipient>> what, Recipient who) {
    return setup.setup().lines().stream()
        .filter(line -> what.apply(line.notices()).contains(who))
        .flatMap(line -> reached(line, setup));
  }

  private static Stream<String> reached(Line line, SetupIndex setup) {
    return Stream.concat(
        line.nodes().values().stream().flatMap(node -> reached(node, setup)),
        LineTeams.overflow(line));
  }

  private static Stream<String> reached(Node node, SetupIndex setup) {
    Optional<String> named = LineTeams.named(node);
    if (named.isPresent()) {
      return named.stream();
    }
    return node instanceof Node.Collect collect && collect.table() instanceof Node.Table.Contracts
        ? setup.setup().customers().stream().map(Customer::team)
        : Stream.empty();
  }
}
