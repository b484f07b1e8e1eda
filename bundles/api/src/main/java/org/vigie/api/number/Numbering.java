package org.vigie.api.number;

import java.util.Optional;

/** What a numbering plan says of numbers. Pure and thread-safe. */
public interface Numbering {
  /**
   * Reads a number as dialled or received: {@code 0972101010}, {@code +33972101010}, {@code
   * 0033972101010} and {@code 33972101010} are one. Short and malformed numbers are empty.
   */
  Optional<PhoneNumber> parse(String text);

  /** Writes a number the way a trunk wants it. */
  String format(PhoneNumber number, NumberFormat format);

  /**
   * Says whether a number may be shown as caller on a fixed-line trunk: French 06 and 07 numbers
   * may not, even by their holder (ARCEP numbering plan).
   */
  boolean mayBePresented(PhoneNumber number);

  /**
   * Why a number must not be dialled (emergency, premium rate, impossible), or empty where it may.
   */
  Optional<String> refusal(String text);

  /**
   * The country or territory of a number as its ISO 3166-1 code; French overseas territories have
   * codes of their own. Empty for what belongs to none, as satellite and international numbers.
   */
  default Optional<String> country(PhoneNumber number) {
    return Optional.empty();
  }

  /** Says whether the caller pays more for a number than for an ordinary one. */
  default boolean premium(PhoneNumber number) {
    return false;
  }

  /** A number in the way people of its country write it: {@code 06 12 34 56 01}. */
  String display(PhoneNumber number);
}
