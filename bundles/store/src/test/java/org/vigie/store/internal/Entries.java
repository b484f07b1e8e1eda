package org.vigie.store.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallDetails;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.CallEnded;
import org.vigie.api.call.CallEvent.CallOffered;
import org.vigie.api.call.CallEvent.NodeEntered;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Invitation;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Ringback;
import org.vigie.api.store.JournalEntry;

/** Calls for the tests of the store. */
final class Entries {
  static final Instant T0 = Instant.parse("2026-11-21T22:00:00Z");
  static final PhoneNumber CALLED = new PhoneNumber("+33972101010");
  static final PhoneNumber CALLER = new PhoneNumber("+33612345678");

  private Entries() {}

  /** An id as a call has it that began n seconds after {@link #T0}. */
  static CallId call(long n) {
    return new CallId(Pruner.firstIdOf(T0.plusSeconds(n)) + "%016d".formatted(n));
  }

  static JournalEntry first(CallId call) {
    Invitation invitation =
        new Invitation(
            "operator", List.of(CALLED), Optional.of(CALLER), false, List.of(), true, "dialog");
    CallEvent offered = new CallOffered(T0, "heating", CALLED, Ringback.HOLD, invitation);
    return new JournalEntry(call, 1, List.of(offered), Optional.empty());
  }

  static JournalEntry next(CallId call, long sequence) {
    List<CallEvent> events = List.of(new NodeEntered(T0, "node-" + sequence));
    return new JournalEntry(call, sequence, events, Optional.empty());
  }

  static JournalEntry last(CallId call, long sequence, Instant startedAt, boolean missed) {
    List<CallEvent> events = List.of(new CallEnded(T0, Verdict.ANSWERED, "over"));
    Optional<CallRecord> record = Optional.of(record(call, startedAt, missed));
    return new JournalEntry(call, sequence, events, record);
  }

  static CallRecord record(CallId call, Instant startedAt, boolean missed) {
    return new CallRecord(
        call,
        "heating",
        "operator",
        Optional.of(CALLER),
        CALLED,
        List.of(),
        List.of("welcome"),
        startedAt,
        Optional.of(startedAt),
        Optional.empty(),
        Optional.of(startedAt.plusSeconds(20)),
        Optional.of(missed ? Verdict.MISSED : Verdict.ANSWERED),
        missed ? Optional.empty() : Optional.of("alice"),
        Optional.of(Duration.ofSeconds(20)),
        List.of(),
        List.of(),
        "over",
        missed,
        Optional.empty(),
        CallDetails.NONE);
  }
}
