package org.vigie.oncall.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.PlanningSpan;
import org.vigie.api.setup.RulesHistory;
import org.vigie.api.setup.SetupIndex;
import org.vigie.oncall.internal.TeamPlan;
import org.vigie.oncall.internal.Timelines;

/**
 * Says who is on call: the one calculation that live calls, previews and tests share. Compiled once
 * for a setup; an answer takes some microseconds, however far away the instant is. What has
 * happened is answered by the rules that stood then. Thread-safe; all that is kept is a bounded
 * number of earlier rules.
 *
 * <p>For instants at or after the last change of a team's rules, nothing is read; for earlier ones
 * {@link RulesHistory#at} may be asked, and a {@link org.vigie.api.store.StoreException} of it
 * comes through.
 */
public final class OnCallResolver {
  private final Timelines teams;

  /** Of an appliance that has just one set of rules. */
  public OnCallResolver(SetupIndex index) {
    this(index, RulesHistory.NONE);
  }

  /**
   * Of a setup, with the rules that stood before.
   *
   * @param history as it is now: a change that it learns of later belongs to another setup
   */
  public OnCallResolver(SetupIndex index, RulesHistory history) {
    teams = new Timelines(index.setup(), history);
  }

  /** The answer for a team, or empty where there is, or was then, no such team. */
  public Optional<OnCall> at(String team, Instant at) {
    return teams.of(team).at(at);
  }

  /**
   * All shifts of a team in a span, by start and rank; those that reach beyond the span are cut at
   * its ends. At each instant of it they say the same as {@link #at}. None of an unknown team.
   *
   * @param from inclusive
   * @param until exclusive
   */
  public List<Shift> shifts(String team, Instant from, Instant until) {
    return teams.of(team).shifts(new Span(from, until));
  }

  /**
   * The states of a team in a span, without holes, each another than the one before. Where there is
   * no such team it is closed. None in an empty span.
   *
   * @param from inclusive
   * @param until exclusive
   */
  public List<PlanningSpan> states(String team, Instant from, Instant until) {
    return teams.of(team).states(new Span(from, until));
  }

  /**
   * What the rules that stood at an instant said of a span, whatever was changed after.
   *
   * @param known an instant
   */
  public List<Shift> shiftsAsKnown(String team, Instant known, Instant from, Instant until) {
    return teams.of(team).shiftsAsKnown(known, new Span(from, until));
  }

  /** When the rules of a team changed, ascending; the last brought those in force. */
  public List<Instant> changes(String team) {
    return teams.of(team).changes();
  }

  /** All participants of a team's rotations, on duty or not, each once; none of an unknown team. */
  public List<String> members(String team) {
    return teams.of(team).inForce().map(TeamPlan::members).orElse(List.of());
  }
}
