package org.vigie.engine.internal.text;

import java.util.Optional;
import org.vigie.api.number.NumberFormat;
import org.vigie.api.number.Numbering;
import org.vigie.api.number.PhoneNumber;

/** A numbering plan of a few rules: 112 is an emergency number, +338 is dear, +337 a mobile one. */
class FakeNumbering implements Numbering {
  @Override
  public Optional<PhoneNumber> parse(String text) {
    return PhoneNumber.isE164(text) ? Optional.of(new PhoneNumber(text)) : Optional.empty();
  }

  @Override
  public String format(PhoneNumber number, NumberFormat format) {
    return number.e164();
  }

  @Override
  public boolean mayBePresented(PhoneNumber number) {
    return !number.e164().startsWith("+337");
  }

  @Override
  public Optional<String> refusal(String text) {
    if (text.equals("112")) {
      return Optional.of("112 is an emergency number");
    }
    if (text.startsWith("+338")) {
      return Optional.of("a premium-rate number");
    }
    return parse(text).isEmpty() ? Optional.of("not a telephone number") : Optional.empty();
  }

  @Override
  public String display(PhoneNumber number) {
    return number.e164();
  }
}
