package org.vigie.engine.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;

/**
 * All calls in memory, and which persons and numbers they occupy. Calls may be looked up on any
 * thread; the rest is the decision thread's.
 */
final class CallBook {
  private final Map<CallId, LiveCall> calls = new ConcurrentHashMap<>();
  private final Occupied<String> persons = new Occupied<>();
  private final Occupied<PhoneNumber> numbers = new Occupied<>();

  Optional<LiveCall> find(CallId id) {
    return Optional.ofNullable(calls.get(id));
  }

  Collection<LiveCall> all() {
    return calls.values();
  }

  void add(LiveCall call) {
    calls.put(call.id(), call);
  }

  /** Forgets a call; any thread. */
  void remove(LiveCall call) {
    calls.remove(call.id(), call);
  }

  /** A call occupies others than before. */
  void occupies(CallId call, Occupancy before, Occupancy after) {
    persons.change(call, before.persons(), after.persons());
    numbers.change(call, before.numbers(), after.numbers());
  }

  /** A call occupies nobody any more, whatever it was that it occupied. */
  void vacate(CallId call) {
    persons.vacate(call);
    numbers.vacate(call);
  }

  /** Says whether another call than this occupies a person. */
  boolean busy(CallId asking, String person) {
    return persons.byOther(asking, person);
  }

  /** Says whether another call than this rings a number, or has it connected. */
  boolean engaged(CallId asking, PhoneNumber number) {
    return numbers.byOther(asking, number);
  }
}
