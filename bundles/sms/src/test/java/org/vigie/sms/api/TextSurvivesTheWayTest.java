package org.vigie.sms.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Any text, through either alphabet, in SMPP's form and packed. */
class TextSurvivesTheWayTest {
  private static final String BOTH = " @£\n\rÅé!09AZaz§¿àü";
  private static final String ESCAPED = "^{}\\[~]|€\f";

  @Provide
  Arbitrary<String> anything() {
    Arbitrary<Character> unit =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(5, Arbitraries.chars().all()),
            net.jqwik.api.Tuple.of(2, Arbitraries.chars().range('\uD800', '\uDFFF')),
            net.jqwik.api.Tuple.of(5, Arbitraries.chars().range(' ', '~')));
    return unit.list()
        .ofMaxSize(700)
        .map(
            units -> {
              StringBuilder text = new StringBuilder();
              units.forEach(text::append);
              return text.toString();
            });
  }

  @Provide
  Arbitrary<String> emoji() {
    return Arbitraries.strings().withChars("a👍🔥é").ofMaxLength(400);
  }

  @Provide
  Arbitrary<String> gsm() {
    return Arbitraries.strings().withChars(BOTH + ESCAPED).ofMaxLength(1200);
  }

  @Property
  void anyTextInTheAlphabetThatFitsIt(@ForAll("anything") String text, @ForAll boolean wide) {
    String expected = visible(text);
    assertSurvives(expected, split(text, Alphabet.forText(text), wide));
  }

  @Property
  void pairsOfSurrogates(@ForAll("emoji") String text, @ForAll boolean wide) {
    List<SmsPart> parts = split(visible(text), Alphabet.UCS2, wide);
    assertSurvives(visible(text), parts);
    for (SmsPart part : parts) {
      assertThat(SmsText.wellFormed(part.text())).isEqualTo(part.text());
    }
  }

  @Property
  void theGsmAlphabetWithItsExtension(@ForAll("gsm") String text, @ForAll boolean wide) {
    assertThat(Alphabet.forText(text)).isEqualTo(Alphabet.GSM7);
    List<SmsPart> parts = split(text, Alphabet.GSM7, wide);
    assertSurvives(text, parts);
    for (SmsPart part : parts) {
      assertThat(part.text()).doesNotContain("\u001B");
    }
  }

  @Property
  void gsmTextsAlsoInUcs2(@ForAll("gsm") String text) {
    assertSurvives(text, split(text, Alphabet.UCS2, true));
  }

  @Property
  void septetsWithAnyFill(@ForAll byte[] octets, @ForAll @IntRange(min = 0, max = 6) int fill) {
    byte[] septets = new byte[octets.length];
    for (int i = 0; i < octets.length; i++) {
      septets[i] = (byte) (octets[i] & 0x7F);
    }
    byte[] packed = Septets.pack(septets, fill);
    assertThat(Septets.unpack(packed, fill, septets.length)).isEqualTo(septets);
    assertThat(packed).hasSize((septets.length * 7 + fill + 7) / 8);
  }

  private static List<SmsPart> split(String text, Alphabet alphabet, boolean wide) {
    Reference reference = wide ? Reference.wide(0xBEEF) : Reference.narrow(0xEF);
    return SmsText.split(text, alphabet, reference).orElseThrow();
  }

  private static void assertSurvives(String text, List<SmsPart> parts) {
    List<SmsPart> octets =
        parts.stream()
            .map(p -> SmsPart.ofOctets(p.alphabet(), p.hasHeader(), p.userData()))
            .toList();
    assertThat(SmsText.join(octets)).isEqualTo(text);
    List<SmsPart> packed =
        parts.stream()
            .map(p -> SmsPart.ofPacked(p.alphabet(), p.hasHeader(), p.packed(), p.packedLength()))
            .toList();
    assertThat(SmsText.join(packed)).isEqualTo(text);
    assertThat(parts)
        .allSatisfy(
            part -> {
              assertThat(part.packed()).hasSizeLessThanOrEqualTo(140);
              assertThat(part.packedLength())
                  .isLessThanOrEqualTo(part.alphabet() == Alphabet.GSM7 ? 160 : 140);
            });
    if (parts.size() > 1) {
      for (int i = 0; i < parts.size(); i++) {
        assertThat(parts.get(i).number().orElseThrow().number()).isEqualTo(i + 1);
        assertThat(parts.get(i).number().orElseThrow().total()).isEqualTo(parts.size());
      }
    }
  }

  /** By the JDK's own rules: each half that stands alone becomes U+FFFD. */
  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(c -> visible.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
    return visible.toString();
  }
}
