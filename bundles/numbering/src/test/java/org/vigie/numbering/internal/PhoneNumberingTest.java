package org.vigie.numbering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.number.NumberFormat;
import org.vigie.api.number.PhoneNumber;

class PhoneNumberingTest {
  private final PhoneNumbering numbering = new PhoneNumbering();

  @ParameterizedTest
  @CsvSource({
    "0972101010, +33972101010",
    "+33972101010, +33972101010",
    "0033972101010, +33972101010",
    "33972101010, +33972101010",
    "09 72 10 10 10, +33972101010",
    "+33 (0)9.72-10-10-10, +33972101010",
    "0972101010;phone-context=+33, +33972101010",
    "972101010, +33972101010",
    "0639980001, +33639980001",
    "0692123456, +262692123456",
    "0590202020, +590590202020",
    "0041223456789, +41223456789",
    "41223456789, +41223456789",
    "+12025550123, +12025550123",
  })
  void readsEveryFormOfANumberAsOne(String text, String e164) {
    assertThat(numbering.parse(text)).contains(new PhoneNumber(e164));
    assertThat(numbering.parse(text)).as("remembered").contains(new PhoneNumber(e164));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "15",
        "112",
        "3949",
        "+33",
        "+3361234",
        "anonymous",
        "alice",
        "0972-CALL-NOW",
        "+999123456",
        "+33+612345601",
        "00",
        "06123456012345678",
        "٠٩٧٢١٠١٠١٠",
      })
  void readsNothingIntoShortAndMalformedNumbers(String text) {
    assertThat(numbering.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "+33612345601, E164, +33612345601",
    "+33612345601, INTERNATIONAL, 0033612345601",
    "+33612345601, NATIONAL, 0612345601",
    "+33612345601, PLAIN, 33612345601",
    "+41223456789, NATIONAL, 0041223456789",
    "+330, NATIONAL, 00",
  })
  void writesNumbersAsATrunkWantsThem(String number, NumberFormat format, String written) {
    assertThat(numbering.format(new PhoneNumber(number), format)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "+33612345601, false",
    "+33756101010, false",
    "+262692123456, false",
    "+590690123456, false",
    "+594694123456, false",
    "+596696123456, false",
    "+33972101010, true",
    "+33145678901, true",
    "+590590202020, true",
    "+41791234567, true",
    "+12025550123, true",
  })
  void presentsNo06And07Number(String number, boolean may) {
    assertThat(numbering.mayBePresented(new PhoneNumber(number))).isEqualTo(may);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15", "17", "18", "112", "114", "115", "116000", "116117", "119", "191", "196", "197",
        "+33112", "0033 15", "1 1 2", "+3315", "116 117", "+112",
      })
  void refusesEmergencyNumbersHoweverWritten(String text) {
    assertThat(numbering.refusal(text)).get().asString().contains("emergency");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0891234567",
        "+33899123456",
        "0810123456",
        "0820123456",
        "+33812345678",
        "+33836123456",
        "+19002345678"
      })
  void refusesPremiumRateNumbers(String text) {
    assertThat(numbering.refusal(text)).get().asString().contains("premium");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3949", "+3361234", "bob", "+999123456"})
  void refusesImpossibleNumbersAndSaysHowToWriteOne(String text) {
    assertThat(numbering.refusal(text)).get().asString().contains("+33612345601");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+33612345601", "0145678901", "0800123456", "+41223456789"})
  void dialsTheOthers(String text) {
    assertThat(numbering.refusal(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "+33612345601, FR",
    "+33639980001, FR",
    "+262692123456, RE",
    "+262269601234, YT",
    "+590590202020, GP",
    "+596696123456, MQ",
    "+37793151515, MC",
    "+41223456789, CH",
    "+18765550123, JM",
    "+12125550123, US",
    "+88213123456, ",
    "+80012345678, ",
    "+999123456, ",
  })
  void knowsTheCountryOfANumber(String number, String country) {
    assertThat(numbering.country(new PhoneNumber(number))).isEqualTo(Optional.ofNullable(country));
  }

  @ParameterizedTest
  @CsvSource({"+33899123456, true", "+33810123456, true", "+33612345601, false"})
  void knowsWhichCostMore(String number, boolean more) {
    assertThat(numbering.premium(new PhoneNumber(number))).isEqualTo(more);
  }

  @ParameterizedTest
  @CsvSource({"+33612345601, 06 12 34 56 01", "+41223456789, +41 22 345 67 89", "+999123, +999123"})
  void showsNumbersAsPeopleWriteThem(String number, String shown) {
    assertThat(numbering.display(new PhoneNumber(number))).isEqualTo(shown);
  }
}
