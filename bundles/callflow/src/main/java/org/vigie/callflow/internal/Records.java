package org.vigie.callflow.internal;

import java.time.Duration;
import java.util.Optional;
import org.vigie.api.call.CallEvent.CallOffered;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Candidate;
import org.vigie.api.call.Invitation;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;

/** The CDR of a call, from its state. */
final class Records {
  private Records() {}

  static CallRecord of(Call call) {
    Ledger ledger = call.ledger();
    CallOffered offer = ledger.offer();
    Optional<Phase.Over> over =
        call.phase() instanceof Phase.Over p ? Optional.of(p) : Optional.empty();
    Optional<Verdict> verdict = over.map(Phase.Over::verdict);
    return new CallRecord(
        call.id(),
        offer.line(),
        offer.invitation().trunk(),
        shownCaller(offer.invitation()),
        offer.called(),
        offer.invitation().diversion(),
        ledger.path(),
        offer.at(),
        ledger.times().answeredAt(),
        ledger.times().accepted().map(a -> a.at()),
        over.flatMap(o -> ledger.times().endedAt()),
        verdict,
        ledger.times().accepted().map(a -> name(ledger.attempts().of(a.leg()))),
        verdict.flatMap(v -> conversation(ledger, v)),
        ledger.attempts().all().stream().map(Attempt::record).toList(),
        ledger.quality(),
        over.map(Phase.Over::wayOut).orElse(""),
        verdict.filter(v -> missed(ledger, v)).isPresent());
  }

  /** A withheld number is disclosed to nobody. */
  static Optional<PhoneNumber> shownCaller(Invitation invitation) {
    return invitation.withheld() ? Optional.empty() : invitation.caller();
  }

  /** Whoever took the call: a person, or the number where nobody's. */
  private static String name(Attempt attempt) {
    Candidate candidate = attempt.start().candidate();
    return candidate.person().orElseGet(() -> candidate.number().e164());
  }

  /** Of a call that was cut, nobody knows when: a length would be a guess. */
  private static Optional<Duration> conversation(Ledger ledger, Verdict verdict) {
    return verdict == Verdict.CUT
        ? Optional.empty()
        : ledger
            .times()
            .accepted()
            .flatMap(a -> ledger.times().endedAt().map(end -> Duration.between(a.at(), end)));
  }

  /** Whether somebody has to call the caller back. */
  private static boolean missed(Ledger ledger, Verdict verdict) {
    return switch (verdict) {
      case MISSED -> true;
      case ABANDONED -> !ledger.attempts().all().isEmpty();
      case CUT -> !ledger.accepted();
      case ANSWERED, OVERFLOWED, VOICEMAIL, REFUSED -> false;
    };
  }
}
