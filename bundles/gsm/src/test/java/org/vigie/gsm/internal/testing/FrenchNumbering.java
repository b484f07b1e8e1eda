package org.vigie.gsm.internal.testing;

import java.util.Optional;
import org.vigie.api.number.NumberFormat;
import org.vigie.api.number.Numbering;
import org.vigie.api.number.PhoneNumber;

/** As much of the French plan as these tests need. */
public final class FrenchNumbering implements Numbering {
  @Override
  public Optional<PhoneNumber> parse(String text) {
    String e164 = text;
    if (text.startsWith("00")) {
      e164 = "+" + text.substring(2);
    } else if (text.startsWith("0")) {
      e164 = "+33" + text.substring(1);
    } else if (text.startsWith("33")) {
      e164 = "+" + text;
    }
    return PhoneNumber.isE164(e164) && e164.length() > 9
        ? Optional.of(new PhoneNumber(e164))
        : Optional.empty();
  }

  @Override
  public String format(PhoneNumber number, NumberFormat format) {
    String digits = number.e164().substring(1);
    return switch (format) {
      case E164 -> "+" + digits;
      case INTERNATIONAL -> "00" + digits;
      case NATIONAL -> digits.startsWith("33") ? "0" + digits.substring(2) : "00" + digits;
      case PLAIN -> digits;
    };
  }

  @Override
  public boolean mayBePresented(PhoneNumber number) {
    return !number.e164().startsWith("+336") && !number.e164().startsWith("+337");
  }

  @Override
  public Optional<String> refusal(String text) {
    return Optional.empty();
  }

  @Override
  public String display(PhoneNumber number) {
    return number.e164();
  }
}
