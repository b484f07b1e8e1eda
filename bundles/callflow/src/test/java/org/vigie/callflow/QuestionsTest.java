package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.CustomerKnown;
import org.vigie.api.call.CallEvent.SearchStarted;
import org.vigie.api.call.Verdict;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Node.Table;
import org.vigie.api.setup.Words;
import org.vigie.api.voice.Prompt;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** SPEC, « Entry » 2 and 7: menus, postcodes and contract numbers. */
class QuestionsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(6);
  private static final Map<Character, String> CHOICES =
      Map.of('1', "equipe", '2', "froid", '#', "question");

  private static House house(Node question) {
    return Houses.people()
        .step(Houses.persons("bruno"))
        .otherTeam("froid", "dominique")
        .node("froid", new Node.ToTeam("froid"))
        .node("question", question)
        .entry("question");
  }

  private static Story menu(int retries) {
    return Story.in(house(new Node.Menu("Tapez 1 ou 2.", CHOICES, PATIENCE, retries, "raccrocher")))
        .callComesIn();
  }

  private static House collect(Optional<Character> terminator, Table table) {
    return house(
        new Node.Collect(Words.say("Tapez."), 5, terminator, PATIENCE, 1, table, "raccrocher"));
  }

  private static Story postcode() {
    Table prefixes = new Table.Prefixes(Map.of("38", "equipe", "380", "froid"));
    return Story.in(collect(Optional.of('#'), prefixes)).callComesIn();
  }

  private static Story contract(String number, Optional<LocalDate> until) {
    House house = collect(Optional.of('#'), new Table.Contracts());
    return Story.in(house.customer(number, "froid", until)).callComesIn();
  }

  private static long asked(Story story) {
    return story.effects(CallEffect.Play.class).filter(play -> isQuestion(play)).count();
  }

  private static boolean isQuestion(CallEffect.Play play) {
    return play.prompts().get(0) instanceof Prompt.Say say && say.text().startsWith("Tapez");
  }

  private static Optional<String> team(Story story) {
    return story.events(SearchStarted.class).map(SearchStarted::team).findFirst();
  }

  @Test
  void aQuestionIsAskedOfAnAnsweredCall() {
    assertThat(menu(2).effects()).anyMatch(CallEffect.Answer.class::isInstance);
  }

  @Test
  void aKeyDuringThePromptCountsAndStopsIt() {
    Story story = menu(2).callerPresses("2");

    assertThat(story.effects()).anyMatch(CallEffect.StopPlaying.class::isInstance);
    assertThat(team(story)).contains("froid");
    assertThat(story.record().path()).containsExactly("question", "froid");
  }

  @Test
  void aKeyAfterThePromptCountsWhileItIsWaitedFor() {
    Story story = menu(2).playedToTheEnd(0).seconds(5).callerPresses("1");

    assertThat(team(story)).contains("chauffage");
    assertThat(story.effects()).noneMatch(CallEffect.StopPlaying.class::isInstance);
  }

  @Test
  void twoRetriesMeanThatItIsAskedThreeTimesThenOtherwise() {
    Story story = menu(2).callerPresses("7").callerPresses("*");
    assertThat(asked(story)).isEqualTo(3);
    story.playedToTheEnd(0).seconds(6);

    assertThat(asked(story)).isEqualTo(3);
    assertThat(story.record().path()).containsExactly("question", "raccrocher");
    assertThat(story.record().verdict()).contains(Verdict.MISSED);
  }

  @Test
  void aTimeOutUsesARetryAndAPromptWhoseEndIsNeverReportedCountsAsSaid() {
    Story story = menu(1).seconds(59);
    assertThat(asked(story)).isEqualTo(1);
    story.seconds(9);

    assertThat(asked(story)).isEqualTo(2);
  }

  @Test
  void aChoiceMayLeadBackAndBeginsAnew() {
    Story story = menu(0).callerPresses("#").callerPresses("1");

    assertThat(story.record().path()).containsExactly("question", "question", "equipe");
  }

  @Test
  void theLongestPrefixWins() {
    assertThat(team(postcode().callerPresses("38000"))).contains("froid");
    assertThat(team(postcode().callerPresses("38100"))).contains("chauffage");
  }

  @Test
  void digitsEndAtTheTerminatorOrWhenTheNextIsNotPressedInTime() {
    assertThat(team(postcode().callerPresses("381#"))).contains("chauffage");
    Story slow = postcode().callerPresses("3").seconds(5).callerPresses("8").seconds(5);
    assertThat(team(slow)).isEmpty();
    assertThat(team(slow.seconds(1))).contains("chauffage");
  }

  @Test
  void digitsThatMatchNothingUseARetry() {
    Story story = postcode().callerPresses("75001");
    assertThat(asked(story)).isEqualTo(2);
    story.callerPresses("69#");

    assertThat(story.record().path()).containsExactly("question", "raccrocher");
  }

  @Test
  void aContractLeadsToTheCustomersTeam() {
    Story story = contract("1002", Optional.of(LocalDate.of(2026, 11, 21))).callerPresses("1002#");

    assertThat(team(story)).contains("froid");
    assertThat(story.events(CustomerKnown.class))
        .extracting(CustomerKnown::contract)
        .containsExactly("1002");
    assertThat(story.rung()).containsExactly("dominique04");
  }

  @Test
  void aContractThatHasRunOutIsNone() {
    Story story = contract("1002", Optional.of(LocalDate.of(2026, 11, 20))).callerPresses("1002#");

    assertThat(team(story)).isEmpty();
    assertThat(asked(story)).isEqualTo(2);
  }

  @Test
  void whoHangsUpWhileAskedHasGivenUp() {
    assertThat(menu(2).callerHangsUp().record().verdict()).contains(Verdict.ABANDONED);
  }

  @Test
  void aQuestionThatIsTakenAwayLeavesNobodyInAVoid() {
    Story story = menu(2).becomes(Houses.people().step(Houses.persons("bruno")));
    story.callerPresses("1");

    assertThat(story.hears(0)).hasSize(2);
    assertThat(story.playedToTheEnd(0).state().ended()).isTrue();
  }
}
