package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.CallAccepted;
import org.vigie.api.call.CallEvent.HelpCame;
import org.vigie.api.call.CallEvent.HelpFailed;
import org.vigie.api.call.CallEvent.HelpSought;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Who;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** Issue « the voice side », the person's side: an expert, a hand-over, the end, by keys. */
class HelpTest {
  private static final LegId CALLER = LegId.caller(Story.ID);
  private static final PhoneNumber NUMBER = new PhoneNumber("+33144444444");

  /** Bruno speaks with the caller. */
  private static Story talk(House house) {
    Story story = Story.in(house).callComesIn();
    return story.phone("bruno").answers().presses('1').then().meanwhile();
  }

  private final Story story = talk(Houses.brunoThenChloe());

  private static List<Prompt> said(SystemPhrase... phrases) {
    return Arrays.stream(phrases).<Prompt>map(p -> new Prompt.Phrase(p, Language.FR)).toList();
  }

  private static LegId leg(int number) {
    return new LegId(Story.ID, number);
  }

  @Test
  void anExpertIsRungWhileTheTwoSpeak() {
    story.phone("bruno").dials("*1");

    assertThat(story.rung()).containsExactly("bruno02", "dominique04");
    assertThat(story.hears(1)).isEqualTo(said(SystemPhrase.CALLING_COLLEAGUE));
    assertThat(story.effects())
        .hasOnlyElementsOfTypes(CallEffect.Play.class, CallEffect.Dial.class);
    assertThat(story.effects(CallEffect.Play.class)).noneMatch(p -> p.leg().isCaller());
    assertThat(story.state().persons()).containsExactlyInAnyOrder("bruno", "dominique");
  }

  @Test
  void theExpertHearsWhyAndJoinsByKey1() {
    story.phone("bruno").dials("*1").then().phone("dominique").answers();
    assertThat(story.hears(2))
        .containsExactly(
            new Prompt.Phrase(SystemPhrase.JOIN_CALL, Language.FR),
            new Prompt.Say("Appel de la ligne Chauffage", Language.FR, SystemPhrase.CALL_FROM_LINE),
            new Prompt.Phrase(SystemPhrase.PRESS_1_OR_2, Language.FR));
    assertThat(story.effects(CallEffect.Confer.class)).isEmpty();
    story.phone("dominique").heardAll().presses('1');

    assertThat(story.effects(CallEffect.Confer.class))
        .containsExactly(new CallEffect.Confer(CALLER, List.of(leg(1), leg(2))));
    assertThat(story.results()).containsExactly("accepted", "accepted");
    assertThat(story.record().acceptedBy()).contains("bruno");
    assertThat(story.events(CallAccepted.class)).hasSize(1);
  }

  private Story three() {
    story.phone("bruno").dials("*1").then().phone("dominique").answers().presses('1');
    return story.meanwhile();
  }

  @Test
  void whoeverOfOursHangsUpLeavesTheOthersTalking() {
    three().phone("bruno").hangsUp();
    assertThat(story.effects(CallEffect.Bridge.class))
        .containsExactly(new CallEffect.Bridge(CALLER, leg(2)));
    assertThat(story.record().endedAt()).isEmpty();
    story.seconds(10).phone("dominique").hangsUp();

    assertThat(story.record().verdict()).contains(Verdict.ANSWERED);
    assertThat(story.record().conversation()).contains(Duration.ofSeconds(10));
    assertThat(story.record().missed()).isFalse();
  }

  @Test
  void theCallersEndIsTheEndOfAll() {
    three().callerHangsUp();

    story.phone("bruno").isHungUp();
    story.phone("dominique").isHungUp();
    assertThat(story.record().wayOut()).isEqualTo("the caller hung up");
  }

  @Test
  void theCallersEndStopsTheExpertsTelephone() {
    story.phone("bruno").dials("*1").then().callerHangsUp().phone("dominique").isHungUp();

    assertThat(story.state().ended()).isTrue();
    assertThat(story.record().missed()).isFalse();
  }

  @Test
  void theTeamNamesItsExpert() {
    Story named = talk(Houses.brunoThenChloe().expert(Houses.persons("alice")));
    named.phone("bruno").dials("*1");
    assertThat(named.rung()).containsExactly("bruno02", "alice01");
    named.phone("alice").fails(AttemptResult.BUSY, "486");

    assertThat(named.rung()).containsExactly("bruno02", "alice01", "alice01");
  }

