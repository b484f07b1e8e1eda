package org.vigie.engine.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.vigie.api.call.CallId;
import org.vigie.api.setup.CallLimits;

/**
 * How many calls persons place as a line, against toll fraud (SPEC, « Voice routes » 5). A call
 * that a user asks for counts from then on, one that a person dials from each number that they
 * dial; those that customers asked for themselves count once they are dialled. Thread-safe.
 */
final class CallBackMeter {
  private static final Duration WINDOW = Duration.ofHours(1);

  /** A call that was let pass and has not begun by then never will. */
  private static final Duration BEGINS = Duration.ofMinutes(1);

  /** A cap that was reached, and when. */
  record Alarm(Instant at, String what) {}

  private final PriorityQueue<Instant> begun = new PriorityQueue<>();
  private final Set<CallId> going = new HashSet<>();
  private final Set<CallId> counted = new HashSet<>();
  private final Map<CallId, Instant> reserved = new HashMap<>();
  private Optional<Alarm> alarm = Optional.empty();

  /** Why one more is too much now; empty where it is not. */
  synchronized Optional<String> refusal(CallLimits limits, Instant now) {
    forget(now);
    Optional<String> why = Optional.empty();
    if (going.size() >= limits.concurrent()) {
      why = Optional.of("%d calls are being placed already".formatted(limits.concurrent()));
    } else if (begun.size() >= limits.perHour()) {
      why = Optional.of("%d calls were placed within the hour".formatted(limits.perHour()));
    }
    why.ifPresent(what -> alarm = Optional.of(new Alarm(now, what)));
    return why;
  }

  /** Counts a call that a user asks for, where it is not too much; else says why it is. */
  synchronized Optional<String> reserve(CallId call, CallLimits limits, Instant now) {
    Optional<String> why = refusal(limits, now);
    if (why.isEmpty()) {
      asked(call, now);
      reserved.put(call, now);
    }
    return why;
  }

  /** One that was let pass has not begun. */
  synchronized void release(CallId call) {
    if (reserved.remove(call) != null) {
      over(call);
    }
  }

  /** A call that a user asked for has begun. */
  synchronized void asked(CallId call, Instant at) {
    reserved.remove(call);
    if (counted.add(call)) {
      going.add(call);
      begun.add(at);
    }
  }

  /** A customer is dialled in a call. */
  synchronized void dialled(CallId call, Instant at) {
    if (!counted.contains(call)) {
      going.add(call);
      begun.add(at);
    }
  }

  /** A call is over; what it began counts for the hour still. */
  synchronized void over(CallId call) {
    going.remove(call);
    counted.remove(call);
    reserved.remove(call);
  }

  /** The last time that a cap was reached. */
  synchronized Optional<Alarm> alarm() {
    return alarm;
  }

  private void forget(Instant now) {
    Instant hourAgo = now.minus(WINDOW);
    while (!begun.isEmpty() && !begun.element().isAfter(hourAgo)) {
      begun.remove();
    }
    Instant lost = now.minus(BEGINS);
    Set<CallId> never = new HashSet<>();
    reserved.forEach(
        (call, at) -> {
          if (at.isBefore(lost)) {
            never.add(call);
          }
        });
    never.forEach(this::over);
  }
}
