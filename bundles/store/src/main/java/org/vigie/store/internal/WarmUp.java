package org.vigie.store.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallDetails;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.CallEnded;
import org.vigie.api.call.CallEvent.CallOffered;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Invitation;
import org.vigie.api.call.Verdict;
import org.vigie.api.mail.OwedMail;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Ringback;
import org.vigie.api.store.JournalEntry;

/** A call that never was, to be written and taken back. */
final class WarmUp {
  private static final CallId CALL = new CallId("warm-up");
  private static final PhoneNumber NUMBER = new PhoneNumber("+99900000");

  private WarmUp() {}

  static List<JournalEntry> calls() {
    return List.of(first(), last());
  }

  private static JournalEntry first() {
    List<PhoneNumber> called = List.of(NUMBER);
    Optional<PhoneNumber> caller = Optional.of(NUMBER);
    Invitation invitation = new Invitation("", called, caller, false, List.of(), true, "");
    CallEvent event = new CallOffered(Instant.EPOCH, "", NUMBER, Ringback.HOLD, invitation);
    return new JournalEntry(CALL, 1, List.of(event), Optional.empty());
  }

  private static JournalEntry last() {
    CallEvent event = new CallEnded(Instant.EPOCH, Verdict.CUT, "");
    return new JournalEntry(
        CALL,
        2,
        List.of(event),
        Optional.of(record()),
        List.of(TextWarmUp.message(CALL.value() + "-call")),
        List.of(new OwedMail(CALL.value(), CALL, "", "", "").owed(Instant.EPOCH)));
  }

  private static CallRecord record() {
    return new CallRecord(
        CALL,
        "",
        "",
        Optional.of(NUMBER),
        NUMBER,
        List.of(),
        List.of(),
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.of(Instant.EPOCH),
        Optional.of(Verdict.CUT),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        "",
        false,
        Optional.empty(),
        CallDetails.NONE);
  }
}
