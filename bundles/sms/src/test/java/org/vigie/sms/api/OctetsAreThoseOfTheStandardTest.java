package org.vigie.sms.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.commons.charset.CharsetUtil;
import com.cloudhopper.commons.charset.GSMBitPacker;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against octets seen elsewhere and against another implementation. */
class OctetsAreThoseOfTheStandardTest {
  private static final HexFormat HEX = HexFormat.of();

  @Test
  void helloPacked() {
    byte[] packed = Septets.pack(GsmAlphabet.encode("hellohello"), 0);
    assertThat(HEX.formatHex(packed)).isEqualTo("e8329bfd4697d9ec37");
  }

  @Test
  void theTableIsThatOfAnotherImplementation() {
    StringBuilder all = new StringBuilder("^{}\\[~]|€\f");
    for (int code = 0; code < 128; code++) {
      if (code != GsmAlphabet.ESCAPE) {
        all.append(GsmAlphabet.decode(new byte[] {(byte) code}));
      }
    }
    String text = all.toString();
    assertThat(text.codePoints().distinct().count()).isEqualTo(137);
    assertThat(GsmAlphabet.encode(text))
        .isEqualTo(CharsetUtil.encode(text, CharsetUtil.CHARSET_GSM));
    byte[] septets = GsmAlphabet.encode(text);
    assertThat(Septets.pack(septets, 0)).isEqualTo(GSMBitPacker.pack(septets));
  }

  @Test
  void aPartInGsmBeginsOnASeptetBoundary() {
    SmsPart part = SmsText.split("a".repeat(200), Reference.narrow(0x2A)).orElseThrow().get(0);
    // One fill bit after the six octets, then a: 0x61 << 1.
    assertThat(HEX.formatHex(part.packed())).startsWith("0500032a0201" + "c2");
    assertThat(part.packedLength()).isEqualTo(160);
    assertThat(HEX.formatHex(part.userData())).startsWith("0500032a0201" + "6161");
  }

  @Test
  void aWideReferenceLeavesNoFill() {
    SmsPart part = SmsText.split("ê".repeat(80), Reference.wide(0x1234)).orElseThrow().get(1);
    assertThat(HEX.formatHex(part.userData())).startsWith("06080412340202" + "00ea");
    assertThat(part.packed()).isEqualTo(part.userData());
  }

  @ParameterizedTest
  @CsvSource({"1b65,€", "1b61,a", "611b1b62,'a b'", "1b,'\u001B'", "00,@", "80,@", "09,Ç", "7f,à"})
  void septetsReadAs(String hex, String text) {
    assertThat(GsmAlphabet.decode(HEX.parseHex(hex))).isEqualTo(text);
  }

  @Test
  void whatIsNotInTheAlphabetIsAQuestionMark() {
    assertThat(GsmAlphabet.encode("ê👍")).isEqualTo(new byte[] {'?', '?'});
  }

  @ParameterizedTest
  @CsvSource({
    "00,GSM7",
    "04,OCTETS",
    "08,UCS2",
    "0c,GSM7",
    "10,GSM7",
    "18,UCS2",
    "48,UCS2",
    "80,GSM7",
    "c8,GSM7",
    "e0,UCS2",
    "f0,GSM7",
    "f4,OCTETS",
    "f6,OCTETS",
    "f2,GSM7"
  })
  void schemes(String hex, Alphabet alphabet) {
    assertThat(DataCodingScheme.alphabet(Integer.parseInt(hex, 16))).isEqualTo(alphabet);
  }
}
