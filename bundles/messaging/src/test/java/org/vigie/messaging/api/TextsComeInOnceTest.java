package org.vigie.messaging.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsComeInOnceTest {
  private final Mailbag bag = new Mailbag();

  @Test
  void sameSenderNumberAndTextWithinAMinuteIsOne() {
    assertThat(bag.text("+33611111111", "fuite")).isFalse();
    bag.pass("PT59.999S");
    assertThat(bag.text("+33611111111", "fuite")).isTrue();
    assertThat(bag.text("+33622222222", "fuite")).isFalse();
    assertThat(bag.text("+33611111111", "fuite !")).isFalse();
    bag.pass("PT0.001S");
    assertThat(bag.text("+33611111111", "fuite")).isFalse();

    assertThat(bag.words()).containsExactly("fuite", "fuite", "fuite !", "fuite");
  }

  @Test
  void emptyTextsAreKeptAndOnceToo() {
    assertThat(bag.text("ORANGE", "")).isFalse();
    assertThat(bag.text("ORANGE", "")).isTrue();
    assertThat(bag.words()).containsExactly("");
  }

  @Test
  void isKnownAgainAfterARestart() {
    bag.text("+33611111111", "fuite");
    bag.pass("PT30S");
    bag.restart();
    assertThat(bag.text("+33611111111", "fuite")).isTrue();
    bag.pass("PT30S");
    assertThat(bag.text("+33611111111", "fuite")).isFalse();
  }

  @Test
  void onePartOfOneIsAWholeText() {
    assertThat(bag.part(7, 1, 1, "seule")).isFalse();
    assertThat(bag.text(Mailbag.SENDER, "seule")).isTrue();
    assertThat(bag.segments).isEmpty();
    assertThat(bag.words()).containsExactly("seule");
  }

  @Test
  void halfACharacterIsReplaced() {
    bag.text(Mailbag.SENDER, "a\uD83Db");
    assertThat(bag.words()).containsExactly("a\uFFFDb");
  }

  @Test
  void partsOfAMessageThatIsCompleteAreKnown() {
    bag.part(7, 1, 2, "un ");
    bag.part(7, 2, 2, "deux");
    bag.pass("PT59S");
    assertThat(bag.part(7, 1, 2, "un ")).isTrue();
    assertThat(bag.part(7, 2, 2, "deux")).isTrue();
    bag.pass("PT10M");

    assertThat(bag.words()).containsExactly("un deux");
    assertThat(bag.segments).isEmpty();
  }

  @Test
  void partsOfAMessageThatWasCompleteBeforeARestartAreKnown() {
    bag.part(7, 1, 3, "un ");
    bag.part(7, 2, 3, "deux ");
    bag.part(7, 3, 3, "trois");
    bag.restart();
    assertThat(bag.part(7, 2, 3, "deux ")).isTrue();
    assertThat(bag.part(7, 3, 3, "trois")).isTrue();
    assertThat(bag.part(7, 1, 3, "un ")).isTrue();
    assertThat(bag.part(7, 1, 3, "une autre")).isFalse();
    assertThat(bag.words()).containsExactly("un deux trois");
  }

  @Test
  void sameLongTextUnderAnotherReferenceWithinAMinuteIsOne() {
    bag.part(7, 1, 2, "un ");
    bag.part(7, 2, 2, "deux");
    bag.part(8, 2, 2, "deux");
    assertThat(bag.part(8, 1, 2, "un ")).isTrue();

    assertThat(bag.words()).containsExactly("un deux");
    assertThat(bag.segments).isEmpty();
  }
}
