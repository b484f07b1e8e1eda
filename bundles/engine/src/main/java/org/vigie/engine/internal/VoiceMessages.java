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

/** Messages that callers left and that nobody has heard, by line. Thread-safe. */
public final class VoiceMessages {
  /** SPEC, « Entry » 7: a shorter one is none. */
  static final Duration SHORTEST = Duration.ofSeconds(2);

  private record Left(Instant at, String call) implements Comparable<Left> {
    @Override
    public int compareTo(Left other) {
      int times = at.compareTo(other.at);
      return times == 0 ? call.compareTo(other.call) : times;
    }
  }

  private final Map<String, TreeMap<Left, CallId>> lines = new HashMap<>();
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
          .put(new Left(call.startedAt(), call.id().value()), call.id());
    }
  }

  /** Somebody has heard the message of a call; may be told before it is known. */
  public synchronized void heard(CallId call) {
    heard.add(call);
    lines.values().forEach(waiting -> waiting.values().remove(call));
    lines.values().removeIf(Map::isEmpty);
  }

  /** Says whether a message is known to be heard. */
  synchronized boolean wasHeard(CallId call) {
    return heard.contains(call);
  }

  /** The calls whose messages wait, the oldest first. */
  public synchronized List<CallId> unheard(String line) {
    return List.copyOf(lines.getOrDefault(line, new TreeMap<>()).values());
  }
}
