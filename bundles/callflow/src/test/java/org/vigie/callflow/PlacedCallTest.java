package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand.Restarted;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallKind;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Verdict;
import org.vigie.api.setup.Language;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.callflow.api.SpokenTexts;
import org.vigie.callflow.scenario.Around;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Phone;
import org.vigie.callflow.scenario.Story;

/** SPEC « Voice routes », 6: somebody of ours is rung, then the customer, who sees the line. */
class PlacedCallTest {
  private static final Optional<CallId> ASKED =
      Optional.of(new CallId("01JD0000000000000000000009"));
  private static final LegId PERSON = new LegId(Story.ID, 1);
  private static final LegId CUSTOMER = new LegId(Story.ID, 2);

  private final Story story = Story.in(Houses.brunoThenChloe());

  private Story forAlice() {
    return story.callIsPlaced(Optional.empty(), Optional.of("alice"), Optional.empty());
  }

  private Story forTheTeam() {
    return story.callIsPlaced(Optional.of(House.TEAM), Optional.empty(), ASKED);
  }

  private Phone customer() {
    return story.phone(Story.CUSTOMER);
  }

  @Test
  void thePersonIsRungOnOneTelephoneAfterAnotherAndHearsWhy() {
    forAlice();
    assertThat(story.rung()).containsExactly("alice01");
    story.seconds(25).phone("alice", 2).answers();

    Prompt.Say why =
        new Prompt.Say(
            "Rappel d'un client de la ligne Chauffage", Language.FR, SystemPhrase.CALL_BACK_FOR);
    assertThat(story.hears(2))
        .containsExactly(
            why,
            new Prompt.Spoken(Story.CUSTOMER, Language.FR),
            new Prompt.Phrase(SystemPhrase.PRESS_1_OR_2, Language.FR));
    assertThat(SpokenTexts.of(Houses.brunoThenChloe().setup())).contains(why);
    assertThat(story.effects()).noneMatch(effect -> effect.leg().isCaller());
  }

  @Test
  void theCustomerIsRungOnceSomebodyHasTakenItAndConnectedWithoutAKey() {
    forAlice().phone("alice").answers();
    assertThat(story.rung()).containsExactly("alice01");
    story.phone("alice").presses('1');
    assertThat(story.rung()).containsExactly("alice01", "99");
    assertThat(story.hears(1)).containsExactly(new Prompt.RingingTone());
    assertThat(story.effects(CallEffect.Dial.class))
        .allMatch(d -> d.identity().dialled().equals(House.LINE) && !d.automated())
        .allMatch(d -> d.identity().caller().isEmpty());
    customer().answers();

    assertThat(story.effects(CallEffect.Bridge.class))
        .containsExactly(new CallEffect.Bridge(PERSON, CUSTOMER));
  }

  @Test
  void theRecordSaysWhoSpokeWithWhom() {
    forAlice().phone("alice").answers().presses('1');
    story.seconds(7);
    customer().answers();
    story.seconds(30).phone("alice").hangsUp();
    customer().isHungUp();

    CallRecord record = story.record();
    assertThat(record.verdict()).contains(Verdict.ANSWERED);
    assertThat(record.acceptedBy()).contains("alice");
    assertThat(record.caller()).contains(Story.CUSTOMER);
    assertThat(record.conversation()).contains(Duration.ofSeconds(30));
    assertThat(record.details().kind()).isEqualTo(CallKind.CALL_BACK);
    assertThat(record.missed()).isFalse();
    assertThat(story.results()).containsExactly("accepted", "accepted");
    assertThat(story.state().ended()).isTrue();
  }

  @Test
  void theCustomersNetworkIsHeardWhereItSpeaks() {
    forAlice().phone("alice").answers().presses('1');
    customer().isHeardEarly();

    assertThat(story.effects(CallEffect.Bridge.class))
        .containsExactly(new CallEffect.Bridge(PERSON, CUSTOMER));
    assertThat(story.record().acceptedAt()).isEmpty();
  }

