package org.vigie.messaging.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongTextsWithGapsTest {
  private final Mailbag bag = new Mailbag();

  @Test
  void incompleteOneIsDeliveredWithWhatCameAfterFiveMinutes() {
    bag.part(7, 1, 3, "un ");
    bag.pass("PT1M");
    bag.part(7, 3, 3, "trois");
    bag.pass("PT4M59.999S");
    assertThat(bag.texts).isEmpty();

    bag.pass("PT0.001S");
    assertThat(bag.words()).containsExactly("un  […] trois");
    assertThat(bag.texts.get(0).incomplete()).isTrue();
    assertThat(bag.texts.get(0).at()).isEqualTo(Office.START.plusSeconds(60));
    assertThat(bag.segments).isEmpty();
  }

  @Test
  void gapsAreMarkedAtBothEndsAndOnceEach() {
    bag.part(7, 4, 9, "quatre");
    bag.part(7, 5, 9, "cinq");
    bag.pass("PT5M");
    assertThat(bag.words()).containsExactly("[…] quatrecinq […]");
  }

  @Test
  void waitGoesOnOverARestart() {
    bag.part(7, 1, 2, "un ");
    bag.pass("PT4M");
    bag.restart();
    bag.pass("PT59.999S");
    assertThat(bag.texts).isEmpty();
    bag.pass("PT0.001S");
    assertThat(bag.words()).containsExactly("un  […]");
  }

  @Test
  void partThatComesAfterThatIsDeliveredByItselfAndOnce() {
    bag.part(7, 1, 2, "un ");
    bag.pass("PT5M");
    assertThat(bag.part(7, 1, 2, "un ")).isTrue();
    assertThat(bag.part(7, 2, 2, "deux")).isFalse();
    bag.pass("PT2M");
    assertThat(bag.part(7, 2, 2, "deux")).isTrue();

    assertThat(bag.words()).containsExactly("un  […]", "[…] deux");
    assertThat(bag.texts).allMatch(IncomingText::incomplete);
    assertThat(bag.segments).isEmpty();
  }

  @Test
  void referenceThatIsUsedAgainBeginsAnotherMessage() {
    bag.part(0, 1, 2, "premier ");
    bag.part(0, 1, 2, "second ");
    assertThat(bag.words()).containsExactly("premier  […]");
    bag.part(0, 2, 2, "fin");
    assertThat(bag.words()).containsExactly("premier  […]", "second fin");
  }

  @Test
  void referenceThatIsUsedAgainAfterAGivenUpMessageBeginsAnother() {
    bag.part(0, 1, 2, "premier ");
    bag.pass("PT5M");
    bag.part(0, 1, 2, "second ");
    bag.part(0, 2, 2, "fin");
    assertThat(bag.words()).containsExactly("premier  […]", "second fin");
  }

  @Test
  void partsWithAnotherTotalOrReferenceAreOthers() {
    bag.part(7, 1, 2, "a");
    bag.part(8, 2, 2, "b");
    bag.part(7, 2, 3, "c");
    assertThat(bag.texts).isEmpty();
    assertThat(bag.segments).hasSize(3);
  }

  @Test
  void oldestIsDeliveredAsItIsWhereTooManyWait() {
    for (int i = 0; i < Inbox.MOST_PARTS; i++) {
      bag.part(i % 65_536, 1, 2 + i / 65_536, "n° " + i);
    }
    assertThat(bag.texts).isEmpty();
    bag.part(65_535, 1, 200, "une de trop");

    assertThat(bag.words()).containsExactly("n° 0 […]");
    assertThat(bag.segments).hasSize(Inbox.MOST_PARTS);
  }
}
