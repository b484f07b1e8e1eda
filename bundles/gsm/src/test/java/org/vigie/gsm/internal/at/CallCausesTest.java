package org.vigie.gsm.internal.at;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallCausesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+CEER: User busy|17",
        "+CEER: \"user Busy\"|17",
        "+CEER: 5,17|17",
        "+CEER: 5,0|-1",
        "+CEER: User alerting, no answer|19",
        "+CEER: Normal call clearing|16",
        "+CEER: No circuit/channel available|34",
        "+CEER: Client ended call|-1",
        "+CEER:|-1",
        "|-1",
      })
  void whatIsReportedOfTheLastCall(String line, int cause) {
    AtReply reply = new AtReply(line == null ? List.of() : List.of(line), Optional.empty());

    assertThat(CallCauses.of(reply).orElse(-1)).isEqualTo(cause);
  }

  @ParameterizedTest
  @CsvSource({"1, false", "16, false", "17, false", "21, false", "8, true", "34, true", "38, true"})
  void whatAnotherTrunkMayDo(int cause, boolean trunks) {
    assertThat(CallCauses.ofTheTrunk(cause)).isEqualTo(trunks);
  }
}
