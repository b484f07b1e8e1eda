package org.vigie.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.Ringback;
import org.vigie.api.setup.SmsReply;
import org.vigie.engine.internal.Rulebook;

class ALineTextsFromItsMobileNumberTest {
  private static final PhoneNumber FIXED = new PhoneNumber("+33972101010");
  private static final PhoneNumber MOBILE = new PhoneNumber("+33756101010");

  private static Line line(PhoneNumber... numbers) {
    return new Line(
        "astreinte",
        "Astreinte",
        List.of(numbers),
        Optional.empty(),
        "fin",
        Optional.empty(),
        Optional.empty(),
        Ringback.HOLD,
        Map.of(),
        Notify.NOBODY,
        SmsReply.NONE,
        Optional.empty(),
        Hold.USUAL,
        Optional.empty());
  }

  @Test
  void theFirstThatIsOneWhereverItStands() {
    Rulebook rules = new Rulebook();
    rules.numbering(new FakeNumbering());
    assertThat(rules.textNumber(line(FIXED, MOBILE))).isEqualTo(MOBILE);
  }

  @Test
  void theFirstOfAllWhereThereIsNone() {
    Rulebook rules = new Rulebook();
    rules.numbering(new FakeNumbering());
    assertThat(rules.textNumber(line(FIXED))).isEqualTo(FIXED);
  }
}
