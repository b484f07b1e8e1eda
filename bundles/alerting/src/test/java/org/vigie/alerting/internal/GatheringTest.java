package org.vigie.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.api.alert.AlertState;
import org.vigie.api.alert.NoticeKind;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.Purpose;

/** A lift broke down, and everybody writes: all are answered, and nobody drowns. */
class GatheringTest {
  @Test
  void fiveHundredTextsInAMinuteAreAHandfulForThePersonOnCall() {
    Duty duty = Duty.standard();
    for (int i = 0; i < 500; i++) {
      duty.text(sender(i), "L'ascenseur est en panne").passes(Duration.ofMillis(120));
    }
    List<MessageRecord> texts = duty.minutes(2).newTexts();

    assertThat(duty.board().size()).isEqualTo(500);
    assertThat(texts.stream().filter(t -> t.purpose() == Purpose.REPLY).map(MessageRecord::to))
        .hasSize(500)
        .doesNotHaveDuplicates();
    assertThat(texts.stream().filter(t -> t.person().isPresent())).hasSize(4);
    assertThat(texts)
        .last()
        .extracting(MessageRecord::text)
        .isEqualTo(
            "497 alertes à prendre, 4 à 500, Chauffage.\n"
                + "OK les prend toutes, OK 4 la première seule. NON les passe toutes.");
  }

  @Test
  void okToTheGatheredSmsTakesAllOfIt() {
    Duty duty = flood(20).minutes(1);
    duty.newTexts();

    duty.says("alice", "OK");

    assertThat(duty.news())
        .filteredOn(t -> t.startsWith("alice"))
        .containsExactly(
            "alice: 17 alertes à vous, 4 à 20. Ce que vous répondez va à l'expéditeur de la 20."
                + " FIN 20 pour la terminer.");
    for (int n = 1; n <= 20; n++) {
      assertThat(duty.state(n)).isEqualTo(n < 4 ? AlertState.OPEN : AlertState.ACKNOWLEDGED);
    }
  }

  @Test
  void nonToTheGatheredSmsPassesAllOfItOn() {
    Duty duty = flood(20).minutes(1);
    duty.newTexts();

    List<String> told = duty.says("alice", "NON").minutes(1).told();

    assertThat(told).containsExactly("alice", "bruno", "bruno", "bruno", "bruno");
  }

  @Test
  void finAfterThatDoesNotCloseAllByMistake() {
    Duty duty = flood(9).minutes(1).says("alice", "OK");
    duty.newTexts();

    assertThat(duty.says("alice", "FIN").news())
        .containsExactly(
            "alice: 6 alertes sont à vous, 4 à 9. FIN 4 pour en terminer une,"
                + " FIN TOUT pour toutes.");
    assertThat(duty.says("alice", "FIN TOUT").news())
        .containsExactly("alice: 6 alertes terminées, 4 à 9.");
    assertThat(duty.board().size()).isEqualTo(3);
  }

  @Test
  void oneThatWasHeldBackAloneIsToldInFull() {
    Duty duty = flood(4);
    duty.newTexts();

    assertThat(duty.minutes(1).news())
        .singleElement()
        .asString()
        .contains("Alerte 4, Chauffage : panne 3");
  }

  @Test
  void whatIsHeldIsGivenAfterARestartToo() {
    Duty duty = flood(10);
    duty.newTexts();

    assertThat(duty.restart().passes(Duration.ofSeconds(59)).told()).isEmpty();
    List<MessageRecord> texts = duty.passes(Duration.ofSeconds(1)).newTexts();

    assertThat(texts)
        .singleElement()
        .extracting(t -> t.text().startsWith("7 alertes"))
        .isEqualTo(true);
    assertThat(duty.restart().minutes(3).told()).as("and is not given twice").isEmpty();
  }

  @Test
  void oneGatheredSmsAMinuteAtMost() {
    Duty duty = Duty.standard();
    for (int i = 0; i < 600; i++) {
      duty.text(sender(i), "panne").passes(Duration.ofMillis(500));
    }
    List<Instant> given = duty.alertTexts().stream().map(MessageRecord::createdAt).toList();

    assertThat(given).hasSizeBetween(7, 8);
    for (int i = 4; i < given.size(); i++) {
      assertThat(Duration.between(given.get(i - 1), given.get(i)))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(59));
    }
  }

  @Test
  void whatSomebodyElseTookMeanwhileIsNotToldAnyMore() {
    Duty duty = flood(10);
    for (int n = 4; n <= 10; n++) {
      duty.says("bruno", "OK " + n);
    }
    duty.newTexts();

    assertThat(duty.minutes(2).told()).isEmpty();
    assertThat(duty.alert(9).notices()).isEmpty();
  }

  @Test
  void whoWasToldHearsInOneSmsWhoTookMany() {
    Duty duty = new Duty(Office.together());
    for (int i = 0; i < 12; i++) {
      duty.text(sender(i), "panne " + i);
    }
    duty.minutes(1).newTexts();

    assertThat(duty.says("alice", "OK").news())
        .filteredOn(t -> t.startsWith("bruno"))
        .containsExactly("bruno: Alertes 4 à 12, Chauffage : prises par Alice Martin.");
  }

  @Test
  void remindersOfManyAreOne() {
    Duty duty = flood(12).minutes(1).says("alice", "OK");
    duty.newTexts();

    List<String> news = duty.passes(Duration.ofHours(4)).news();

    assertThat(news)
        .contains(
            "alice: 9 alertes toujours pas terminées, 4 à 12, Chauffage.\n"
                + "FIN 4 pour terminer la première.");
  }

  @Test
  void aSenderWhoAddsTextAfterTextIsGatheredToo() {
    Duty duty = Duty.standard().text(sender(0), "Panne").says("alice", "OK");
    duty.newTexts();
    for (int i = 0; i < 30; i++) {
      duty.text(sender(0), "et " + i).passes(Duration.ofSeconds(1));
    }

    List<String> told = duty.minutes(2).news().stream().filter(t -> t.startsWith("alice")).toList();

    assertThat(told).hasSize(11);
    assertThat(told).last().isEqualTo("alice: 20 textes de plus, alerte 1, Chauffage.");
    assertThat(duty.alert(1).notices().stream().filter(n -> n.kind() == NoticeKind.FOLLOW_UP))
        .hasSize(30)
        .allSatisfy(n -> assertThat(n.message()).isPresent());
  }

  @Test
  void aFewMoreTextsAreWrittenOut() {
    Duty duty = Duty.standard().text(sender(0), "Panne").says("alice", "OK");
    for (int i = 0; i < 12; i++) {
      duty.text(sender(0), "et " + i);
    }

    assertThat(duty.minutes(1).news())
        .last()
        .isEqualTo("alice: 2 textes de plus, alerte 1, Chauffage.\n1 : et 10\n1 : et 11");
  }

  private static Duty flood(int count) {
    Duty duty = Duty.standard();
    for (int i = 0; i < count; i++) {
      duty.text(sender(i), "panne " + i);
    }
    return duty;
  }

  private static String sender(int i) {
    return "+3367000" + (1000 + i);
  }
}
