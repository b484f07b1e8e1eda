package org.vigie.numbering.internal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.vigie.api.number.NumberFormat;
import org.vigie.api.number.Numbering;
import org.vigie.api.number.PhoneNumber;

/** Numbers as seen from France. What was read and checked lately is remembered. */
@Component
public final class PhoneNumbering implements Numbering {
  private static final int REMEMBERED = 4096;
  private static final int FRANCE = 33;

  /** What the library says of a country code that it does not know (CLDR's « ZZ »). */
  private static final String UNKNOWN = "ZZ";

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
  private final NumberReader reader = new NumberReader(library);
  private final DialRules rules = new DialRules(library);
  private final Recent<String, Optional<PhoneNumber>> read = new Recent<>(REMEMBERED, reader::read);
  private final Recent<String, Optional<String>> refused =
      new Recent<>(REMEMBERED, text -> rules.refusal(text, parse(text)));

  @Override
  public Optional<PhoneNumber> parse(String text) {
    return Digits.fits(text) ? read.of(text) : Optional.empty();
  }

  @Override
  public String format(PhoneNumber number, NumberFormat format) {
    String digits = number.e164().substring(1);
    return switch (format) {
      case E164 -> number.e164();
      case PLAIN -> digits;
      case INTERNATIONAL -> "00" + digits;
      case NATIONAL -> digits.startsWith("33") ? "0" + digits.substring(2) : "00" + digits;
    };
  }

  @Override
  public boolean mayBePresented(PhoneNumber number) {
    return !FrenchPlan.isMobile(number.e164());
  }

  @Override
  public Optional<String> refusal(String text) {
    return Digits.fits(text) ? refused.of(text) : rules.refusal("", Optional.empty());
  }

  /** Of a country code that several share, a number that none of them has is of none. */
  @Override
  public Optional<String> country(PhoneNumber number) {
    try {
      Phonenumber.PhoneNumber parsed = library.parse(number.e164(), null);
      return Optional.ofNullable(library.getRegionCodeForNumber(parsed))
          .filter(PhoneNumbering::isCountry);
    } catch (NumberParseException unknownCountry) {
      return Optional.empty();
    }
  }

  private static boolean isCountry(String code) {
    return code.length() == 2 && !code.equals(UNKNOWN);
  }

  @Override
  public boolean premium(PhoneNumber number) {
    return rules.isPremium(number);
  }

  @Override
  public String display(PhoneNumber number) {
    try {
      Phonenumber.PhoneNumber parsed = library.parse(number.e164(), null);
      boolean ours = parsed.getCountryCode() == FRANCE;
      return library.format(
          parsed, ours ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException unknownCountry) {
      return number.e164();
    }
  }
}
