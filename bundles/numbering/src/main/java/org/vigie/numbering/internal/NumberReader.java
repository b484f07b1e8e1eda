package org.vigie.numbering.internal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.api.number.PhoneNumber;

/** Reads numbers as they are dialled and received in France. Thread-safe. */
final class NumberReader {
  private static final String COUNTRY = "FR";

  private final PhoneNumberUtil library;

  NumberReader(PhoneNumberUtil library) {
    this.library = library;
  }

  /** The number in E.164 form, or empty where it is short, malformed or impossible. */
  Optional<PhoneNumber> read(String text) {
    String digits = Digits.of(text);
    if (digits.isEmpty()) {
      return Optional.empty();
    }
    if (digits.startsWith("+")) {
      return international(digits);
    }
    if (digits.startsWith("00")) {
      return international("+" + digits.substring(2));
    }
    return digits.startsWith("0") ? national(digits) : plain(digits);
  }

  private Optional<PhoneNumber> national(String digits) {
    return FrenchPlan.overseas(digits)
        .flatMap(this::parsed)
        .filter(library::isValidNumber)
        .flatMap(this::possible)
        .or(() -> international(digits));
  }

  /** Without prefix it is an international number, else a national one that lost its 0. */
  private Optional<PhoneNumber> plain(String digits) {
    return Stream.of("+" + digits, "0" + digits)
        .flatMap(form -> parsed(form).stream())
        .filter(library::isValidNumber)
        .findFirst()
        .flatMap(this::possible)
        .or(() -> international("+" + digits).filter(number -> digits.startsWith("33")));
  }

  private Optional<PhoneNumber> international(String digits) {
    return parsed(digits).flatMap(this::possible);
  }

  private Optional<Phonenumber.PhoneNumber> parsed(String digits) {
    try {
      return Optional.of(library.parse(digits, COUNTRY));
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  private Optional<PhoneNumber> possible(Phonenumber.PhoneNumber number) {
    if (library.isPossibleNumberWithReason(number) != ValidationResult.IS_POSSIBLE) {
      return Optional.empty();
    }
    return Optional.of(library.format(number, PhoneNumberFormat.E164))
        .filter(PhoneNumber::isE164)
        .map(PhoneNumber::new);
  }
}
