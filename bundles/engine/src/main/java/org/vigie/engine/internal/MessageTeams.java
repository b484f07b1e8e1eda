package org.vigie.engine.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.alerting.api.EntryTeams;
import org.vigie.api.call.CallRecord;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.Who;
import org.vigie.notices.api.CallAlerts;

/**
 * Which team a message wakes: the one that was searched or waited for, else the one that the line
 * leads to. Who calls at a closed hour or is blocked wakes nobody by that: their message waits.
 */
final class MessageTeams {
  private MessageTeams() {}

  /**
   * The team whose alert the message of a call is.
   *
   * @param searched the team that was searched or waited for last
   * @return empty where there is no message, or nobody to wake for it
   */
  static Optional<String> of(CallRecord call, Optional<String> searched, Rules rules) {
    return Optional.of(call)
        .filter(VoiceMessages::in)
        .flatMap(it -> searched.or(() -> led(it, rules)))
        .filter(team -> CallAlerts.wakes(team, rules.setup()));
  }

  /** Says whether nobody of those on call for a call is left whom that alert does not concern. */
  static boolean tells(CallRecord call, Optional<String> searched, Rules rules) {
    Optional<String> team = of(call, searched, rules);
    Optional<Line> line = rules.setup().line(call.line());
    return team.isPresent()
        && (searched.isPresent() || line.filter(l -> isOnly(team.get(), l)).isPresent());
  }

  private static Optional<String> led(CallRecord call, Rules rules) {
    Setup setup = rules.setup().setup();
    boolean blocked = call.caller().filter(setup.settings().blocked()::contains).isPresent();
    return rules
        .setup()
        .line(call.line())
        .filter(line -> !blocked && !wasClosed(call.path(), line.nodes()))
        .flatMap(line -> EntryTeams.first(line, setup, call.startedAt()))
        .filter(team -> !isClosed(team, call, rules));
  }

  /** The caller was led to the message because it was a closed hour. */
  private static boolean wasClosed(List<String> path, Map<String, Node> nodes) {
    for (int i = 0; i + 1 < path.size(); i++) {
      if (nodes.get(path.get(i)) instanceof Node.ByHours by
          && path.get(i + 1).equals(by.whenClosed())
          && !by.whenClosed().equals(by.whenOpen())) {
        return true;
      }
    }
    return false;
  }

  /** A policy that does not ask the planning has no closed times. */
  private static boolean isClosed(String team, CallRecord call, Rules rules) {
    boolean asks =
        rules.setup().team(team).map(Team::policy).flatMap(rules.setup()::policy).stream()
            .flatMap(policy -> policy.steps().stream())
            .anyMatch(
                step -> step.who() instanceof Who.Rank || step.who() instanceof Who.EveryRank);
    Optional<OnCall> then = rules.oncall().at(team, call.startedAt());
    return asks && then.filter(oncall -> oncall.state() == OnCall.State.CLOSED).isPresent();
  }

  private static boolean isOnly(String team, Line line) {
    Set<String> all =
        line.nodes().values().stream()
            .filter(node -> node instanceof Node.ToTeam || node instanceof Node.Queue)
            .map(node -> node instanceof Node.ToTeam to ? to.team() : ((Node.Queue) node).team())
            .collect(Collectors.toSet());
    boolean byContract =
        line.nodes().values().stream()
            .anyMatch(
                node ->
                    node instanceof Node.Collect collect
                        && !(collect.table() instanceof Node.Table.Prefixes));
    return !byContract && all.equals(Set.of(team));
  }
}