  @Test
  void whereTheCustomerDoesNotAnswerThePersonIsTold() {
    forAlice().phone("alice").answers().presses('1');
    customer().fails(AttemptResult.BUSY, "486");
    assertThat(story.hears(1))
        .containsExactly(new Prompt.Phrase(SystemPhrase.NO_REPLY, Language.FR));
    story.phone("alice").isNotHungUp().heardAll().isHungUp();

    assertThat(story.record().verdict()).contains(Verdict.MISSED);
    assertThat(story.record().missed()).as("nobody had asked for it").isFalse();
    assertThat(story.state().ended()).isTrue();
  }

  @Test
  void aCustomerWithoutAVoiceIsRungByTheNextTrunkAndHasNotAnswered() {
    forAlice().phone("alice").answers().presses('1');
    customer().answers().trunkFails("alpha", "answered, but no RTP came");
    assertThat(story.hears(1)).containsExactly(new Prompt.RingingTone());
    assertThat(story.record().acceptedAt()).isEmpty();
    customer().isRung().fails(AttemptResult.FAILED, "no trunk");
    story.phone("alice").heardAll();

    assertThat(story.record().verdict()).contains(Verdict.MISSED);
    assertThat(story.results()).containsExactly("accepted", "failed");
  }

  @Test
  void aCustomerWhoAskedAndDidNotAnswerIsToBeCalled() {
    forTheTeam().phone("bruno").answers().presses('1');
    story.seconds(45).phone("bruno").heardAll();

    assertThat(story.record().missed()).isTrue();
    assertThat(story.record().details().callBackOf()).isEqualTo(ASKED);
    assertThat(story.record().wayOut()).isEqualTo("the customer did not answer");
  }

  @Test
  void aPersonWhoHangsUpFirstStopsTheCustomersTelephone() {
    forTheTeam().phone("bruno").answers().presses('1').hangsUp();
    customer().isHungUp();

    assertThat(story.state().ended()).isTrue();
    assertThat(story.record().missed()).isTrue();
  }

  @Test
  void theTeamsPolicyFindsThePerson() {
    forTheTeam().seconds(25).phone("chloe").answers().presses('2');

    assertThat(story.rung()).containsExactly("bruno02", "chloe03");
    assertThat(story.record().verdict()).contains(Verdict.MISSED);
    assertThat(story.record().missed()).isTrue();
    assertThat(story.record().wayOut()).isEqualTo("nobody took the call back");
    assertThat(story.record().path()).as("exits lead nowhere").isEmpty();
  }

  @Test
  void whomNobodyCallsIsOnTheListThoughNobodyHadAsked() {
    forAlice().seconds(50);

    assertThat(story.record().missed()).isTrue();
  }

  @Test
  void pickingUpIsNeverEnough() {
    Story direct = Story.in(Houses.people().direct(Houses.persons("bruno")));
    direct.callIsPlaced(Optional.of(House.TEAM), Optional.empty(), ASKED);
    direct.phone("bruno").answers();

    assertThat(direct.rung()).containsExactly("bruno02");
  }

  @Test
  void theOthersWhoWereRungAreTurnedAway() {
    Story together = Story.in(Houses.together());
    together.callIsPlaced(Optional.of(House.TEAM), Optional.empty(), ASKED);
    together.phone("bruno").answers();
    together.phone("chloe").answers().presses('1');

    together.phone("alice").isHungUp();
    assertThat(together.hears(2))
        .startsWith(new Prompt.Phrase(SystemPhrase.ALREADY_TAKEN, Language.FR));
    together.phone(Story.CUSTOMER).isRung().answers();
    together.phone("bruno").heardAll().isHungUp();
    together.phone(Story.CUSTOMER).hangsUp();

    assertThat(together.state().ended()).isTrue();
    assertThat(together.record().acceptedBy()).contains("chloe");
    assertThat(together.record().verdict()).contains(Verdict.ANSWERED);
  }

  @Test
  void anotherMayJoin() {
    forAlice().phone("alice").answers().presses('1');
    customer().answers();
    story.phone("alice").dials("*1").then().phone("dominique").answers().presses('1');

    assertThat(story.effects(CallEffect.Confer.class)).as("of alice's team").hasSize(1);
  }

  @Test
  void inTheTeamsCallAnotherMayJoin() {
    forTheTeam().phone("bruno").answers().presses('1');
    customer().answers();
    story.phone("bruno").dials("*1").then().phone("dominique").answers().presses('1');

    assertThat(story.effects(CallEffect.Confer.class))
        .containsExactly(new CallEffect.Confer(CUSTOMER, List.of(PERSON, new LegId(Story.ID, 3))));
  }

