package org.vigie.engine.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.number.PhoneNumber;

/**
 * What calls have taught about persons, for the searches to come: from memory, since a decision
 * must not wait. What is newer counts, in whatever order it is told. Thread-safe.
 */
public final class CallMemory {
  /** Callers whose handlers are remembered: two hours of a very busy house, many times over. */
  static final int CALLERS = 20_000;

  private record Level(String team, int level) {}

  private record Caller(String line, PhoneNumber number) {}

  private record Fact(String person, Instant at) {}

  private final LockOuts lockOuts = new LockOuts();
  private final VoiceMessages messages = new VoiceMessages();
  private final CallBackMeter callBacks = new CallBackMeter();
  private final Map<String, Instant> accepted = new HashMap<>();
  private final Map<Level, Fact> rung = new HashMap<>();
  private final Map<Caller, Fact> handled =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Caller, Fact> eldest) {
          return size() > CALLERS;
        }
      };

  /** From which numbers no PIN is taken. */
  LockOuts lockOuts() {
    return lockOuts;
  }

  /** Messages that nobody has heard. */
  public VoiceMessages messages() {
    return messages;
  }

  /** How many calls are placed as a line. */
  CallBackMeter callBacks() {
    return callBacks;
  }

  /** A person took a call. */
  synchronized void accepted(String person, Instant at) {
    accepted.merge(person, at, CallMemory::later);
  }

  /** A person was rung at a level of a team. */
  synchronized void rung(String team, int level, String person, Instant at) {
    rung.merge(new Level(team, level), new Fact(person, at), CallMemory::newer);
  }

  /** A person has to do, or had, with a caller of a line. */
  synchronized void handled(String line, PhoneNumber caller, String person, Instant at) {
    handled.merge(new Caller(line, caller), new Fact(person, at), CallMemory::newer);
  }

  /** When a person last took a call. */
  public synchronized Optional<Instant> lastAccepted(String person) {
    return Optional.ofNullable(accepted.get(person));
  }

  /** The person rung last at a level of a team. */
  public synchronized Optional<String> lastRung(String team, int level) {
    return Optional.ofNullable(rung.get(new Level(team, level))).map(Fact::person);
  }

  /** The person who last handled a caller of a line, where that was not before an instant. */
  public synchronized Optional<String> handler(String line, PhoneNumber caller, Instant since) {
    return Optional.ofNullable(handled.get(new Caller(line, caller)))
        .filter(fact -> !fact.at().isBefore(since))
        .map(Fact::person);
  }

  private static Instant later(Instant a, Instant b) {
    return b.isAfter(a) ? b : a;
  }

  /** Of two at the same instant the one that is told later. */
  private static Fact newer(Fact known, Fact told) {
    return told.at().isBefore(known.at()) ? known : told;
  }
}
