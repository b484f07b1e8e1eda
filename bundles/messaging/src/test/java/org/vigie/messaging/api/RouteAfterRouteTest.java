package org.vigie.messaging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.MessageTry;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.RouteTerms;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextCommand.TryFailed;

class RouteAfterRouteTest {
  private final Office office = new Office();

  @Test
  void acceptedIsHandedOutAndSentByTheRouteThatTakesIt() {
    MessageId id = office.accept();

    assertThat(office.avoided(id)).isEmpty();
    office.sent(id, "smpp-alpha");
    assertThat(office.state(id)).isEqualTo(MessageState.SENT);
    assertThat(office.record(id).route()).contains("smpp-alpha");
    assertThat(office.outbox().size()).isZero();
  }

  @Test
  void permanentErrorIsNotRetriedOnThatRouteAndTheNextIsTriedAtOnce() {
    MessageId id = office.accept();
    office.refused(id, "smpp-alpha", "11 invalid destination");

    assertThat(office.avoided(id)).containsExactly("smpp-alpha");
    office.sent(id, "smpp-beta");
    assertThat(office.tries(id))
        .containsExactly("smpp-alpha refused 11 invalid destination", "smpp-beta sent");
  }

  @Test
  void failsWhenEveryRouteHasRefused() {
    MessageId id = office.accept();
    office.refused(id, "smpp-alpha", "11");
    office.refused(id, "smpp-beta", "10");
    office.noRoute(id, "smpp-alpha", "smpp-beta");

    assertThat(office.state(id)).isEqualTo(MessageState.FAILED);
    assertThat(office.outbox().size()).isZero();
    assertThat(office.outbox().nextDeadline()).isEmpty();
  }

  @Test
  void oneThatIsOnlyDownIsWaitedForWhenTheOthersHaveRefused() {
    MessageId id = office.accept();
    office.refused(id, "smpp-alpha", "11");
    office.noRoute(id, "smpp-alpha", "gsm-sim");

    assertThat(office.state(id)).isEqualTo(MessageState.ACCEPTED);
    office.pass("PT4S");
    assertThat(office.isWithRoutes(id)).isFalse();
    office.pass("PT1S");
    assertThat(office.avoided(id)).containsExactly("smpp-alpha");
  }

  @Test
  void failureForNowIsTriedAgainWithGrowingPausesAndThenOnTheNextRoute() {
    MessageId id = office.accept();
    office.unavailable(id, "smpp-alpha", "88 throttled");
    for (int pause : new int[] {1, 2, 4, 8}) {
      assertThat(office.isWithRoutes(id)).isFalse();
      office.pass(Duration.ofSeconds(pause).minusMillis(1));
      assertThat(office.isWithRoutes(id)).isFalse();
      office.pass("PT0.001S");
      assertThat(office.avoided(id)).isEmpty();
      office.unavailable(id, "smpp-alpha", "88 throttled");
    }
    // 15 s since the first failure; the next pause of 15 s ends with retryFor.
    office.pass("PT14.999S");
    assertThat(office.isWithRoutes(id)).isFalse();
    office.pass("PT0.001S");
    assertThat(office.avoided(id)).containsExactly("smpp-alpha");
    assertThat(office.tries(id)).containsExactly("smpp-alpha failed 88 throttled ×5");
  }

  @Test
  void withoutRetryForTheNextRouteIsTriedAtOnce() {
    MessageId id = office.accept();
    office.withRoutes.clear();
    RouteTerms impatient = new RouteTerms(Duration.ZERO, Optional.empty());
    OutboxDecision decision =
        office
            .outbox()
            .tried(new TryFailed(id, office.now(), "smpp-alpha", impatient, false, "no answer"));

    assertThat(decision.sends()).hasSize(1);
    assertThat(decision.sends().get(0).avoid()).containsExactly("smpp-alpha");
  }

  @Test
  void roundsGrowFromFiveSecondsToOneMinuteAndBeginWithTheFirstRoute() {
    MessageId id = office.accept();
    for (int pause : new int[] {5, 10, 20, 40, 60, 60}) {
      office.noRoute(id, "smpp-alpha");
      office.pass(Duration.ofSeconds(pause).minusMillis(1));
      assertThat(office.isWithRoutes(id)).isFalse();
      office.pass("PT0.001S");
      assertThat(office.avoided(id)).isEmpty();
    }
  }

  @Test
  void routeThatComesUpIsTriedAtOnce() {
    MessageId waiting = office.accept();
    office.noRoute(waiting);
    office.up("smpp-alpha");

    assertThat(office.isWithRoutes(waiting)).isTrue();
  }

  @Test
  void routeThatComesAndGoesIsTriedOnceASecondAndStillLeftInTime() {
    MessageId id = office.accept();
    int tries = 0;
    while (!office.isWithRoutes(id) || office.avoided(id).isEmpty()) {
      if (office.isWithRoutes(id)) {
        office.unavailable(id, "smpp-alpha", "connection closed");
        tries++;
      }
      office.up("smpp-alpha");
      office.pass("PT0.1S");
    }

    assertThat(tries).isBetween(25, 31);
    assertThat(office.now()).isBetween(Office.START.plusSeconds(30), Office.START.plusSeconds(31));
  }

  @Test
  void isGivenUpAfterADay() {
    MessageId id = office.accept();
    office.noRoute(id);
    for (int minutes = 0; minutes < 24 * 60 + 2; minutes++) {
      office.pass("PT1M");
      if (office.isWithRoutes(id)) {
        office.noRoute(id);
      }
    }

    assertThat(office.state(id)).isEqualTo(MessageState.FAILED);
    assertThat(office.tries(id)).containsExactly(" failed not sent within 24 h");
    MessageTry last = office.record(id).tries().get(0);
    assertThat(last.at()).isEqualTo(Office.START.plus(Outbox.PATIENCE));
  }

  @Test
  void triesStayFewHoweverLongARouteFails() {
    MessageId id = office.accept();
    for (int i = 0; i < 5000; i++) {
      if (office.isWithRoutes(id)) {
        office.unavailable(id, "smpp-alpha", "20 queue full");
      }
      office.pass("PT15S");
      if (office.isWithRoutes(id) && !office.avoided(id).isEmpty()) {
        office.noRoute(id, "smpp-alpha");
      }
    }

    assertThat(office.record(id).tries()).hasSize(1);
    assertThat(office.record(id).tries().get(0).times()).isGreaterThan(1000);
  }

  @Test
  void numberThatARouteGaveIsShownAndNotAskedOfTheNext() {
    MessageId id = new MessageId("0".repeat(26));
    var text =
        new OwedText(
            Purpose.REQUEST,
            Optional.empty(),
            Optional.empty(),
            false,
            new TextAddress("+33612345601"),
            "bonjour",
            Optional.empty(),
            Optional.empty());
    office.disk.put(id, text.accepted(id, office.now(), Optional.empty()));
    office.restart();
    office.sent(id, "smpp-alpha", "1");
    assertThat(office.record(id).from().number()).contains(Office.LINE);

    office.restart();
    office.pass("PT2M");
    assertThat(office.send(id).submission().from()).isEmpty();
  }

  @Test
  void sendThatGotLostIsRepeatedOnceLaterOnesWereAnsweredFor() {
    MessageId lost = office.accept();
    office.pass("PT30M");
    assertThat(office.outbox().size()).isEqualTo(1);

    MessageId later = office.accept();
    office.sent(later, "smpp-alpha");
    office.withRoutes.remove(lost);
    office.pass("PT10M");
    assertThat(office.isWithRoutes(lost)).isTrue();
  }
}
