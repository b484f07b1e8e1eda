package org.vigie.api.text;

import java.util.Optional;
import org.vigie.api.number.PhoneNumber;

/**
 * Where a message comes from or goes to: a number, a short code, or an alphanumeric sender (3GPP TS
 * 23.040, 9.1.2.5).
 *
 * @param value {@code +33612345601}, {@code 36101}, or {@code ORANGE}
 */
public record TextAddress(String value) {
  public static TextAddress of(PhoneNumber number) {
    return new TextAddress(number.e164());
  }

  /** The number, or empty for short codes and alphanumeric senders. */
  public Optional<PhoneNumber> number() {
    return PhoneNumber.isE164(value) ? Optional.of(new PhoneNumber(value)) : Optional.empty();
  }

  /** Says whether an answer can reach it: not so for alphanumeric senders and empty ones. */
  public boolean answerable() {
    return number().isPresent()
        || (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9'));
  }

  @Override
  public String toString() {
    return value;
  }
}
