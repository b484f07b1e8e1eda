package org.vigie.shell.internal;

import java.util.Optional;
import org.vigie.api.number.NumberFormat;
import org.vigie.api.number.Numbering;
import org.vigie.api.number.PhoneNumber;

/** As much of a numbering plan as the shell asks for. */
final class SiteNumbering implements Numbering {
  @Override
  public Optional<PhoneNumber> parse(String text) {
    String e164 = text.startsWith("0") ? "+33" + text.substring(1) : text;
    return PhoneNumber.isE164(e164) ? Optional.of(new PhoneNumber(e164)) : Optional.empty();
  }

  @Override
  public String format(PhoneNumber number, NumberFormat format) {
    return number.e164();
  }

  @Override
  public boolean mayBePresented(PhoneNumber number) {
    return true;
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
