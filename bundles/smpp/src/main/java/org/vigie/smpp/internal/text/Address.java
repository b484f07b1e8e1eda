package org.vigie.smpp.internal.text;

import java.util.Optional;
import org.vigie.api.number.Numbering;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.TextAddress;

/**
 * An address with its type (SMPP 3.4, 5.2.5 and 5.2.6).
 *
 * @param ton type of number
 * @param npi numbering plan
 */
record Address(byte ton, byte npi, String digits) {
  private static final byte UNKNOWN = 0;
  private static final byte INTERNATIONAL = 1;
  private static final byte NATIONAL = 2;
  private static final byte NETWORK = 3;
  private static final byte ALPHANUMERIC = 5;
  private static final byte ISDN = 1;

  /** Shorter than any number with a country code: a short code, whatever its type says. */
  private static final int SHORTEST_NUMBER = 8;

  /** As it is sent: international without plus, short codes of the network, else alphanumeric. */
  static Address of(TextAddress address) {
    String value = address.value();
    if (value.isEmpty()) {
      return new Address(UNKNOWN, UNKNOWN, "");
    }
    if (address.number().isPresent()) {
      return new Address(INTERNATIONAL, ISDN, value.substring(1));
    }
    return isDigits(value)
        ? new Address(NETWORK, UNKNOWN, value)
        : new Address(ALPHANUMERIC, UNKNOWN, value);
  }

  /** As it is meant: a number in E.164 form, else as it came. */
  TextAddress text(Numbering numbering) {
    String value = digits.trim();
    if (ton == ALPHANUMERIC) {
      return new TextAddress(value);
    }
    Optional<PhoneNumber> number = Optional.empty();
    if (ton == INTERNATIONAL) {
      number = international(value, numbering);
    } else if (ton == NATIONAL) {
      number = national(value, numbering);
    }
    return number
        .or(() -> isShort(value) ? Optional.empty() : numbering.parse(value))
        .map(TextAddress::of)
        .orElse(new TextAddress(value));
  }

  private static Optional<PhoneNumber> international(String value, Numbering numbering) {
    String bare = value.startsWith("00") ? value.substring(2) : value;
    String plus = bare.startsWith("+") ? bare : "+" + bare;
    if (isShort(plus)) {
      return Optional.empty();
    }
    // Some SMSCs call every address international; one that begins with 0 is none.
    return numbering
        .parse(plus)
        .or(() -> Optional.of(plus).filter(PhoneNumber::isE164).map(PhoneNumber::new))
        .or(() -> numbering.parse(value));
  }

  private static Optional<PhoneNumber> national(String value, Numbering numbering) {
    if (isShort(value)) {
      return Optional.empty();
    }
    return numbering.parse(value.startsWith("0") ? value : "0" + value);
  }

  private static boolean isShort(String value) {
    return value.length() < SHORTEST_NUMBER;
  }

  private static boolean isDigits(String value) {
    return value.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
