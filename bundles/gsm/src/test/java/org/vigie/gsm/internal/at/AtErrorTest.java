package org.vigie.gsm.internal.at;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtErrorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ERROR|ERROR",
        "COMMAND NOT SUPPORT|COMMAND NOT SUPPORT",
        "+CME ERROR: 10|CME ERROR 10: SIM not inserted",
        "+CME ERROR:16|CME ERROR 16: incorrect password",
        "+CME ERROR: SIM PIN required|CME ERROR 11: SIM PIN required",
        "+CME ERROR: SIM-PUK required|CME ERROR 12: SIM PUK required",
        "+CME ERROR: 6789|CME ERROR 6789: a code of the maker's own",
        "+CMS ERROR: 38|CMS ERROR 38: network out of order",
        "+CMS ERROR: Network timeout|CMS ERROR 332: network timeout",
        "+CMS ERROR: 1|CMS ERROR 1: unassigned (unallocated) number",
        "+CMS ERROR: Unassigned (unallocated) number|CMS ERROR 1: unassigned (unallocated) number",
        "+CMS ERROR: something else|CMS ERROR: something else",
      })
  void errorsAreSaidWithTheirMeaning(String line, String meaning) {
    assertThat(AtError.parse(line)).map(AtError::meaning).contains(meaning);
  }

  @ParameterizedTest
  @CsvSource({"OK", "+CSQ: 1", "^ERRORS", "ERRORS", "+CMTI: \"SM\""})
  void otherLinesAreNoErrors(String line) {
    assertThat(AtError.parse(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1,true",
    "28,true",
    "10,true",
    "195,true",
    "38,false",
    "42,false",
    "331,false",
    "500,false",
    "322,false",
    "9999,false"
  })
  void someRefusalsAreForGood(int code, boolean permanent) {
    assertThat(CmsErrors.permanent(AtError.parse("+CMS ERROR: " + code).orElseThrow()))
        .isEqualTo(permanent);
  }

  @Test
  void anErrorWithoutACodeMayPass() {
    Optional<AtError> plain = AtError.parse("ERROR");
    Optional<AtError> cme = AtError.parse("+CME ERROR: 1");

    assertThat(plain).map(CmsErrors::permanent).contains(false);
    assertThat(cme).map(CmsErrors::permanent).contains(false);
  }
}
