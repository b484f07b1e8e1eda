package org.vigie.engine.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The next deadline of each call, in order. The decision thread's own. */
final class Deadlines {
  private record Due(Instant at, LiveCall call) {}

  private final NavigableSet<Due> dues =
      new TreeSet<>(Comparator.comparing(Due::at).thenComparing(due -> due.call().id().value()));

  /** A call has another deadline than before, or none any more. */
  void set(LiveCall call, Optional<Instant> deadline) {
    if (call.deadline().equals(deadline)) {
      return;
    }
    call.deadline().ifPresent(old -> dues.remove(new Due(old, call)));
    call.deadline(deadline);
    deadline.ifPresent(at -> dues.add(new Due(at, call)));
  }

  Optional<Instant> next() {
    return dues.isEmpty() ? Optional.empty() : Optional.of(dues.first().at());
  }

  /** Takes the first call whose deadline is not after an instant; it has none any more then. */
  Optional<LiveCall> take(Instant now) {
    if (dues.isEmpty() || dues.first().at().isAfter(now)) {
      return Optional.empty();
    }
    LiveCall call = dues.first().call();
    set(call, Optional.empty());
    return Optional.of(call);
  }
}
