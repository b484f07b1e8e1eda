package org.vigie.sms.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.text.TextSegment.Part;

/** What peers really send, and what nobody should. */
class GarbageIsReadAsWellAsItCanBeTest {
  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0500032a0201,6,42/2/1",
    "06080412340302,7,4660/3/2",
    // Part 3 of 2, part 0, none of 0: no part, and the header is still no text.
    "0500032a0203,6,",
    "0500032a0200,6,",
    "0500032a0000,6,",
    // Ports before, an unknown element after.
    "0b05040b8423f000032a0201,12,42/2/1",
    "0700032a02017000,8,42/2/1",
    // The last of several counts; one that makes no sense does not.
    "0a0003010201000302 0202,11,2/2/2",
    "0a00030102010003020203,11,1/2/1",
    // Elements that do not add up: the header is passed over as a whole.
    "0500042a0201,6,",
    "0500ff2a0201,6,",
    "0100,2,",
    "0600032a020100,7,",
    // A header of a wrong length in an element that is ours.
    "0400022a02,5,",
    // Past the end, or nothing: no header.
    "0600032a0201,0,",
    "ff,0,",
    "00,1,"
  })
  void headers(String octets, int length, String part) {
    UserDataHeader header = UserDataHeader.read(hex(octets.replace(" ", "")));
    assertThat(header.octets()).isEqualTo(length);
    Optional<String> found =
        header.part().map(p -> p.reference() + "/" + p.total() + "/" + p.number());
    assertThat(found).isEqualTo(Optional.ofNullable(part));
  }

  @Test
  void aHeaderPastTheEndIsText() {
    SmsPart part = SmsPart.ofOctets(Alphabet.LATIN1, true, "zut".getBytes());
    assertThat(part.hasHeader()).isFalse();
    assertThat(part.text()).isEqualTo("zut");
  }

  @Test
  void partsOutOfRangeAreNone() {
    assertThat(UserDataHeader.part(1, 2, 1)).contains(new Part(1, 2, 1));
    assertThat(UserDataHeader.part(1, 2, 3)).isEmpty();
    assertThat(UserDataHeader.part(1, 300, 3)).isEmpty();
  }

  @Property
  void anyOctetsAreRead(
      @ForAll Alphabet alphabet, @ForAll boolean headed, @ForAll byte[] octets, @ForAll byte udl) {
    SmsPart one = SmsPart.ofOctets(alphabet, headed, octets);
    SmsPart other = SmsPart.ofPacked(alphabet, headed, octets, udl);
    assertThat(one.text()).isNotNull();
    assertThat(SmsText.wellFormed(SmsText.join(List.of(one, other)))).isNotNull();
  }

  @Test
  void aLengthBeyondTheSeptetsIsTakenForWhatIsThere() {
    byte[] packed = Septets.pack(GsmAlphabet.encode("salut"), 0);
    assertThat(SmsPart.ofPacked(Alphabet.GSM7, false, packed, 160).text()).startsWith("salut");
    assertThat(SmsPart.ofPacked(Alphabet.GSM7, false, packed, 3).text()).isEqualTo("sal");
    assertThat(SmsPart.ofPacked(Alphabet.UCS2, false, hex("004f004b00"), 9).text())
        .isEqualTo("OK\uFFFD");
  }

  @Test
  void anEscapeCutFromItsPartnerIsMended() {
    SmsPart first = SmsPart.ofOctets(Alphabet.GSM7, true, hex("050003010201" + "611b"));
    SmsPart second = SmsPart.ofOctets(Alphabet.GSM7, true, hex("050003010202" + "6562"));
    assertThat(SmsText.join(List.of(first, second))).isEqualTo("a€b");
    assertThat(SmsText.mend(first.text() + second.text())).isEqualTo("a€b");
    assertThat(SmsText.mend("a\u001B")).isEqualTo("a ");
    assertThat(SmsText.mend("a\u001B\u001Bb")).isEqualTo("a b");
    assertThat(SmsText.join(List.of(first))).isEqualTo("a ");
  }

  @Test
  void aPairCutInTwoIsMended() {
    SmsPart first = SmsPart.ofOctets(Alphabet.UCS2, false, hex("d83d"));
    SmsPart second = SmsPart.ofOctets(Alphabet.UCS2, false, hex("dc4d"));
    assertThat(SmsText.join(List.of(first, second))).isEqualTo("👍");
    assertThat(SmsText.mend(first.text() + second.text())).isEqualTo("👍");
    assertThat(SmsText.join(List.of(first))).isEqualTo("\uFFFD");
  }

  @Test
  void eightBitTextIsUtf8OrLatin1() {
    assertThat(Alphabet.OCTETS.decode(hex("c3a9"))).isEqualTo("é");
    assertThat(Alphabet.OCTETS.decode(hex("e9"))).isEqualTo("é");
  }

  @Test
  void partsOfSeveralAlphabetsAreJoined() {
    SmsPart first = SmsPart.ofOctets(Alphabet.GSM7, false, GsmAlphabet.encode("a€"));
    SmsPart second = SmsPart.ofOctets(Alphabet.UCS2, false, hex("00ea"));
    assertThat(SmsText.join(List.of(first, second))).isEqualTo("a€ê");
  }
}
