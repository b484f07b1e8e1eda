package org.vigie.engine.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.vigie.api.call.CallId;

/** Which calls wait for which team, in the order in which they came. The decision thread's own. */
final class Queues {
  private record Place(Instant since, CallId call) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::since).thenComparing(place -> place.call().value());

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  private final Map<String, NavigableSet<Place>> teams = new HashMap<>();
  private final Map<CallId, Queued> places = new HashMap<>();

  /** A call waits there from now on, or does not wait any more. */
  void place(CallId call, Optional<Queued> place) {
    Queued before = places.remove(call);
    if (before != null) {
      leave(before, call);
    }
    place.ifPresent(now -> enter(now, call));
  }

  private void enter(Queued place, CallId call) {
    places.put(call, place);
    teams
        .computeIfAbsent(place.team(), team -> new TreeSet<>())
        .add(new Place(place.since(), call));
  }

  private void leave(Queued place, CallId call) {
    NavigableSet<Place> waiting = teams.get(place.team());
    if (waiting != null && waiting.remove(new Place(place.since(), call)) && waiting.isEmpty()) {
      teams.remove(place.team());
    }
  }

  /** How many wait for a team before a call; all of them where it does not wait there. */
  int ahead(String team, CallId call) {
    NavigableSet<Place> waiting = teams.getOrDefault(team, new TreeSet<>());
    Optional<Queued> own =
        Optional.ofNullable(places.get(call)).filter(place -> place.team().equals(team));
    return own.map(place -> waiting.headSet(new Place(place.since(), call)).size())
        .orElseGet(waiting::size);
  }

  /** All that wait, those who came first before the others. */
  List<CallId> all() {
    return teams.values().stream().flatMap(NavigableSet::stream).sorted().map(Place::call).toList();
  }

  boolean none() {
    return places.isEmpty();
  }
}
