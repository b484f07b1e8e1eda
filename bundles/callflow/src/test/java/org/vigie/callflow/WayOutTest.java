package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallEvent.SearchEnd;
import org.vigie.api.call.CallEvent.SearchEnded;
import org.vigie.api.call.Verdict;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.Who;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** Where a call goes when nobody is planned, nobody accepts, or a setup changed under it. */
class WayOutTest {
  private static final Exit MANAGERS =
      new Exit.RingFirst(new Who.Managers(), Duration.ofSeconds(30), Accept.KEY, "fin");

  private static House gap() {
    return Houses.people().covered().step(Houses.FIRST).step(Houses.persons("alice"));
  }

  private static House closed() {
    LocalDate today = LocalDate.of(2026, 11, 21);
    Boundary day = new Boundary(today, Optional.empty(), Optional.empty());
    return Houses.people()
        .rotation(1, "alice", "bruno")
        .closed(new ClosedPeriod(new Period(day, day), Optional.empty()))
        .step(Houses.FIRST)
        .step(Houses.persons("alice"));
  }

  private static SearchEnd end(Story story) {
    return story.events(SearchEnded.class).findFirst().orElseThrow().why();
  }

  @Test
  void inAGapTheExitForItIsTakenAtOnce() {
    Story story = Story.in(gap().nobodyPlanned(MANAGERS)).callComesIn();

    assertThat(story.rung()).containsExactly("dominique04");
    assertThat(story.record().attempts().get(0).level()).isEqualTo(3);
    story.seconds(30);
    assertThat(end(story)).isEqualTo(SearchEnd.NOBODY_PLANNED);
    assertThat(story.record().path()).containsExactly("equipe", "fin");
  }

  @Test
  void atAClosedTimeTheExitForItIsTakenAtOnce() {
    Story story = Story.in(closed().whenClosed(new Exit.ToNode("raccrocher"))).callComesIn();

    assertThat(story.rung()).isEmpty();
    assertThat(end(story)).isEqualTo(SearchEnd.CLOSED);
    assertThat(story.record().path()).containsExactly("equipe", "raccrocher");
    assertThat(story.record().verdict()).contains(Verdict.MISSED);
  }

  @Test
  void leftOutEachIsAsOtherwise() {
    assertThat(Story.in(gap()).callComesIn().record().path()).containsExactly("equipe", "fin");
    assertThat(Story.in(closed()).callComesIn().record().path()).containsExactly("equipe", "fin");
  }

  @Test
  void aPolicyThatNeverAsksThePlanningRingsWithoutOne() {
    House house = Houses.people().step(Houses.persons("bruno"));

    assertThat(Story.in(house).callComesIn().rung()).containsExactly("bruno02");
  }

  @Test
  void unlessItNamesAnExitForAClosedTime() {
    House house = Houses.people().step(Houses.persons("bruno"));
    Story story = Story.in(house.whenClosed(new Exit.ToNode("fin"))).callComesIn();

    assertThat(story.rung()).isEmpty();
  }

  @Test
  void withoutAnyExitTheCallerIsTold() {
    Story story = Story.in(gap().otherwise(Optional.empty())).callComesIn();
    assertThat(story.hears(0)).containsExactly(phrase(SystemPhrase.NOBODY_AVAILABLE), goodbye());
    story.playedToTheEnd(0);

    assertThat(story.record().verdict()).contains(Verdict.MISSED);
    assertThat(story.state().ended()).isTrue();
  }

  @Test
  void withoutAnyExitTheCallerIsToldThatItIsClosed() {
    Story story = Story.in(closed().otherwise(Optional.empty())).callComesIn();

    assertThat(story.hears(0)).containsExactly(phrase(SystemPhrase.CLOSED), goodbye());
  }

  private static Prompt phrase(SystemPhrase phrase) {
    return new Prompt.Phrase(phrase, Language.FR);
  }

  private static Prompt goodbye() {
    return phrase(SystemPhrase.GOODBYE);
  }

  @Test
  void aMessageMayLeadOn() {
    House house = gap().node("fin", new Node.Message("Fermé.", Optional.of("raccrocher")));
    Story story = Story.in(house).callComesIn().playedToTheEnd(0);

    assertThat(story.record().path()).containsExactly("equipe", "fin", "raccrocher");
    assertThat(story.state().ended()).isTrue();
  }

  @Test
  void aMessageWhoseEndIsNeverReportedEndsTheCallAllTheSame() {
    Story story = Story.in(gap()).callComesIn().seconds(70);

    assertThat(story.record().verdict()).contains(Verdict.MISSED);
  }

  @Test
  void aNodeThatWasTakenAwayInMidCallLeavesNobodyInAVoid() {
    Story story = Story.in(Houses.brunoThenChloe()).callComesIn();
    story.becomes(Houses.brunoThenChloe().without("fin")).seconds(50);

    assertThat(story.hears(0)).containsExactly(phrase(SystemPhrase.NOBODY_AVAILABLE), goodbye());
  }

  @Test
  void aNodeThatIsTakenAwayWhileItIsHeardLeavesNobodyInAVoid() {
    Story story = Story.in(Houses.brunoThenChloe().entry("accueil")).callComesIn();
    story.becomes(Houses.brunoThenChloe().without("accueil")).playedToTheEnd(0);

    assertThat(story.hears(0)).containsExactly(phrase(SystemPhrase.NOBODY_AVAILABLE), goodbye());
  }

  @Test
  void aSetupThatLeadsInCirclesEndsAllTheSame() {
    House house = gap().otherwise(Optional.of(new Exit.ToNode("equipe")));
    Story story = Story.in(house).callComesIn().seconds(90);

    assertThat(story.state().ended()).isTrue();
    assertThat(story.record().path()).hasSize(100);
  }
}
