package org.vigie.sms.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that everyone expects: 160/153, 70/67, one less with a wide reference. */
class PartsAreAsLongAsTheyMayBeTest {
  @ParameterizedTest
  @CsvSource({
    "a,160,false,1,160",
    "a,161,false,2,153",
    "a,306,false,2,153",
    "a,307,false,3,153",
    "a,161,true,2,152",
    "€,80,false,1,80",
    "€,81,false,2,76",
    "ê,70,false,1,70",
    "ê,71,false,2,67",
    "ê,71,true,2,66",
    "a,10000,false,66,153",
    "ê,10000,false,150,67"
  })
  void cuts(String character, int length, boolean wide, int parts, int first) {
    Reference reference = wide ? Reference.wide(300) : Reference.narrow(7);
    List<SmsPart> cut = SmsText.split(character.repeat(length), reference).orElseThrow();
    assertThat(cut).hasSize(parts);
    assertThat(cut.get(0).text()).hasSize(first);
    assertThat(cut.get(0).hasHeader()).isEqualTo(parts > 1);
  }

  @Test
  void neverInTheMiddleOfAnEmoji() {
    List<SmsPart> cut =
        SmsText.split("x".repeat(66) + "👍" + "y".repeat(20), Reference.narrow(1)).orElseThrow();
    assertThat(cut.get(0).text()).isEqualTo("x".repeat(66));
    assertThat(cut.get(1).text()).startsWith("👍");
  }

  @Test
  void moreThanCanBeNumberedIsNotCut() {
    assertThat(SmsText.split("ê".repeat(255 * 67), Reference.narrow(1))).isPresent();
    assertThat(SmsText.split("ê".repeat(255 * 67 + 1), Reference.narrow(1))).isEmpty();
  }

  @Test
  void anEmptyTextIsOneEmptyPart() {
    List<SmsPart> cut = SmsText.split("", Reference.narrow(1)).orElseThrow();
    assertThat(cut).hasSize(1);
    assertThat(cut.get(0).userData()).isEmpty();
    assertThat(SmsText.join(cut)).isEmpty();
  }
}
