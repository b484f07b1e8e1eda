package org.vigie.callflow.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEvent.AttemptStarted;
import org.vigie.api.call.CallRecord.AttemptRecord;
import org.vigie.api.call.Try;

/**
 * What remains of an attempt.
 *
 * @param failed the trunks that failed
 * @param trunk the one that carries it, or is about to
 */
public record Attempt(
    AttemptStarted start,
    List<Try> failed,
    Optional<String> trunk,
    Optional<Instant> ringingAt,
    Optional<Instant> answeredAt,
    Outcome outcome) {
  private static final Set<AttemptResult> GIVEN_UP =
      Set.of(AttemptResult.NO_ANSWER, AttemptResult.CANCELLED, AttemptResult.CUT);

  /** How it ended; the result of an accepted one stands before its end. */
  public record Outcome(Optional<AttemptResult> result, Optional<Instant> endedAt, String cause) {
    static final Outcome OPEN = new Outcome(Optional.empty(), Optional.empty(), "");
  }

  static Attempt of(AttemptStarted start) {
    return new Attempt(
        start, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Outcome.OPEN);
  }

  Attempt dialled(String on) {
    return new Attempt(start, failed, Optional.of(on), ringingAt, answeredAt, outcome);
  }

  Attempt tryFailed(Try with) {
    List<Try> more = new ArrayList<>(failed);
    more.add(with);
    Optional<String> left = trunk.filter(t -> !t.equals(with.trunk()));
    return new Attempt(start, List.copyOf(more), left, ringingAt, answeredAt, outcome);
  }

  /** What picked up did not count. */
  Attempt voiceless(Try with) {
    Attempt next = tryFailed(with);
    return new Attempt(start, next.failed, next.trunk, ringingAt, Optional.empty(), Outcome.OPEN);
  }

  Attempt ringing(Instant at) {
    return new Attempt(start, failed, trunk, Optional.of(at), answeredAt, outcome);
  }

  Attempt answered(Instant at, String on) {
    return new Attempt(start, failed, Optional.of(on), ringingAt, Optional.of(at), outcome);
  }

  Attempt accepted() {
    return with(new Outcome(Optional.of(AttemptResult.ACCEPTED), Optional.empty(), ""));
  }

  Attempt ended(Instant at, AttemptResult result, String cause) {
    if (result == AttemptResult.ACCEPTED && outcome.result().isEmpty()) {
      return accepted();
    }
    return outcome.result().isPresent()
        ? this
        : with(new Outcome(Optional.of(result), Optional.of(at), cause));
  }

  /** Its leg is down: the end of one that was accepted. */
  Attempt down(Instant at) {
    return outcome.result().isPresent() && outcome.endedAt().isEmpty()
        ? with(new Outcome(outcome.result(), Optional.of(at), outcome.cause()))
        : this;
  }

  private Attempt with(Outcome now) {
    return new Attempt(start, failed, trunk, ringingAt, answeredAt, now);
  }

  AttemptRecord record() {
    return new AttemptRecord(
        start.leg(),
        start.level(),
        start.candidate().person(),
        start.candidate().number(),
        trunk.or(this::lastTried),
        start.at(),
        ringingAt,
        answeredAt,
        outcome.endedAt(),
        outcome.result(),
        outcome.cause(),
        tries());
  }

  private Optional<String> lastTried() {
    return failed.isEmpty() ? Optional.empty() : Optional.of(failed.get(failed.size() - 1).trunk());
  }

  private List<Try> tries() {
    List<Try> all = new ArrayList<>(failed);
    trunk.ifPresent(t -> all.add(new Try(t, silent() ? "no response until it was given up" : "")));
    return all;
  }

  /** The trunk was given up before it showed whether it works. */
  private boolean silent() {
    return ringingAt.isEmpty()
        && answeredAt.isEmpty()
        && outcome.result().filter(GIVEN_UP::contains).isPresent();
  }
}
