package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.Restarted;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.CallerBlocked;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Node;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** SPEC, « Entry » 2 and 7: who calls leads the way. */
class CallerNodeTest {
  private static final PhoneNumber BAD = new PhoneNumber("+33611111111");
  private static final PhoneNumber NAMED = new PhoneNumber("+33622222222");
  private static final PhoneNumber FIRST = new PhoneNumber("+33633333333");
  private static final PhoneNumber CUSTOMER = new PhoneNumber("+33644444444");
  private static final PhoneNumber BRUNO = new PhoneNumber("+33612345602");
  private static final PhoneNumber ALICE = new PhoneNumber("+33612345601");

  private static House house() {
    Node node =
        new Node.ByCaller(
            Optional.of("raccrocher"),
            Map.of(NAMED, "boite"),
            Optional.of("accueil"),
            Optional.of("menu"),
            Optional.of("fin"),
            "equipe");
    return Houses.brunoThenChloe()
        .blocked(BAD)
        .client("1001", "Mairie", FIRST, OptionalInt.of(1))
        .client("1002", "Boulangerie", CUSTOMER, OptionalInt.of(2))
        .node("qui", node)
        .entry("qui");
  }

  private static String wayOf(PhoneNumber caller) {
    return wayOf(Story.in(house()).callComesInFrom(caller));
  }

  private static String wayOf(Story story) {
    return story.record().path().get(1);
  }

  @Test
  void theFirstThatFitsLeadsTheWay() {
    assertThat(wayOf(BAD)).isEqualTo("raccrocher");
    assertThat(wayOf(NAMED)).isEqualTo("boite");
    assertThat(wayOf(BRUNO)).isEqualTo("accueil");
    assertThat(wayOf(FIRST)).isEqualTo("menu");
    assertThat(wayOf(CUSTOMER)).isEqualTo("fin");
    assertThat(wayOf(Story.CALLER)).isEqualTo("equipe");
  }

  @Test
  void aPersonWhoIsNotOnCallNowIsACallerAsAnyOther() {
    assertThat(wayOf(ALICE)).isEqualTo("equipe");
  }

  @Test
  void aWithheldNumberTellsNothing() {
    Story story = Story.in(house());
    story.callComesIn(Story.invitation(Optional.of(BAD), true, true, House.LINE));
    assertThat(wayOf(story)).isEqualTo("equipe");
  }

  @Test
  void whatIsNotNamedIsPassedOver() {
    Node bare =
        new Node.ByCaller(
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "equipe");
    Story story = Story.in(house().node("qui", bare)).callComesInFrom(BAD);
    assertThat(wayOf(story)).isEqualTo("equipe");
    assertThat(story.events(CallerBlocked.class)).isEmpty();
  }

  @Test
  void aCustomerIsKnownFromThenOn() {
    assertThat(Story.in(house()).callComesInFrom(FIRST).record().details().customer())
        .contains("1001");
    assertThat(Story.in(house()).callComesIn().record().details().customer()).isEmpty();
  }

  @Test
  void whoseContractHasRunOutIsACallerAsAnyOther() {
    House house = house().client("1000", "Pension", Story.CALLER, OptionalInt.of(1));
    assertThat(wayOf(Story.in(house).callComesIn())).isEqualTo("menu");
    House over = house().former("1000", "Pension", Story.CALLER);
    assertThat(wayOf(Story.in(over).callComesIn())).isEqualTo("equipe");
  }

  @Test
  void whoIsBlockedIsDeclinedWithoutAnAnswerAndOnNoList() {
    Story story = Story.in(house()).callComesInFrom(BAD);

    assertThat(story.effects(CallEffect.Reject.class))
        .singleElement()
        .satisfies(reject -> assertThat(reject.status()).isEqualTo(603));
    assertThat(story.effects(CallEffect.Answer.class)).isEmpty();
    assertThat(story.record().verdict()).contains(Verdict.REFUSED);
    assertThat(story.record().missed()).isFalse();
  }

  @Test
  void whoIsBlockedAndToldSoIsRefused() {
    Story told = Story.in(house().node("raccrocher", new Node.GoTo("fin"))).callComesInFrom(BAD);
    assertThat(told.record().path()).containsExactly("qui", "raccrocher", "fin");
    assertThat(told.playedToTheEnd(0).record().verdict()).contains(Verdict.REFUSED);

    Story impatient =
        Story.in(house().node("raccrocher", new Node.GoTo("fin"))).callComesInFrom(BAD);
    assertThat(impatient.callerHangsUp().record().verdict()).contains(Verdict.REFUSED);
    assertThat(impatient.record().missed()).isFalse();
  }

  @Test
  void whoIsBlockedIsOwedNothingAfterARestart() {
    Story story = Story.in(house().node("raccrocher", new Node.GoTo("fin"))).callComesInFrom(BAD);
    story.give(new Restarted(Story.ID, story.now()));

    assertThat(story.record().verdict()).contains(Verdict.CUT);
    assertThat(story.record().missed()).isFalse();
  }
}
