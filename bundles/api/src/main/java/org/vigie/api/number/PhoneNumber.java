package org.vigie.api.number;

/**
 * A telephone number in E.164 form, {@code +} and 3 to 15 digits (ITU-T E.164, 6.2.1).
 *
 * @param e164 the number, such as {@code +33972101010}
 */
public record PhoneNumber(String e164) implements Comparable<PhoneNumber> {
  /**
   * @throws IllegalArgumentException where the text is not in E.164 form
   */
  public PhoneNumber {
    if (!isE164(e164)) {
      throw new IllegalArgumentException("not an E.164 number: " + e164);
    }
  }

  /** Says whether a text is {@code +} and 3 to 15 digits, the first of them not 0. */
  public static boolean isE164(String text) {
    if (text.length() < 4 || text.length() > 16 || text.charAt(0) != '+' || text.charAt(1) == '0') {
      return false;
    }
    return text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public int compareTo(PhoneNumber other) {
    return e164.compareTo(other.e164);
  }

  @Override
  public String toString() {
    return e164;
  }
}
