package org.vigie.engine.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.api.call.CallId;

/**
 * All calls in memory, and whom they occupy. Calls may be looked up on any thread; the rest is the
 * decision thread's.
 */
final class CallBook {
  private final Map<CallId, LiveCall> calls = new ConcurrentHashMap<>();
  private final Map<String, Set<CallId>> occupied = new HashMap<>();

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

  /** A call occupies other persons than before. */
  void occupies(CallId call, Set<String> before, Set<String> after) {
    if (before.equals(after)) {
      return;
    }
    before.stream().filter(person -> !after.contains(person)).forEach(p -> leave(call, p));
    after.forEach(person -> occupied.computeIfAbsent(person, p -> new HashSet<>()).add(call));
  }

  /** A call occupies nobody any more, whatever it was that it occupied. */
  void vacate(CallId call) {
    occupied.values().forEach(by -> by.remove(call));
    occupied.values().removeIf(Set::isEmpty);
  }

  private void leave(CallId call, String person) {
    Set<CallId> by = occupied.get(person);
    if (by != null && by.remove(call) && by.isEmpty()) {
      occupied.remove(person);
    }
  }

  /** Says whether another call than this occupies a person. */
  boolean busy(CallId asking, String person) {
    Set<CallId> by = occupied.get(person);
    return by != null && (by.size() > 1 || !by.contains(asking));
  }
}
