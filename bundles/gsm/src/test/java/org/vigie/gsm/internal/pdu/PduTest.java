package org.vigie.gsm.internal.pdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.sms.api.Reference;
import org.vigie.sms.api.SmsPart;
import org.vigie.sms.api.SmsText;

/** Octets as they stand in the specifications and in well-known examples. */
class PduTest {
  private static final String CENTRE = "07913386094000F0";
  private static final String TIMES = "6211222110004062112221200040";

  private static Incoming.Text text(String hex) throws PduException {
    return (Incoming.Text) Incoming.read(hex);
  }

  @Test
  void aDeliverOfTheGsmAlphabet() throws PduException {
    Incoming.Text text =
        text("07917283010010F5040BC87238880900F10000993092516195800AE8329BFD4697D9EC37");

    assertThat(text.from()).isEqualTo("27838890001");
    assertThat(text.part().text()).isEqualTo("hellohello");
    assertThat(text.part().number()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0A918967452301,+9876543210",
    "099189674523F1,+987654321",
    "0B917228195339F4,+27829135934",
    "0AA11092997856,0129998765",
    "05816301F1,36101",
    "06D061F118,abc",
    "0ED04669D0397C26A7,FRANCOIS",
    "14D0E10D6FE3DBA036A94D19,a[]{}€",
  })
  void sendersOfEachType(String address, String sender) throws PduException {
    String hex = CENTRE + "04" + address + "0000" + "62112221100040" + "00";

    assertThat(text(hex).from()).isEqualTo(sender);
    assertThat(text(hex).part().text()).isEmpty();
  }

  @Test
  void aPartOfALongMessageInUcs2() throws PduException {
    String data = "050003170301" + "D83DDE00" + "00E9";
    String hex = CENTRE + "44" + "0B913316325476F8" + "0008" + "62112221100040" + "0C" + data;

    Incoming.Text text = text(hex);

    assertThat(text.part().text()).isEqualTo("😀é");
    assertThat(text.part().number().orElseThrow().reference()).isEqualTo(23);
    assertThat(text.part().number().orElseThrow().total()).isEqualTo(3);
  }

  @Test
  void aReportOfDelivery() throws PduException {
    Incoming.Report report =
        (Incoming.Report) Incoming.read(CENTRE + "06" + "2A" + "0B913316325476F8" + TIMES + "00");

    assertThat(report.reference()).isEqualTo(42);
    assertThat(report.to()).isEqualTo("+33612345678");
    assertThat(report.delivered()).isTrue();
    assertThat(report.pending()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "01,true,false",
    "1F,true,false",
    "20,false,true",
    "3F,false,true",
    "46,false,false",
    "60,false,false",
    "FF,false,false"
  })
  void whatAReportMeans(String status, boolean delivered, boolean pending) throws PduException {
    Incoming.Report report =
        (Incoming.Report) Incoming.read(CENTRE + "06" + "00" + "05816301F1" + TIMES + status);

    assertThat(report.delivered()).isEqualTo(delivered);
    assertThat(report.pending()).isEqualTo(pending);
    assertThat(report.meaning()).startsWith("TP-ST 0x" + status);
  }

  @Test
  void aSubmitOfTheGsmAlphabet() {
    Outgoing pdu =
        Outgoing.of(
            "+46708251358",
            SmsText.split("hellohello", Reference.narrow(1)).orElseThrow().get(0),
            false);

    assertThat(pdu.hex()).isEqualTo("0011000B916407281553F80000A70AE8329BFD4697D9EC37");
    assertThat(pdu.length()).isEqualTo(23);
  }

  @Test
  void aSubmitToAShortCodeThatAsksForAReport() {
    Outgoing pdu =
        Outgoing.of("36101", SmsText.split("é€", Reference.narrow(1)).orElseThrow().get(0), true);

    // é = 0x05, € = 0x1B 0x65: 3 septets.
    assertThat(pdu.hex()).isEqualTo("0031000581" + "6301F1" + "0000A703" + "854D19");
    assertThat(pdu.length()).isEqualTo(14);
  }

  @Test
  void aSubmitOfAPartHasAHeader() {
    List<SmsPart> parts = SmsText.split("é".repeat(161), Reference.narrow(0x2A)).orElseThrow();

    String first = Outgoing.of("+33612345678", parts.get(0), true).hex();
    String second = Outgoing.of("+33612345678", parts.get(1), true).hex();

    assertThat(first).startsWith("0071000B913316325476F80000A7A00500032A0201");
    assertThat(second).startsWith("0071000B913316325476F80000A70F0500032A0202");
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "07",
    "XYZ",
    "07913386094000F0",
    "07913386094000F0040B91",
    "00040B913316325476F80000"
  })
  void whatIsCutIsNoMessage(String hex) {
    assertThatThrownBy(() -> Incoming.read(hex)).isInstanceOf(PduException.class);
  }

  @Test
  void aLengthPastTheEndTakesWhatIsThere() throws PduException {
    String hex =
        CENTRE + "04" + "0B913316325476F8" + "0000" + "62112221100040" + "A0" + "E8329BFD06";

    assertThat(text(hex).part().text()).startsWith("hello");
  }

  @Property
  void noOctetsAtAllBreakTheReader(
      @ForAll @Size(max = 180) List<@IntRange(max = 255) Integer> octets) {
    StringBuilder hex = new StringBuilder();
    octets.forEach(octet -> hex.append(String.format("%02X", octet)));
    try {
      assertThat(Incoming.read(hex.toString())).isNotNull();
    } catch (PduException e) {
      assertThat(e).hasMessageContaining("ends");
    }
  }
}