  @Test
  void anExpertMayBeANumber() {
    Story number = talk(Houses.brunoThenChloe().expert(new Who.Number(NUMBER)));
    number.phone("bruno").dials("*1").then().phone(NUMBER).answers().presses('1');

    assertThat(number.effects(CallEffect.Confer.class)).hasSize(1);
  }

  @Test
  void handingOverRingsOthersOnCallThenTheManagers() {
    story.phone("bruno").dials("*2").then().phone("chloe").fails(AttemptResult.BUSY, "486");

    assertThat(story.rung()).containsExactly("bruno02", "chloe03", "dominique04");
  }

  @Test
  void whoIsInAnotherCallIsPassedOver() {
    story.busy("chloe").phone("bruno").dials("*2");

    assertThat(story.rung()).containsExactly("bruno02", "dominique04");
  }

  @Test
  void whoTakesItOverSpeaksWithTheCallerAndTheOtherIsHungUp() {
    story.phone("bruno").dials("*2").then().phone("chloe").answers();
    assertThat(story.hears(2)).startsWith(said(SystemPhrase.TAKE_OVER_CALL).get(0));
    story.phone("chloe").presses('1');

    assertThat(story.effects(CallEffect.Bridge.class))
        .containsExactly(new CallEffect.Bridge(CALLER, leg(2)));
    story.phone("bruno").isHungUp();
    assertThat(story.events(HelpCame.class)).hasSize(1);
    story.seconds(5).phone("chloe").hangsUp();

    assertThat(story.record().verdict()).contains(Verdict.ANSWERED);
    assertThat(story.record().acceptedBy()).contains("bruno");
    assertThat(story.results()).containsExactly("accepted", "accepted");
  }

  @Test
  void aHandOverByOneOfThreeLeavesTheOtherIn() {
    three().phone("bruno").dials("*2").then().phone("chloe").answers().presses('1');

    assertThat(story.effects(CallEffect.Confer.class))
        .containsExactly(new CallEffect.Confer(CALLER, List.of(leg(2), leg(3))));
    story.phone("bruno").isHungUp();
    story.phone("dominique").isNotHungUp();
  }

  @Test
  void whoeverJoinedHasTheSameKeys() {
    three().phone("dominique").dials("*0");

    assertThat(story.state().ended()).isTrue();
    assertThat(story.record().wayOut()).isEqualTo("the person ended the call");
  }

  @Test
  void whereNobodyComesTheAskerIsTold() {
    story.phone("bruno").dials("*1").then().phone("dominique").answers().presses('2');
    assertThat(story.hears(1)).isEqualTo(said(SystemPhrase.NO_COLLEAGUE));
    assertThat(story.events(HelpFailed.class)).hasSize(1);
    assertThat(story.record().endedAt()).isEmpty();
    story.phone("bruno").dials("*1");

    assertThat(story.events(HelpSought.class)).hasSize(2);
  }

  @Test
  void whereThereIsNobodyTheAskerIsToldAtOnce() {
    Story alone = talk(Houses.brunoThenChloe().managers());
    alone.phone("bruno").dials("*1");

    assertThat(alone.hears(1)).isEqualTo(said(SystemPhrase.NO_COLLEAGUE));
    assertThat(alone.record().endedAt()).isEmpty();
  }

  @Test
  void oneIsSoughtAtATime() {
    story.phone("bruno").dials("*1*1*2");

    assertThat(story.events(HelpSought.class)).hasSize(1);
    assertThat(story.rung()).containsExactly("bruno02", "dominique04");
  }

  @Test
  void theCommandMustFollowTheStarWithinFourSeconds() {
    story.phone("bruno").presses('*').then().seconds(4).phone("bruno").presses('1');
    assertThat(story.events(HelpSought.class)).isEmpty();
    story.phone("bruno").presses('*').then().passes(Duration.ofMillis(3_999));
    story.phone("bruno").presses('1');

    assertThat(story.events(HelpSought.class)).hasSize(1);
  }

  @Test
  void aKeyThatIsNoCommandVoidsTheStar() {
    story.phone("bruno").dials("*51").then().phone("bruno").dials("10");

    assertThat(story.events(HelpSought.class)).isEmpty();
    assertThat(story.state().ended()).isFalse();
  }

