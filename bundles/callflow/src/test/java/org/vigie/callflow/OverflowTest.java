package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Overflow;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** SPEC « Entry », 5: the maximum waiting time of a line. */
class OverflowTest {
  private static final PhoneNumber DOCTOR = new PhoneNumber("+33476000000");

  private static House patient(Duration patience, String node) {
    return Houses.people()
        .rounds(Houses.persons("bruno"), 99, Duration.ZERO)
        .otherTeam("froid", "chloe")
        .node("froid", new Node.ToTeam("froid"))
        .maxWait(patience, node);
  }

  @Test
  void whoWaitedTooLongMeetsTheOverflow() {
    Story story = Story.in(patient(Duration.ofSeconds(40), "fin")).callComesIn().seconds(39);
    assertThat(story.record().path()).containsExactly("equipe");
    story.phone("bruno").isRung();
    story.seconds(1);

    assertThat(story.record().path()).containsExactly("equipe", "fin");
    story.phone("bruno").isHungUp().hasResult(AttemptResult.CANCELLED);
    story.playedToTheEnd(0);
    assertThat(story.record().verdict()).contains(Verdict.MISSED);
  }

  @Test
  void whatIsAcceptedAfterTheOverflowIsOverflowed() {
    Story story = Story.in(patient(Duration.ofSeconds(40), "froid")).callComesIn().seconds(40);
    story.phone("chloe").isRung().answers().presses('1').isBridged();
    story.seconds(60).callerHangsUp();

    assertThat(story.record().verdict()).contains(Verdict.OVERFLOWED);
    assertThat(story.record().acceptedBy()).contains("chloe");
    assertThat(story.record().missed()).isFalse();
  }

  @Test
  void itMayLeadToAnotherTeam() {
    House house = patient(Duration.ofSeconds(40), "fin");
    house.maxWait(Duration.ofSeconds(40), new Overflow.ToTeam("froid"));
    Story story = Story.in(house).callComesIn().seconds(40);
    story.phone("chloe").isRung();
    assertThat(story.record().path()).containsExactly("equipe");
    story.seconds(25);

    assertThat(story.hears(0)).contains(nobody());
    story.playedToTheEnd(0);
    assertThat(story.record().verdict()).contains(Verdict.MISSED);
  }

  @Test
  void itMayLeadToANumberThatIsConnectedWhenItAnswers() {
    Story story = toNumber();
    story.phone(DOCTOR).isRung().answers().isBridged();
    story.phone("bruno").isHungUp();
    story.seconds(60).callerHangsUp();

    assertThat(story.record().verdict()).contains(Verdict.OVERFLOWED);
    assertThat(story.record().acceptedBy()).contains(DOCTOR.e164());
  }

  @Test
  void whereThatNumberDoesNotAnswerTheCallerIsTold() {
    Story story = toNumber().seconds(25);

    assertThat(story.hears(0)).contains(nobody());
    story.playedToTheEnd(0);
    assertThat(story.record().verdict()).contains(Verdict.MISSED);
    assertThat(story.record().missed()).isTrue();
  }

  private static Story toNumber() {
    House house = patient(Duration.ofSeconds(40), "fin");
    house.node("equipe", new Node.ToTeam(House.TEAM, Optional.of("boite")));
    house.maxWait(Duration.ofSeconds(40), new Overflow.ToNumber(DOCTOR));
    return Story.in(house).callComesIn().seconds(40);
  }

  private static Prompt nobody() {
    return new Prompt.Phrase(SystemPhrase.NOBODY_AVAILABLE, Language.FR);
  }

  @Test
  void aCallOverflowsOnce() {
    Story story = Story.in(patient(Duration.ofSeconds(40), "equipe")).callComesIn().seconds(200);

    assertThat(story.record().path()).containsExactly("equipe", "equipe");
  }

  @Test
  void waitingCountsFromTheSearchAndNotFromTheGreeting() {
    House house = patient(Duration.ofSeconds(40), "fin").entry("accueil");
    Story story = Story.in(house).callComesIn().seconds(20).playedToTheEnd(0).seconds(39);
    assertThat(story.record().path()).containsExactly("accueil", "equipe");
    story.seconds(1);

    assertThat(story.record().path()).containsExactly("accueil", "equipe", "fin");
  }

  @Test
  void atTheSameInstantNobodyIsRungAnyMore() {
    Story story = Story.in(patient(Duration.ofSeconds(50), "fin")).callComesIn().seconds(49);
    story.meanwhile().seconds(1);

    assertThat(story.effects(CallEffect.Dial.class)).isEmpty();
    assertThat(story.record().path()).endsWith("fin");
  }

  @Test
  void atTheEndOfAPauseNobodyIsRungAnyMore() {
    House house = Houses.people().rounds(Houses.persons("bruno"), 2, Duration.ofSeconds(10));
    Story story = Story.in(house.maxWait(Duration.ofSeconds(35), "fin")).callComesIn().seconds(34);
    story.meanwhile().seconds(1);

    assertThat(story.effects(CallEffect.Dial.class)).isEmpty();
    assertThat(story.record().path()).endsWith("fin");
  }

  @Test
  void whoHasAcceptedInTimeIsNotDisturbed() {
    Story story = Story.in(patient(Duration.ofSeconds(40), "fin")).callComesIn();
    story.phone("bruno").answers().presses('1');
    story.meanwhile().seconds(3600);

    assertThat(story.effects()).isEmpty();
    story.callerHangsUp();
    assertThat(story.record().verdict()).contains(Verdict.ANSWERED);
  }
}
