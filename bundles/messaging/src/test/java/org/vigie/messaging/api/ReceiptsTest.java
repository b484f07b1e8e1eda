package org.vigie.messaging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.RouteTerms;

class ReceiptsTest {
  private static final RouteTerms PATIENT =
      new RouteTerms(Duration.ofSeconds(30), Optional.empty());

  private final Office office = new Office();

  @Test
  void isDeliveredWhenAllPartsAre() {
    MessageId id = office.accept();
    office.sent(id, "smpp-alpha", "a1", "a2", "a3");
    office.receipt("smpp-alpha", "a2", true);
    office.receipt("smpp-alpha", "a2", true);
    office.receipt("smpp-alpha", "a1", true);
    assertThat(office.state(id)).isEqualTo(MessageState.SENT);

    office.receipt("smpp-alpha", "a3", true);
    assertThat(office.state(id)).isEqualTo(MessageState.DELIVERED);
    assertThat(office.tries(id)).containsExactly("smpp-alpha delivered");
    assertThat(office.outbox().nextDeadline()).isEmpty();
  }

  @Test
  void repeatedReceiptCountsOnceOverARestartToo() {
    MessageId id = office.accept();
    office.sent(id, "smpp-alpha", "a1", "a2");
    office.receipt("smpp-alpha", "a2", true);
    office.restart();
    office.receipt("smpp-alpha", "a2", true);
    assertThat(office.state(id)).isEqualTo(MessageState.SENT);
    assertThat(office.record(id).tries().get(0).peerIds()).containsExactlyInAnyOrder("a1", "a2");

    office.receipt("smpp-alpha", "a1", true);
    assertThat(office.state(id)).isEqualTo(MessageState.DELIVERED);
  }

  @Test
  void peerThatGivesAllPartsOneNameTellsOfEach() {
    MessageId id = office.accept();
    office.sent(id, "smpp-alpha", "7", "7");
    office.receipt("smpp-alpha", "7", true);
    assertThat(office.state(id)).isEqualTo(MessageState.SENT);
    office.receipt("smpp-alpha", "7", true);
    assertThat(office.state(id)).isEqualTo(MessageState.DELIVERED);
  }

  @Test
  void receiptsBeforeTheAnswerAreKeptForAMinute() {
    MessageId soon = office.accept();
    MessageId late = office.accept();
    office.receipt("smpp-alpha", "a1", true);
    office.pass("PT60S");
    office.sent(soon, "smpp-alpha", "a1");
    assertThat(office.state(soon)).isEqualTo(MessageState.DELIVERED);

    office.receipt("smpp-alpha", "a2", true);
    office.pass("PT60.001S");
    office.sent(late, "smpp-alpha", "a2");
    assertThat(office.state(late)).isEqualTo(MessageState.SENT);
  }

  @Test
  void negativeReceiptBeforeTheAnswerCountsToo() {
    MessageId id = office.accept();
    office.receipt("smpp-alpha", "a2", false);
    office.sent(id, "smpp-alpha", "a1", "a2");

    assertThat(office.tries(id)).containsExactly("smpp-alpha undelivered UNDELIV 011");
    assertThat(office.avoided(id)).containsExactly("smpp-alpha");
  }

  @Test
  void repeatedReceiptIsNotWrittenDownAgain() {
    Outbox outbox = new Outbox(10);
    Office.awaiting(outbox, 1, "p1", "p2");
    assertThat(Office.delivered(outbox, 1)).hasSize(1);
    assertThat(Office.delivered(outbox, 1)).isEmpty();
    assertThat(Office.delivered(outbox, 2)).hasSize(1);
  }

  @Test
  void unknownReceiptsChangeNothing() {
    MessageId id = office.accept();
    office.sent(id, "smpp-alpha", "a1");
    office.receipt("smpp-beta", "a1", true);
    office.receipt("smpp-alpha", "A1", true);
    office.receipt("smpp-alpha", "", false);

    assertThat(office.state(id)).isEqualTo(MessageState.SENT);
  }

  @Test
  void negativeReceiptCountsAsAFailureOfTheRoute() {
    MessageId id = office.accept();
    office.sent(id, "smpp-alpha", "a1");
    office.receipt("smpp-alpha", "a1", false);
    assertThat(office.state(id)).isEqualTo(MessageState.ACCEPTED);
    assertThat(office.avoided(id)).containsExactly("smpp-alpha");

    office.sent(id, "smpp-beta", "b1");
    office.receipt("smpp-beta", "b1", false);
    office.noRoute(id, "smpp-alpha", "smpp-beta");
    assertThat(office.state(id)).isEqualTo(MessageState.FAILED);
    assertThat(office.tries(id))
        .containsExactly("smpp-alpha undelivered UNDELIV 011", "smpp-beta undelivered UNDELIV 011");
  }

