package org.vigie.numbering.internal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.api.number.PhoneNumber;

/** Which numbers must not be dialled. Thread-safe. */
final class DialRules {
  private final PhoneNumberUtil library;

  DialRules(PhoneNumberUtil library) {
    this.library = library;
  }

  /**
   * Why not.
   *
   * @param number what the text was read as
   */
  Optional<String> refusal(String text, Optional<PhoneNumber> number) {
    String digits = Digits.of(text);
    if (isEmergency(digits)) {
      return Optional.of(
          text.strip() + " is an emergency number: Vigie never dials one; name a person's number");
    }
    if (number.isEmpty()) {
      return Optional.of("not a possible telephone number: write it as +33612345601 or 0612345601");
    }
    return isPremium(number.get())
        ? Optional.of(text.strip() + " is a premium-rate number: these are not dialled")
        : Optional.empty();
  }

  /** Also where a country code was put before it: some trunks deliver it all the same. */
  private static boolean isEmergency(String digits) {
    return Stream.of("", "+", "0", "00", "+33", "0033", "33", "+330")
        .filter(digits::startsWith)
        .anyMatch(prefix -> FrenchPlan.EMERGENCY.contains(digits.substring(prefix.length())));
  }

  /** Says whether its caller pays more than for an ordinary number. */
  boolean isPremium(PhoneNumber number) {
    try {
      return FrenchPlan.isPremium(number.e164())
          || switch (library.getNumberType(library.parse(number.e164(), null))) {
            case PREMIUM_RATE, SHARED_COST -> true;
            default -> false;
          };
    } catch (NumberParseException unknownCountry) {
      return false;
    }
  }
}
