package org.vigie.numbering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.vigie.api.number.NumberFormat;
import org.vigie.api.number.PhoneNumber;

class AnyNumberTest {
  private final PhoneNumbering numbering = new PhoneNumbering();

  @Property(tries = 2000)
  void takesAnyTextWithoutHarm(@ForAll @StringLength(max = 90) String text) {
    Optional<PhoneNumber> number = numbering.parse(text);
    assertThat(numbering.refusal(text).isPresent() || number.isPresent()).isTrue();
  }

  @Property(tries = 300)
  void readsBackWhatItWrote(@ForAll NumberFormat format) {
    PhoneNumber number = new PhoneNumber("+33145678901");
    assertThat(numbering.parse(numbering.format(number, format))).contains(number);
  }
}
