package org.vigie.engine.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.escalation.api.Circumstances.Left;

/** Messages that callers left and that nobody has heard, by line. Thread-safe. */
public final class VoiceMessages {
  /** SPEC, « Entry » 7: a shorter one is none. */
  static final Duration SHORTEST = Duration.ofSeconds(2);

  private record Place(Instant at, String call) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int times = at.compareTo(other.at);
      return times == 0 ? call.compareTo(other.call) : times;
    }
  }

  private final Map<String, TreeMap<Place, Left>> lines = new HashMap<>();
  private final Set<CallId> heard = new HashSet<>();

  /** Says whether the caller left a message. */
  static boolean in(CallRecord call) {
    return call.details().voicemail().filter(it -> it.compareTo(SHORTEST) >= 0).isPresent();
  }

  /** A call is over; where it left a message, that is to be heard. */
  synchronized void over(CallRecord call) {
    if (in(call) && !heard.contains(call.id())) {
      lines
          .computeIfAbsent(call.line(), line -> new TreeMap<>())
          .put(new Place(call.startedAt(), call.id().value()), left(call));
    }
  }

  private static Left left(CallRecord call) {
    return new Left(call.id(), call.caller(), call.details().customer(), call.startedAt());
  }

  /** Somebody has heard the message of a call; may be told before it is known. */
  public synchronized void heard(CallId call) {
    heard.add(call);
    lines.values().forEach(waiting -> waiting.values().removeIf(left -> left.call().equals(call)));
    lines.values().removeIf(Map::isEmpty);
  }

  /** Says whether a message is known to be heard. */
  synchronized boolean wasHeard(CallId call) {
    return heard.contains(call);
  }

  /** The messages that wait, the oldest first. */
  public synchronized List<Left> unheard(String line) {
    return List.copyOf(lines.getOrDefault(line, new TreeMap<>()).values());
  }
}
