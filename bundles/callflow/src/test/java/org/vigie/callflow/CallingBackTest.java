package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.CallerLockedOut;
import org.vigie.api.call.CallEvent.CustomerDialled;
import org.vigie.api.call.CallEvent.NumberRefused;
import org.vigie.api.call.CallEvent.PersonKnown;
import org.vigie.api.call.CallEvent.PinRefused;
import org.vigie.api.call.CallKind;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.CallerIdentity;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Node;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** SPEC « Entry » 7, « Voice routes » 6: a person calls a customer back, as the line. */
class CallingBackTest {
  private static final PhoneNumber BRUNO = new PhoneNumber("+33612345602");
  private static final LegId PERSON = LegId.caller(Story.ID);
  private static final LegId CUSTOMER = new LegId(Story.ID, 1);

  private final Story story = in(house());

  private static House house() {
    return Houses.people().pin("bruno", "1234").pin("chloe", "98765").entry("rappel");
  }

  private static Story in(House house) {
    return Story.in(house).where(a -> a.permits(Story.CUSTOMER));
  }

  private Story from(PhoneNumber caller) {
    return story.callComesIn(Story.invitation(Optional.of(caller), false, true, House.LINE));
  }

  private static List<Prompt> said(SystemPhrase... phrases) {
    return java.util.Arrays.stream(phrases)
        .<Prompt>map(p -> new Prompt.Phrase(p, Language.FR))
        .toList();
  }

  @Test
  void aKnownNumberDialsAtOnceAndTheCustomerSeesTheLine() {
    from(BRUNO);
    assertThat(story.hears(0)).isEqualTo(said(SystemPhrase.ENTER_NUMBER));
    story.callerPresses("0699999999#");

    assertThat(story.events(PersonKnown.class))
        .containsExactly(new PersonKnown(story.now(), "bruno", false));
    assertThat(story.effects(CallEffect.Dial.class))
        .containsExactly(
            new CallEffect.Dial(
                CUSTOMER,
                Story.CUSTOMER,
                new CallerIdentity(
                    House.LINE,
                    List.of(House.LINE, new PhoneNumber("+33756101010")),
                    Optional.empty())));
    assertThat(story.hears(0)).containsExactly(new Prompt.RingingTone());
    assertThat(story.state().persons()).containsExactly("bruno");
  }

  @Test
  void theCustomerIsConnectedWithoutAKeyAndStandsInTheRecord() {
    from(BRUNO).callerPresses("0699999999#").seconds(6).phone(Story.CUSTOMER).answers();
    assertThat(story.effects(CallEffect.Bridge.class))
        .containsExactly(new CallEffect.Bridge(PERSON, CUSTOMER));
    story.seconds(42).phone(Story.CUSTOMER).hangsUp();

    CallRecord record = story.record();
    assertThat(record.verdict()).contains(Verdict.ANSWERED);
    assertThat(record.acceptedBy()).contains(Story.CUSTOMER.e164());
    assertThat(record.conversation()).contains(Duration.ofSeconds(42));
    assertThat(record.details().kind()).isEqualTo(CallKind.INCOMING);
    assertThat(record.missed()).isFalse();
    assertThat(story.rung()).containsExactly("99");
    assertThat(story.results()).containsExactly("accepted");
    assertThat(story.state().ended()).isTrue();
  }

  @Test
  void anotherGivesThePinFirst() {
    from(Story.CALLER);
    assertThat(story.hears(0)).isEqualTo(said(SystemPhrase.ENTER_PIN));
    story.callerPresses("98765#");

    assertThat(story.events(PersonKnown.class))
        .containsExactly(new PersonKnown(story.now(), "chloe", true));
    assertThat(story.hears(0)).isEqualTo(said(SystemPhrase.ENTER_NUMBER));
    story.callerPresses("0699999999#").phone(Story.CUSTOMER).isRung();
  }

  @Test
  void aWithheldNumberIsNotKnown() {
    story.callComesIn(Story.invitation(Optional.of(BRUNO), true, true, House.LINE));

    assertThat(story.hears(0)).isEqualTo(said(SystemPhrase.ENTER_PIN));
  }

