package org.vigie.callflow.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEvent.AttemptStarted;

/** A search in which nobody could even be rung, since no trunk carried a call as far as that. */
final class Unreached {
  private Unreached() {}

  /**
   * How long the last of them would have rung; empty where somebody was reached, or nobody tried.
   */
  static Optional<Duration> ring(Turn turn, Phase.Searching searching) {
    List<Attempt> all = turn.call().ledger().attempts().all();
    List<Attempt> own =
        searching.first().map(leg -> all.subList(leg - 1, all.size())).orElse(List.of());
    return own.isEmpty() || !own.stream().allMatch(Unreached::is)
        ? Optional.empty()
        : Optional.of(ring(own.get(own.size() - 1).start()));
  }

  /** A trunk that carries a call stands in the attempt, whatever the callee then makes of it. */
  private static boolean is(Attempt attempt) {
    return attempt.outcome().result().filter(AttemptResult.FAILED::equals).isPresent()
        && attempt.trunk().isEmpty()
        && attempt.ringingAt().isEmpty();
  }

  private static Duration ring(AttemptStarted start) {
    return Duration.between(start.at(), start.deadline());
  }
}
