package org.vigie.gsm.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.gsm.internal.at.AtReply;
import org.vigie.gsm.internal.dialect.CallSign.Alerts;
import org.vigie.gsm.internal.dialect.CallSign.Caller;
import org.vigie.gsm.internal.dialect.CallSign.Connected;
import org.vigie.gsm.internal.dialect.CallSign.Ended;
import org.vigie.gsm.internal.dialect.CallSign.Key;
import org.vigie.gsm.internal.dialect.CallSign.Rings;
import org.vigie.gsm.internal.dialect.CallSign.Waits;

class CallSignsTest {
  private static Optional<CallSign> sign(String maker, String line) {
    return Dialect.of(maker).calls().sign(line);
  }

  @ParameterizedTest
  @CsvSource({"simcom", "quectel", "huawei", "telit"})
  void whatAllMakersSay(String maker) {
    assertThat(sign(maker, "RING")).contains(new Rings());
    assertThat(sign(maker, "+CRING: VOICE")).contains(new Rings());
    assertThat(sign(maker, "+CRING: REL ASYNC")).isEmpty();
    assertThat(sign(maker, "+CLIP: \"+33612345699\",145,,,\"\",0"))
        .contains(new Caller("+33612345699", false));
    assertThat(sign(maker, "+CLIP: \"0612345699\",129")).contains(new Caller("0612345699", false));
    assertThat(sign(maker, "+CLIP: \"\",128,,,,1")).contains(new Caller("", true));
    assertThat(sign(maker, "+CLIP: \"\",128,,,,2")).contains(new Caller("", false));
    assertThat(sign(maker, "+CCWA: \"+33612345699\",145,1")).contains(new Waits());
    assertThat(sign(maker, "NO CARRIER")).contains(new Ended("NO CARRIER", OptionalInt.empty()));
    assertThat(sign(maker, "BUSY")).contains(new Ended("BUSY", OptionalInt.of(17)));
    assertThat(sign(maker, "NO ANSWER")).contains(new Ended("NO ANSWER", OptionalInt.of(19)));
    assertThat(sign(maker, "+CLCC: 1,0,3,0,0,\"061\",129")).contains(new Alerts());
    assertThat(sign(maker, "+CLCC: 1,0,0,0,0")).contains(new Connected());
    assertThat(sign(maker, "+CLCC: 1,0,0,1,0")).as("data").isEmpty();
    assertThat(sign(maker, "+CMTI: \"SM\",3")).isEmpty();
    assertThat(sign(maker, "^RSSI:20")).isEmpty();
  }

  @Test
  void simcomsWords() {
    assertThat(sign("simcom", "VOICE CALL: BEGIN")).contains(new Connected());
    assertThat(sign("simcom", "VOICE CALL: END: 000041"))
        .contains(new Ended("VOICE CALL: END", OptionalInt.empty()));
    assertThat(sign("simcom", "MISSED_CALL: 02:34PM 0612345699"))
        .contains(new Ended("MISSED_CALL", OptionalInt.empty()));
    assertThat(sign("simcom", "+RXDTMF: #")).contains(new Key('#'));
    assertThat(sign("simcom", "+DTMF:5")).contains(new Key('5'));
    assertThat(sign("simcom", "+RXDTMF: x")).isEmpty();
    assertThat(sign("simcom", "+CLCC: 1,0,6,0,0,\"061\",129"))
        .contains(new Ended("released", OptionalInt.empty()));
  }

  @Test
  void quectelsWords() {
    assertThat(sign("quectel", "^DSCI: 2,0,2,0,0612345699,129")).isEmpty();
    assertThat(sign("quectel", "^DSCI: 2,0,7,0,0612345699,129")).contains(new Alerts());
    assertThat(sign("quectel", "^DSCI: 2,0,3,0,0612345699,129")).contains(new Connected());
    assertThat(sign("quectel", "^DSCI: 2,0,3,1,,129")).as("data").isEmpty();
    assertThat(sign("quectel", "^DSCI: 2,1,6,0,+33612345699,145"))
        .contains(new Ended("^DSCI 6", OptionalInt.empty()));
    assertThat(sign("quectel", "+QIND: \"ccinfo\",2,0,3,0,0,\"061\",129")).contains(new Alerts());
    assertThat(sign("quectel", "+QIND: \"ccinfo\",2,0,0,0,0,\"061\",129"))
        .contains(new Connected());
    assertThat(sign("quectel", "+QIND: \"ccinfo\",2,0,-1,0,0,\"061\",129"))
        .contains(new Ended("ccinfo -1", OptionalInt.empty()));
    assertThat(sign("quectel", "+QIND: \"smsfull\",\"ME\"")).isEmpty();
    assertThat(sign("quectel", "+QTONEDET: 35")).contains(new Key('#'));
    assertThat(sign("quectel", "+QTONEDET: 3")).isEmpty();
  }

  @Test
  void huaweisWords() {
    assertThat(sign("huawei", "^ORIG:1,0")).isEmpty();
    assertThat(sign("huawei", "^CONF:1")).contains(new Alerts());
    assertThat(sign("huawei", "^CONN:1,0")).contains(new Connected());
    assertThat(sign("huawei", "^CEND:1,12,104,16"))
        .contains(new Ended("^CEND 104", OptionalInt.of(16)));
    assertThat(sign("huawei", "^CEND:1,0,29")).contains(new Ended("^CEND 29", OptionalInt.empty()));
    assertThat(sign("huawei", "^CEND:1,0,21")).contains(new Ended("^CEND 21", OptionalInt.of(38)));
    assertThat(sign("huawei", "^DDTMF: 7")).contains(new Key('7'));
  }

  @Test
  void voiceThatIsLockedIsTold() {
    CallDialect huawei = Dialect.of("huawei").calls();

    assertThat(huawei.inability(reply("^CVOICE:1")))
        .hasValueSatisfying(why -> assertThat(why).contains("locked"));
    assertThat(huawei.inability(reply("^CVOICE:0,8000,16,20"))).isEmpty();
  }

  private static AtReply reply(String line) {
    return new AtReply(List.of(line), Optional.empty());
  }

  @Test
  void theListOfCallsIsRead() {
    AtReply reply =
        new AtReply(
            List.of("+CLCC: 1,1,4,0,0,\"+33612345699\",145", "+CLCC: 2,0,0,1,0", "+CLCC: 3"),
            Optional.empty());

    assertThat(CurrentCall.of(reply))
        .containsExactly(new CurrentCall(true, CurrentCall.State.INCOMING, "+33612345699"));
  }
}