  @Test
  void noKeyOfAPinStandsInTheJournal() {
    from(Story.CALLER);
    int before = story.events().size();
    story.callerPresses("98765");

    assertThat(story.events().subList(before, story.events().size()).toString())
        .doesNotContain("key=")
        .doesNotContain("98765");
  }

  @Test
  void threeWrongPinsEndTheCallAndLockTheNumber() {
    from(Story.CALLER).callerPresses("1111#2222#");
    assertThat(story.hears(0)).isEqualTo(said(SystemPhrase.WRONG_PIN, SystemPhrase.ENTER_PIN));
    story.callerPresses("3333#");
    assertThat(story.events(CallerLockedOut.class))
        .containsExactly(
            new CallerLockedOut(
                story.now(), Optional.of(Story.CALLER), story.now().plusSeconds(900)));
    assertThat(story.hears(0)).isEqualTo(said(SystemPhrase.WRONG_PIN, SystemPhrase.GOODBYE));
    story.callerPresses("98765#").playedToTheEnd(0);

    assertThat(story.state().ended()).isTrue();
    assertThat(story.events(PersonKnown.class)).isEmpty();
    assertNoCall(story.record());
  }

  private static void assertNoCall(CallRecord record) {
    assertThat(record.verdict()).contains(Verdict.ABANDONED);
    assertThat(record.missed()).isFalse();
  }

  @Test
  void aPinIsNotTakenInParts() {
    from(Story.CALLER).callerPresses("12#34#");

    assertThat(story.events(PinRefused.class)).hasSize(2);
  }

  @Test
  void silenceIsAWrongPin() {
    from(Story.CALLER).playedToTheEnd(0).seconds(10).playedToTheEnd(0).seconds(10);
    assertThat(story.events(PinRefused.class)).hasSize(2);
    story.playedToTheEnd(0).callerPresses("5").seconds(10);

    assertThat(story.events(CallerLockedOut.class)).hasSize(1);
  }

  @Test
  void whoIsLockedOutIsRefusedTheRightPin() {
    Instant until = story.now().plusSeconds(60);
    story.where(a -> a.lockedOut(Optional.of(Story.CALLER), until));
    from(Story.CALLER).callerPresses("98765#");
    assertThat(story.hears(0)).isEqualTo(said(SystemPhrase.WRONG_PIN, SystemPhrase.GOODBYE));
    story.playedToTheEnd(0);

    assertThat(story.state().ended()).isTrue();
    assertNoCall(story.record());
  }

  @Test
  void aLockThatIsOverIsNone() {
    story.where(a -> a.lockedOut(Optional.of(Story.CALLER), story.now()));
    from(Story.CALLER).callerPresses("98765#");

    assertThat(story.events(PersonKnown.class)).hasSize(1);
  }

  @Test
  void aKnownNumberGivesNoPinAndIsNeverLockedOut() {
    story.where(a -> a.lockedOut(Optional.of(BRUNO), story.now().plusSeconds(60)));
    from(BRUNO).callerPresses("0699999999#").phone(Story.CUSTOMER).isRung();
  }

  @Test
  void aNumberThatIsNotAllowedIsRefusedAndAnotherMayBeDialledThreeInAll() {
    from(BRUNO).callerPresses("0899#");
    assertThat(story.events(NumberRefused.class))
        .containsExactly(new NumberRefused(story.now(), "0899", "not allowed"));
    assertThat(story.hears(0))
        .isEqualTo(said(SystemPhrase.NUMBER_REFUSED, SystemPhrase.ENTER_NUMBER));
    story.callerPresses("15#").callerPresses("0699999998#");
    assertThat(story.hears(0)).isEqualTo(said(SystemPhrase.NUMBER_REFUSED));
    story.callerPresses("0699999999#").playedToTheEnd(0);

    assertThat(story.effects(CallEffect.Dial.class)).isEmpty();
    assertThat(story.state().ended()).isTrue();
    assertNoCall(story.record());
  }