  @Test
  void aStarCountsForWhoPressedIt() {
    three().phone("bruno").presses('*');
    story.phone("dominique").presses('0');

    assertThat(story.state().ended()).isFalse();
  }

  @Test
  void theCallerHasNoCommands() {
    story.callerPresses("*0*1*2");

    assertThat(story.events(HelpSought.class)).isEmpty();
    assertThat(story.record().endedAt()).isEmpty();
  }

  @Test
  void theCallerWaitsForTheOtherWhereTheAskerHangsUp() {
    story.phone("bruno").dials("*2").hangsUp();
    assertThat(story.record().endedAt()).isEmpty();
    assertThat(story.hears(0))
        .containsExactly(
            new Prompt.Phrase(SystemPhrase.STILL_SEARCHING, Language.FR), new Prompt.Music());
    story.phone("chloe").answers().presses('1').isBridged();
    story.seconds(3).callerHangsUp();

    assertThat(story.record().verdict()).contains(Verdict.ANSWERED);
    assertThat(story.record().missed()).isFalse();
  }

  @Test
  void alsoWhereAnExpertWasSought() {
    story.phone("bruno").dials("*1").hangsUp();
    story.phone("dominique").answers().presses('1').isBridged();
  }

  @Test
  void aCallerWhomNobodyTakesOverIsToldAndIsToBeCalledBack() {
    story.phone("bruno").dials("*2").hangsUp();
    story.phone("chloe").fails(AttemptResult.BUSY, "486");
    story.seconds(25);
    assertThat(story.hears(0)).isEqualTo(said(SystemPhrase.NOBODY_AVAILABLE, SystemPhrase.GOODBYE));
    story.playedToTheEnd(0);

    assertThat(story.record().verdict()).contains(Verdict.ANSWERED);
    assertThat(story.record().missed()).isTrue();
    assertThat(story.state().ended()).isTrue();
  }

  @Test
  void aCallerWhoHangsUpAloneIsToBeCalledBack() {
    story.phone("bruno").dials("*2").hangsUp().then().callerHangsUp();

    assertThat(story.record().missed()).isTrue();
    story.phone("chloe").isHungUp();
  }

  @Test
  void whoCallsBackMayBringInAnotherAndHandOver() {
    PhoneNumber bruno = new PhoneNumber("+33612345602");
    Story own = Story.in(Houses.brunoThenChloe().entry("rappel"));
    own.where(a -> a.permits(Story.CUSTOMER));
    own.callComesIn(Story.invitation(Optional.of(bruno), false, true, House.LINE));
    own.callerPresses("0699999999#").phone(Story.CUSTOMER).answers();
    own.meanwhile().callerPresses("*2").phone("chloe").answers().presses('1');

    assertThat(own.effects(CallEffect.Bridge.class))
        .containsExactly(new CallEffect.Bridge(leg(1), leg(2)));
    assertThat(own.effects(CallEffect.HangUp.class)).allMatch(h -> h.leg().isCaller());
    own.phone(Story.CUSTOMER).dials("*0");
    assertThat(own.record().endedAt()).as("a customer has no commands").isEmpty();
    own.phone(Story.CUSTOMER).hangsUp().then().phone("chloe").isHungUp();

    assertThat(own.state().ended()).isTrue();
  }

  @Test
  void aCustomerWaitsForTheOtherToo() {
    PhoneNumber bruno = new PhoneNumber("+33612345602");
    Story own = Story.in(Houses.brunoThenChloe().entry("rappel"));
    own.where(a -> a.permits(Story.CUSTOMER));
    own.callComesIn(Story.invitation(Optional.of(bruno), false, true, House.LINE));
    own.callerPresses("0699999999#").phone(Story.CUSTOMER).answers();
    own.meanwhile().callerPresses("*1").callerHangsUp().phone(Story.CUSTOMER).isNotHungUp();
    assertThat(own.hears(1)).contains(new Prompt.Music());
    own.seconds(30).phone(Story.CUSTOMER).isNotHungUp();
    assertThat(own.hears(1)).isEqualTo(said(SystemPhrase.NOBODY_AVAILABLE, SystemPhrase.GOODBYE));
    own.phone(Story.CUSTOMER).heardAll().isHungUp();

    assertThat(own.state().ended()).isTrue();
  }
}
