package org.vigie.engine.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.CallEnded;
import org.vigie.api.call.CallEvent.LineTestStarted;
import org.vigie.api.call.CallEvent.TestCalled;
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
  private final Queues queues = new Queues();
  private final LineTestBook tests = new LineTestBook();

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
    if (!before.queued().equals(after.queued())) {
      queues.place(call, after.queued());
    }
  }

  /** A call occupies nobody any more, whatever it was that it occupied. */
  void vacate(CallId call) {
    persons.vacate(call);
    numbers.vacate(call);
    queues.place(call, Optional.empty());
    tests.over(call);
  }

  /** A call tells something that others look for. */
  void note(CallId call, CallEvent event) {
    if (event instanceof LineTestStarted test) {
      tests.began(call, test.line());
    } else if (event instanceof TestCalled called) {
      tests.arrived(called.by(), call);
    } else if (event instanceof CallEnded) {
      tests.over(call);
    }
  }

  /** Which calls wait for which team. */
  Queues queues() {
    return queues;
  }

  /** Which lines are being tested. */
  LineTestBook tests() {
    return tests;
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
