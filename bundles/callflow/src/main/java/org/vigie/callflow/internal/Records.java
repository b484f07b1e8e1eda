package org.vigie.callflow.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallDetails;
import org.vigie.api.call.CallEvent.AlertCallStarted;
import org.vigie.api.call.CallEvent.CallBackStarted;
import org.vigie.api.call.CallEvent.CustomerKnown;
import org.vigie.api.call.CallKind;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Candidate;
import org.vigie.api.call.Invitation;
import org.vigie.api.call.Verdict;

/** The CDR of a call, from its state. */
final class Records {
  private Records() {}

  static CallRecord of(Call call) {
    Ledger ledger = call.ledger();
    Origin origin = ledger.origin();
    Optional<Invitation> invitation = origin.invitation();
    Optional<Phase.Over> over =
        call.phase() instanceof Phase.Over p ? Optional.of(p) : Optional.empty();
    Optional<Verdict> verdict = over.map(Phase.Over::verdict);
    return new CallRecord(
        call.id(),
        origin.line(),
        invitation.map(Invitation::trunk).orElseGet(() -> trunk(ledger)),
        origin.shownCaller().or(() -> origin.placed().map(CallBackStarted::customer)),
        origin.called(),
        invitation.map(Invitation::diversion).orElse(List.of()),
        ledger.path(),
        origin.at(),
        ledger.times().answeredAt(),
        ledger.times().accepted().map(a -> a.at()),
        over.flatMap(o -> ledger.times().endedAt()),
        verdict,
        ledger.times().accepted().map(a -> name(ledger.attempts().of(a.leg()))),
        verdict.flatMap(v -> conversation(ledger, v)),
        ledger.attempts().all().stream().map(Attempt::record).toList(),
        ledger.quality(),
        over.map(Phase.Over::wayOut).orElse(""),
        verdict.filter(v -> missed(ledger, v)).isPresent(),
        origin.alert().map(AlertCallStarted::alert),
        details(call));
  }

  /** That by which a line was tested. */
  private static String trunk(Ledger ledger) {
    return ledger.origin().test().isEmpty()
        ? ""
        : ledger.attempts().of(1).record().trunk().orElse("");
  }

  private static CallDetails details(Call call) {
    Ledger ledger = call.ledger();
    Optional<Duration> conversation =
        call.phase() instanceof Phase.Over over
            ? conversation(ledger, over.verdict())
            : Optional.empty();
    return new CallDetails(
        ledger.caller().isTest() ? CallKind.LINE_TEST : ledger.origin().kind(),
        ledger.waiting().queue().passed(),
        Optional.of(ledger.message().length()).filter(Messages::counts),
        ledger.recorded().isKept() && conversation.filter(Duration.ZERO::equals).isEmpty(),
        ledger.caller().customer().map(CustomerKnown::contract),
        ledger.origin().placed().flatMap(CallBackStarted::of));
  }

  /** Whoever took the call: a person, or the number where nobody's. */
  private static String name(Attempt attempt) {
    Candidate candidate = attempt.start().candidate();
    return candidate.person().orElseGet(() -> candidate.number().e164());
  }

  /**
   * Of a call that was cut, nobody knows when: a length would be a guess. Who takes an alert speaks
   * with nobody.
   */
  private static Optional<Duration> conversation(Ledger ledger, Verdict verdict) {
    return verdict == Verdict.CUT || ledger.origin().alert().isPresent()
        ? Optional.empty()
        : ledger.times().accepted().map(a -> ledger.spoken().before());
  }

  /** Whether there is a caller whom somebody has to call back. */
  private static boolean missed(Ledger ledger, Verdict verdict) {
    Optional<CallBackStarted> placed = ledger.origin().placed();
    if (placed.isPresent()) {
      // Whom nobody of ours wanted to speak with is no debt of the line once they were rung.
      boolean owed = placed.get().of().isPresent() || !ledger.service().customer();
      return owed && toBeCalled(ledger, verdict);
    }
    return ledger.origin().invitation().isPresent()
        && !ledger.service().used()
        && !ledger.caller().isSettled()
        && toBeCalled(ledger, verdict);
  }

  private static boolean toBeCalled(Ledger ledger, Verdict verdict) {
    return switch (verdict) {
      case MISSED -> true;
      case ABANDONED -> !ledger.attempts().all().isEmpty();
      case CUT -> !ledger.accepted();
      // Whose conversation ended in a search that found nobody was left alone.
      case ANSWERED, OVERFLOWED -> ledger.waiting().givenUp();
      case VOICEMAIL, REFUSED -> false;
    };
  }
}
