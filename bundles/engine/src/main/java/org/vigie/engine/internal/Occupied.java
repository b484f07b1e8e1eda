package org.vigie.engine.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.vigie.api.call.CallId;

/** Which calls have hold of something. The decision thread's own. */
final class Occupied<T> {
  private final Map<T, Set<CallId>> by = new HashMap<>();

  /** A call has hold of other things than before. */
  void change(CallId call, Set<T> before, Set<T> after) {
    if (before.equals(after)) {
      return;
    }
    before.stream().filter(thing -> !after.contains(thing)).forEach(thing -> leave(call, thing));
    after.forEach(thing -> by.computeIfAbsent(thing, t -> new HashSet<>()).add(call));
  }

  /** A call has hold of nothing any more, whatever it was. */
  void vacate(CallId call) {
    by.values().forEach(calls -> calls.remove(call));
    by.values().removeIf(Set::isEmpty);
  }

  private void leave(CallId call, T thing) {
    Set<CallId> calls = by.get(thing);
    if (calls != null && calls.remove(call) && calls.isEmpty()) {
      by.remove(thing);
    }
  }

  /** Says whether another call than this has hold of something. */
  boolean byOther(CallId asking, T thing) {
    Set<CallId> calls = by.get(thing);
    return calls != null && (calls.size() > 1 || !calls.contains(asking));
  }
}
