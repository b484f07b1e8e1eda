package org.vigie.engine.internal;

import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallId;
import org.vigie.api.number.Numbering;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.CallLimits;
import org.vigie.escalation.api.Circumstances.Permission;

/** Which numbers may be called as a line, by the setup's limits. Thread-safe. */
public final class CallPermits {
  private static final Logger LOG = LoggerFactory.getLogger(CallPermits.class);

  private final Rulebook rulebook;
  private final CallBackMeter meter;

  CallPermits(Rulebook rulebook, CallBackMeter meter) {
    this.rulebook = rulebook;
    this.meter = meter;
  }

  /** What comes of digits that somebody dials; the caps are looked at, nothing is counted. */
  Permission of(String digits, Instant now) {
    Permission destination = destination(digits);
    return destination.number().isEmpty()
        ? destination
        : meter
            .refusal(limits(), now)
            .map(why -> refused(digits, "a limit is reached: " + why))
            .orElse(destination);
  }

  /** Whether the number may be called at all. */
  public Permission destination(String digits) {
    Optional<Numbering> numbering = rulebook.numbering();
    if (numbering.isEmpty()) {
      return refused(digits, "numbers cannot be read now: start numbering");
    }
    Optional<PhoneNumber> number = numbering.get().parse(digits);
    Optional<String> refusal = refusal(numbering.get(), digits, number);
    return refusal.map(why -> refused(digits, why)).orElseGet(() -> new Permission(number, ""));
  }

  /**
   * Counts a call that a user asks for.
   *
   * @return why it is too much
   */
  public Optional<String> reserve(CallId call, Instant now) {
    return meter.reserve(call, limits(), now);
  }

  /** One that was counted has not begun. */
  public void release(CallId call) {
    meter.release(call);
  }

  private Optional<String> refusal(
      Numbering numbering, String digits, Optional<PhoneNumber> number) {
    CallLimits limits = limits();
    boolean paid = number.filter(numbering::premium).isPresent();
    Optional<String> barred = numbering.refusal(digits);
    if (number.isEmpty() || barred.isPresent() && !(paid && limits.premium())) {
      return barred.or(() -> Optional.of("not a telephone number"));
    }
    String e164 = number.get().e164();
    Optional<String> country = numbering.country(number.get());
    boolean allowed =
        country.filter(limits.countries()::contains).isPresent()
            || limits.prefixes().stream().anyMatch(e164::startsWith);
    return allowed
        ? Optional.empty()
        : Optional.of(
            "%s is in %s, which settings.limits does not allow"
                .formatted(e164, country.orElse("no country")));
  }

  private CallLimits limits() {
    return rulebook
        .current()
        .map(rules -> rules.setup().setup().settings().limits())
        .orElse(CallLimits.DEFAULT);
  }

  private static Permission refused(String digits, String why) {
    LOG.warn("Nobody is called back at {}: {}", digits, why);
    return new Permission(Optional.empty(), why);
  }
}