  @Test
  void theThirdNumberMayBeTheRightOne() {
    from(BRUNO).callerPresses("15#112#0699999999#").phone(Story.CUSTOMER).answers();

    assertThat(story.effects(CallEffect.Bridge.class)).hasSize(1);
  }

  @Test
  void whomNobodyReachesIsSaidAndAnotherMayBeDialled() {
    from(BRUNO).callerPresses("0699999999#");
    story.phone(Story.CUSTOMER).fails(AttemptResult.BUSY, "486");
    assertThat(story.hears(0)).isEqualTo(said(SystemPhrase.NO_REPLY, SystemPhrase.ENTER_NUMBER));
    story.callerPresses("0699999999#").seconds(45);
    assertThat(story.hears(0)).isEqualTo(said(SystemPhrase.NO_REPLY, SystemPhrase.ENTER_NUMBER));
    story.callerPresses("0699999999#").phone(Story.CUSTOMER).fails(AttemptResult.FAILED, "500");
    assertThat(story.hears(0)).isEqualTo(said(SystemPhrase.NO_REPLY));
    story.playedToTheEnd(0);

    assertThat(story.results()).containsExactly("busy", "no-answer", "failed");
    assertThat(story.state().ended()).isTrue();
    assertNoCall(story.record());
  }

  @Test
  void theCustomersNetworkIsHeardWhereItSpeaks() {
    from(BRUNO).callerPresses("0699999999#").phone(Story.CUSTOMER).rings();
    assertThat(story.effects(CallEffect.Bridge.class)).isEmpty();
    story.phone(Story.CUSTOMER).isHeardEarly().isHeardEarly();

    assertThat(story.effects(CallEffect.Bridge.class)).hasSize(1);
    story.phone(Story.CUSTOMER).answers();
    assertThat(story.record().acceptedAt()).isPresent();
  }

  @Test
  void aPersonWhoHangsUpStopsTheCustomersTelephone() {
    from(BRUNO).callerPresses("0699999999#").callerHangsUp().phone(Story.CUSTOMER).isHungUp();

    assertThat(story.state().ended()).isTrue();
    assertNoCall(story.record());
  }

  @Test
  void behindTheConversationThePersonGoesOn() {
    House menu = house().node("rappel", new Node.CallBack(Optional.of("encore")));
    menu.node("encore", new Node.CallBack(Optional.empty()));
    Story twice = in(menu);
    twice.callComesIn(Story.invitation(Optional.of(BRUNO), false, true, House.LINE));
    twice.callerPresses("0699999999#").phone(Story.CUSTOMER).answers();
    twice.seconds(30).phone(Story.CUSTOMER).hangsUp();
    assertThat(twice.hears(0)).isEqualTo(said(SystemPhrase.ENTER_NUMBER));
    twice.seconds(5).callerPresses("0699999999#").phone(Story.CUSTOMER).answers();
    twice.seconds(12).callerHangsUp();

    assertThat(twice.record().conversation()).contains(Duration.ofSeconds(42));
    assertThat(twice.record().verdict()).contains(Verdict.ANSWERED);
    assertThat(twice.results()).containsExactly("accepted", "accepted");
    assertThat(twice.events(CustomerDialled.class)).hasSize(2);
  }

  @Test
  void whoReachedNobodyGoesOnBehindTheNode() {
    House then = house().node("rappel", new Node.CallBack(Optional.of("fin")));
    Story tried = in(then);
    tried.callComesIn(Story.invitation(Optional.of(BRUNO), false, true, House.LINE));
    tried.callerPresses("1#2#3#").playedToTheEnd(0);

    assertThat(tried.record().path()).containsExactly("rappel", "fin");
  }

  @Test
  void aCutOfAPersonsOwnCallIsOnNoList() {
    from(BRUNO).callerPresses("0699999999#");
    story.silentPeers().give(new org.vigie.api.call.CallCommand.Restarted(Story.ID, story.now()));

    assertThat(story.record().verdict()).contains(Verdict.CUT);
    assertThat(story.record().missed()).isFalse();
    assertThat(story.effects(CallEffect.Release.class)).hasSize(2);
  }
}
