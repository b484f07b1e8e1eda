package org.vigie.shell.internal;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigie.api.call.CallDetails;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.LegQuality;
import org.vigie.api.number.PhoneNumber;

/** What {@code vigie:calls} shows of a call: who and whom, or how it went by the voice. */
final class CallColumns {
  private static final String NONE = "-";

  private CallColumns() {}

  static Table people() {
    return new Table()
        .column("when", 14)
        .column("line", 9)
        .column("caller", 12)
        .column("verdict", 10)
        .column("by", 6)
        .last("id");
  }

  static Object[] people(CallRecord call, ZoneId zone) {
    return new Object[] {
      Times.day(call.startedAt(), zone),
      call.line(),
      call.caller().map(PhoneNumber::e164).orElse(NONE),
      call.verdict().map(verdict -> verdict.code()).orElse("…"),
      call.acceptedBy().orElse(NONE),
      call.id().value()
    };
  }

  static Table voice() {
    return new Table()
        .column("when", 14)
        .column("kind", 9)
        .column("queued", 7)
        .column("message", 7)
        .column("rec", 3)
        .column("tries", 5)
        .column("MOS", 4)
        .last("id");
  }

  static Object[] voice(CallRecord call, ZoneId zone) {
    CallDetails details = call.details();
    return new Object[] {
      Times.day(call.startedAt(), zone),
      details.kind().code(),
      length(details.queued()),
      length(details.voicemail()),
      details.recorded() ? "yes" : NONE,
      tries(call),
      call.quality().isEmpty() ? NONE : mos(call.quality()),
      call.id().value()
    };
  }

  private static String length(Optional<Duration> length) {
    return length.map(Times::length).orElse(NONE);
  }

  /** Trunks that were tried, over all attempts. */
  private static int tries(CallRecord call) {
    return call.attempts().stream().mapToInt(attempt -> attempt.tries().size()).sum();
  }

  /** Of the worst leg. */
  private static String mos(List<LegQuality> legs) {
    return legs.stream()
        .min(Comparator.comparing(LegQuality::mos))
        .map(leg -> String.format(Locale.ROOT, "%.1f", leg.mos()))
        .orElse(NONE);
  }

  /** What else there is to know of a call, in a line. */
  static String details(CallRecord call) {
    CallDetails details = call.details();
    StringBuilder line = new StringBuilder("Kind: " + details.kind().code());
    details.queued().ifPresent(d -> line.append(", queued ").append(Times.length(d)));
    details.voicemail().ifPresent(d -> line.append(", message of ").append(Times.length(d)));
    if (details.recorded()) {
      line.append(", recorded");
    }
    details.customer().ifPresent(contract -> line.append(", contract ").append(contract));
    details.callBackOf().ifPresent(of -> line.append(", asked for in call ").append(of));
    return line.toString();
  }
}
