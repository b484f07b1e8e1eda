package org.vigie.callflow.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** When a call must act by itself. All of it stands in the state: a restart forgets nothing. */
final class Deadlines {
  /** A search in ringing state is answered by then: peers limit provisional responses. */
  static final Duration PROVISIONAL = Duration.ofSeconds(60);

  private Deadlines() {}

  static Optional<Instant> next(Call call) {
    Stream<Instant> legs =
        call.legs().attempts().values().stream().flatMap(leg -> leg.stage().deadline().stream());
    return Stream.concat(ofPhase(call), legs).min(Comparator.naturalOrder());
  }

  private static Stream<Instant> ofPhase(Call call) {
    if (call.phase() instanceof Phase.Saying saying) {
      return Stream.of(saying.until());
    } else if (call.phase() instanceof Phase.Asking asking) {
      return Stream.of(asking.until());
    } else if (call.phase() instanceof Phase.Leaving leaving) {
      return Stream.of(leaving.until());
    } else if (call.phase() instanceof Phase.Closing closing) {
      return Stream.of(closing.until());
    } else if (call.phase() instanceof Phase.Tested tested) {
      return Stream.of(tested.until());
    } else if (call.phase() instanceof Phase.Queued queued) {
      return Stream.concat(Stream.of(queued.progressAt()), overflow(call).stream());
    } else if (call.phase() instanceof Phase.Searching searching) {
      return Stream.of(
              overflow(call),
              answer(call),
              searching.search().pausesUntil(),
              searching.progressAt())
          .flatMap(Optional::stream);
    }
    return call.phase() instanceof Desk desk ? desk.deadline().stream() : Stream.empty();
  }

  /** When the line's patience is over; once. */
  static Optional<Instant> overflow(Call call) {
    Waiting waiting = call.ledger().waiting();
    return waiting.overflowed() ? Optional.empty() : waiting.overflowAt();
  }

  /** When a search that the caller follows by provisional responses is answered. */
  static Optional<Instant> answer(Call call) {
    return call.legs().caller() == CallerLeg.OFFERED
        ? call.ledger().waiting().since().map(since -> since.plus(PROVISIONAL))
        : Optional.empty();
  }
}
