package org.vigie.rest.internal;

import java.util.Optional;
import org.vigie.api.number.Numbering;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.TextAddress;

/** Numbers as clients write them. */
final class Numbers {
  private static final String SHORT_CODE = "[1-9][0-9]{2,7}";

  private final Backends backends;

  Numbers(Backends backends) {
    this.backends = backends;
  }

  /** In the form in which it is searched for; what is no number is searched for as it is. */
  String normal(String written) {
    return parse(written).map(PhoneNumber::e164).orElse(plus(written));
  }

  /** A number that must be one. */
  PhoneNumber number(String written) {
    if (backends.numbering().isEmpty()) {
      throw Problem.away("the numbering plan");
    }
    return parse(written)
        .orElseThrow(() -> Query.unreadable("caller", written, "a telephone number"));
  }

  private Optional<PhoneNumber> parse(String written) {
    return backends
        .numbering()
        .flatMap(numbering -> numbering.parse(written).or(() -> numbering.parse(plus(written))));
  }

  /** In a query a {@code +} comes as a space, which is stripped. */
  private static String plus(String written) {
    return written.matches("[1-9][0-9]{8,14}") ? "+" + written : written;
  }

  /**
   * Where a text may go to.
   *
   * @throws Unfit where it may not
   */
  TextAddress destination(String written) throws Unfit {
    Numbering numbering =
        backends.numbering().orElseThrow(() -> Problem.away("the numbering plan"));
    String digits = written.strip();
    Optional<String> refusal = numbering.refusal(digits);
    // Of a short code the plan says what it says of any text that is no number.
    boolean shortCode =
        digits.matches(SHORT_CODE)
            && numbering.parse(digits).isEmpty()
            && refusal.equals(numbering.refusal(""));
    if (refusal.isPresent() && !shortCode) {
      throw new Unfit(refusal.get());
    }
    return numbering.parse(digits).map(TextAddress::of).orElse(new TextAddress(digits));
  }

  /** A number to which nothing is sent; the message says why. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String reason) {
      super(reason, null, false, false);
    }
  }
}