  @Test
  void withoutAReceiptInTimeTheNextRouteIsTried() {
    MessageId id = office.accept();
    office.sent(id, "smpp-alpha", "a1");
    office.pass("PT1M59.999S");
    assertThat(office.isWithRoutes(id)).isFalse();
    office.pass("PT0.001S");

    assertThat(office.avoided(id)).containsExactly("smpp-alpha");
    assertThat(office.state(id)).isEqualTo(MessageState.SENT);
    assertThat(office.tries(id)).containsExactly("smpp-alpha no-receipt no receipt in time");
  }

  @Test
  void timeOfTheReceiptIsKeptOverARestart() {
    MessageId id = office.accept();
    office.sent(id, "smpp-alpha", "a1");
    office.pass("PT1M");
    office.restart();
    office.pass("PT59.999S");
    assertThat(office.isWithRoutes(id)).isFalse();
    office.pass("PT0.001S");
    assertThat(office.avoided(id)).containsExactly("smpp-alpha");
  }

  @Test
  void staysSentWhereNoRouteIsLeftAndIsDeliveredByALateReceipt() {
    MessageId id = office.accept();
    office.sent(id, "smpp-alpha", "a1");
    office.pass("PT2M");
    office.noRoute(id, "smpp-alpha");
    assertThat(office.state(id)).isEqualTo(MessageState.SENT);
    assertThat(office.outbox().size()).isZero();

    office.pass("PT5H");
    office.receipt("smpp-alpha", "a1", true);
    assertThat(office.state(id)).isEqualTo(MessageState.DELIVERED);
    assertThat(office.tries(id)).containsExactly("smpp-alpha delivered");
  }

  @Test
  void lateReceiptEndsTheSearchForAnotherRoute() {
    MessageId id = office.accept();
    office.sent(id, "smpp-alpha", "a1");
    office.pass("PT2M");
    office.unavailable(id, "smpp-beta", "20");
    office.receipt("smpp-alpha", "a1", true);

    assertThat(office.state(id)).isEqualTo(MessageState.DELIVERED);
    assertThat(office.outbox().nextDeadline()).isEmpty();
    assertThat(office.outbox().size()).isZero();
  }

  @Test
  void lateRefusalOfTheOnlyHopeFailsIt() {
    MessageId id = office.accept();
    office.sent(id, "smpp-alpha", "a1");
    office.pass("PT2M");
    office.noRoute(id, "smpp-alpha");
    office.receipt("smpp-alpha", "a1", false);
    office.noRoute(id, "smpp-alpha");

    assertThat(office.state(id)).isEqualTo(MessageState.FAILED);
  }

  @Test
  void routesThatGiveNoNamesOrNoTimeAreNotWaitedFor() {
    MessageId nameless = office.accept();
    MessageId timeless = office.accept();
    office.sent(nameless, "gsm-sim");
    office.sent(timeless, "smpp-alpha", PATIENT, "a1");
    office.pass("PT48H");

    assertThat(office.withRoutes).isEmpty();
    office.receipt("smpp-alpha", "a1", true);
    assertThat(office.state(timeless)).isEqualTo(MessageState.DELIVERED);
    assertThat(office.state(nameless)).isEqualTo(MessageState.SENT);
  }

  @Test
  void receiptsAreAwaitedForThreeDays() {
    MessageId id = office.accept();
    office.sent(id, "smpp-alpha", PATIENT, "a1");
    office.pass("PT72H");
    assertThat(office.outbox().nextDeadline()).isEmpty();
    office.receipt("smpp-alpha", "a1", true);
    assertThat(office.state(id)).isEqualTo(MessageState.SENT);
  }

  @Test
  void nameThatAPeerUsesAgainMeansTheNewerMessage() {
    MessageId older = office.accept();
    MessageId newer = office.accept();
    office.sent(older, "smpp-alpha", "1");
    office.sent(newer, "smpp-alpha", "1");
    office.receipt("smpp-alpha", "1", true);

    assertThat(office.state(newer)).isEqualTo(MessageState.DELIVERED);
    assertThat(office.state(older)).isEqualTo(MessageState.SENT);
  }

  @Test
  void oldestAreNotFollowedWhereTooManyAwaitTheirReceipt() {
    Outbox small = new Outbox(10, 2);
    for (int i = 1; i <= 3; i++) {
      Office.awaiting(small, i, "p" + i);
    }

    assertThat(Office.delivered(small, 1)).isEmpty();
    assertThat(Office.delivered(small, 2)).hasSize(1);
    assertThat(Office.delivered(small, 3)).hasSize(1);
  }
}
