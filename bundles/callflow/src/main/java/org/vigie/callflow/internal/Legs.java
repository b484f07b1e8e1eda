package org.vigie.callflow.internal;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.AttemptStarted;
import org.vigie.api.call.CallEvent.CallerAnswered;
import org.vigie.api.call.CallEvent.LegClosed;
import org.vigie.api.call.CallEvent.LegHungUp;

/**
 * What is open at peers.
 *
 * @param attempts the open legs of attempts, by number
 */
public record Legs(CallerLeg caller, SortedMap<Integer, AttemptLeg> attempts) {
  public Legs {
    attempts = Collections.unmodifiableSortedMap(attempts);
  }

  static Legs offered() {
    return new Legs(CallerLeg.OFFERED, new TreeMap<>());
  }

  /** Of a call without a caller. */
  static Legs none() {
    return new Legs(CallerLeg.CLOSED, new TreeMap<>());
  }

  Legs on(CallEvent event) {
    if (event instanceof AttemptStarted e) {
      return with(e.leg(), AttemptLeg.of(e));
    } else if (event instanceof CallerAnswered) {
      return new Legs(CallerLeg.ANSWERED, attempts);
    } else if (event instanceof LegHungUp e && e.leg() == 0) {
      return new Legs(CallerLeg.HUNG_UP, attempts);
    } else if (event instanceof LegClosed e) {
      return e.leg() == 0 ? new Legs(CallerLeg.CLOSED, attempts) : without(e.leg());
    }
    return LegOfEvent.of(event).stream()
        .mapToObj(leg -> attempt(leg).map(a -> with(leg, a.on(event))).orElse(this))
        .findFirst()
        .orElse(this);
  }

  private Legs with(int leg, AttemptLeg attempt) {
    SortedMap<Integer, AttemptLeg> more = new TreeMap<>(attempts);
    more.put(leg, attempt);
    return new Legs(caller, more);
  }

  private Legs without(int leg) {
    SortedMap<Integer, AttemptLeg> less = new TreeMap<>(attempts);
    less.remove(leg);
    return new Legs(caller, less);
  }

  Optional<AttemptLeg> attempt(int leg) {
    return Optional.ofNullable(attempts.get(leg));
  }

  boolean callerOpen() {
    return caller != CallerLeg.CLOSED;
  }

  boolean allClosed() {
    return !callerOpen() && attempts.isEmpty();
  }

  Set<String> persons() {
    return attempts.values().stream()
        .filter(AttemptLeg::occupies)
        .flatMap(leg -> leg.candidate().person().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The first leg, in order of number, whose stage has lasted too long. */
  OptionalInt overdue(Instant now) {
    return attempts.entrySet().stream()
        .filter(e -> e.getValue().stage().deadline().filter(d -> !d.isAfter(now)).isPresent())
        .mapToInt(Map.Entry::getKey)
        .findFirst();
  }
}
