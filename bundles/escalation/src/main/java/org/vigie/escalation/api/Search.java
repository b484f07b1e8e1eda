package org.vigie.escalation.api;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.AttemptEnded;
import org.vigie.api.call.CallEvent.AttemptStarted;
import org.vigie.api.call.CallEvent.CandidateSkipped;
import org.vigie.api.call.CallEvent.LevelStarted;
import org.vigie.api.call.CallEvent.PauseStarted;
import org.vigie.api.call.CallEvent.SearchStarted;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Step;

/**
 * A search for somebody who accepts, as the fold of its events. Immutable.
 *
 * @param team id
 * @param policy as it stood when the search began
 * @param planned who was on call when the search began
 * @param handler id of who handled this caller a short while ago, and is rung first
 * @param tried every number rung so far
 */
public record Search(
    String team,
    Policy policy,
    OnCall planned,
    Optional<String> handler,
    Set<PhoneNumber> tried,
    Progress progress) {
  public Search {
    tried = Set.copyOf(tried);
  }

  /** A search that has just begun. */
  public static Search of(SearchStarted event) {
    return new Search(
        event.team(),
        event.policy(),
        event.planned(),
        event.handler(),
        Set.of(),
        new Progress.NotBegun());
  }

  /** The search after an event; the same where the event does not concern it. */
  public Search on(CallEvent event) {
    if (event instanceof AttemptEnded e) {
      return inLevel(level -> level.ended(e.leg()));
    } else if (event instanceof AttemptStarted e) {
      return inLevel(level -> level.rings(e.leg(), e.candidate())).tried(e.candidate().number());
    } else if (event instanceof LevelStarted e) {
      return with(new Progress.InLevel(Level.of(e)));
    } else if (event instanceof CandidateSkipped e) {
      return inLevel(level -> level.passesOver(e.candidate()));
    } else if (event instanceof PauseStarted e) {
      return level().map(l -> with(new Progress.Pausing(l, e.until()))).orElse(this);
    }
    return this;
  }

  /** The level that it is at. */
  public Optional<Level> level() {
    if (progress instanceof Progress.InLevel at) {
      return Optional.of(at.level());
    }
    return progress instanceof Progress.Pausing at ? Optional.of(at.level()) : Optional.empty();
  }

  /** When the pause between two rounds is over. */
  public Optional<Instant> pausesUntil() {
    return progress instanceof Progress.Pausing at ? Optional.of(at.until()) : Optional.empty();
  }

  /** How long a person of this level has for a key after the whisper. */
  public Duration keyWait() {
    return level()
        .map(Level::number)
        .flatMap(this::stepOf)
        .flatMap(Step::keyWait)
        .orElse(Step.DEFAULT_KEY_WAIT);
  }

  /** The step that a level is; neither who handled the caller before nor an exit is one. */
  private Optional<Step> stepOf(int level) {
    return level == 0 ? Optional.empty() : policy.steps().stream().skip(level - 1).findFirst();
  }

  private Search inLevel(UnaryOperator<Level> change) {
    return progress instanceof Progress.InLevel at
        ? with(new Progress.InLevel(change.apply(at.level())))
        : this;
  }

  private Search tried(PhoneNumber number) {
    Set<PhoneNumber> more = new HashSet<>(tried);
    more.add(number);
    return new Search(team, policy, planned, handler, more, progress);
  }

  private Search with(Progress now) {
    return new Search(team, policy, planned, handler, tried, now);
  }
}
