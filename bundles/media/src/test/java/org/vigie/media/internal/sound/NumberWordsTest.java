package org.vigie.media.internal.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Language;

class NumberWordsTest {
  @ParameterizedTest
  @CsvSource({
    "FR, +33612345678, 0 6|12|34|56|78",
    "FR, +33972100099, 0 9|72|10|0 0|99",
    "FR, +262262123456, 0 2|62|12|34|56",
    "FR, +442079460123, + 44|20|79|46|0 1|23",
    "FR, +12025550143, + 1|20|25|55|0 1|43",
    "FR, +352621123456, + 3 52|6|21|12|34|56",
    "FR, +3225551234, + 32|25|55|12|34",
    "FR, +3312, + 33|12",
    "EN, +33612345678, 0 6|1 2|3 4|5 6|7 8",
    "EN, +442079460123, + 4 4|2 0|7 9|4 6|0 1|2 3",
    "EN, +352621123456, + 3 5 2|6|2 1|1 2|3 4|5 6",
    "FR, +999, + 9 99"
  })
  void numbersAreSaidTheWayTheirHearersSayThem(Language language, String number, String said) {
    String words =
        NumberWords.of(new PhoneNumber(number), language).stream()
            .map(
                g -> g.words().stream().map(NumberWordsTest::word).collect(Collectors.joining(" ")))
            .collect(Collectors.joining("|"));
    assertThat(words).isEqualTo(said);
  }

  private static String word(int word) {
    return word == NumberWords.PLUS ? "+" : Integer.toString(word);
  }
}