  @Test
  void withoutALegARestartDoesNotTouchIt() {
    Story paused =
        Story.in(Houses.people().rounds(Houses.persons("bruno"), 2, Duration.ofMinutes(1)));
    paused.callIsPlaced(Optional.of(House.TEAM), Optional.empty(), ASKED).seconds(25);
    int before = paused.events().size();
    paused.give(new Restarted(Story.ID, paused.now()));
    assertThat(paused.events()).hasSize(before);
    paused.seconds(60).phone("bruno").isRung();
  }

  @Test
  void whatARestartCutIsToBeCalled() {
    forTheTeam().silentPeers().give(new Restarted(Story.ID, story.now()));

    assertThat(story.record().verdict()).contains(Verdict.CUT);
    assertThat(story.record().missed()).isTrue();
    assertThat(story.effects(CallEffect.Release.class)).hasSize(1);
  }

  @Test
  void whileEverybodyIsBusyItWaitsForAnHourAndThenSomebodyHasToSeeToIt() {
    Story busy = Story.in(Houses.brunoThenChloe(), new Around().inCall("bruno", "chloe"));
    busy.callIsPlaced(Optional.of(House.TEAM), Optional.empty(), ASKED).seconds(3_599);
    assertThat(busy.state().ended()).isFalse();
    assertThat(busy.state().queue()).contains(House.TEAM);
    busy.seconds(1).free("bruno").nudged();

    assertThat(busy.rung()).isEmpty();
    assertThat(busy.state().ended()).isTrue();
    assertThat(busy.record().verdict()).contains(Verdict.MISSED);
    assertThat(busy.record().missed()).isTrue();
    assertThat(busy.record().details().queued()).contains(Duration.ofHours(1));
    assertThat(busy.record().wayOut()).isEqualTo("nobody was free to call back within 60 min");
  }

  @Test
  void aLineWithMorePatienceGivesItALongerTime() {
    House house = Houses.brunoThenChloe().maxWait(Duration.ofMinutes(90), "fin");
    Story busy = Story.in(house, new Around().inCall("bruno", "chloe"));
    busy.callIsPlaced(Optional.of(House.TEAM), Optional.empty(), ASKED).seconds(5_399);
    assertThat(busy.state().ended()).isFalse();
    busy.seconds(1);

    assertThat(busy.record().path()).as("its overflow is for callers").isEmpty();
    assertThat(busy.record().wayOut()).isEqualTo("nobody was free to call back within 90 min");
  }

  @Test
  void aLineWithLessPatienceDoesNotShortenIt() {
    House house = Houses.brunoThenChloe().maxWait(Duration.ofMinutes(3), "fin");
    Story busy = Story.in(house, new Around().inCall("bruno", "chloe"));
    busy.callIsPlaced(Optional.of(House.TEAM), Optional.empty(), ASKED).seconds(600);
    busy.free("bruno").nudged();

    busy.phone("bruno").isRung();
  }

  @Test
  void whomItRingsWhenTheTimeIsOverIsNotLetGo() {
    Story busy = Story.in(Houses.brunoThenChloe(), new Around().inCall("bruno", "chloe"));
    busy.callIsPlaced(Optional.of(House.TEAM), Optional.empty(), ASKED).seconds(3_590);
    busy.free("bruno").nudged().seconds(15).phone("bruno").answers().presses('1');

    assertThat(busy.rung()).containsExactly("bruno02", "99");
  }

  @Test
  void theTimeGoesOnOverARestart() {
    Story busy = Story.in(Houses.brunoThenChloe(), new Around().inCall("bruno", "chloe"));
    busy.callIsPlaced(Optional.of(House.TEAM), Optional.empty(), ASKED).seconds(3_000);
    busy.give(new Restarted(Story.ID, busy.now())).seconds(600);

    assertThat(busy.record().wayOut()).isEqualTo("nobody was free to call back within 60 min");
  }

  @Test
  void placedTwiceItIsOneCall() {
    forTheTeam();
    forTheTeam();

    assertThat(story.rung()).containsExactly("bruno02");
  }
}
