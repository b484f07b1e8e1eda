package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallEvent.SearchStarted;
import org.vigie.api.call.CallRecord.AttemptRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** SPEC « Ringing people », 9. */
class RepeatCallerTest {
  private static final Duration WITHIN = Duration.ofHours(2);
  private static final Duration RING = Duration.ofSeconds(25);

  private static Story handledByDominique(House house, Duration ago) {
    Instant at = Story.START.minus(ago);
    return Story.in(house).where(a -> a.handled(Story.CALLER, "dominique", at));
  }

  @Test
  void whoRingsAgainGoesFirstToThePersonWhoHandledThem() {
    House house = Houses.brunoThenChloe().repeatCallers(WITHIN);
    Story story = handledByDominique(house, Duration.ofMinutes(30)).callComesIn().passes(RING);

    assertThat(story.rung()).containsExactly("dominique04", "bruno02");
    assertThat(story.record().attempts()).extracting(AttemptRecord::level).containsExactly(0, 1);
    assertThat(story.events(SearchStarted.class))
        .extracting(SearchStarted::handler)
        .containsExactly(Optional.of("dominique"));
  }

  @Test
  void theyMayAcceptByKey() {
    House house = Houses.brunoThenChloe().repeatCallers(WITHIN);
    Story story = handledByDominique(house, WITHIN).callComesIn();
    story.phone("dominique").answers().presses('1').isBridged();
    story.callerHangsUp();

    assertThat(story.record().verdict()).contains(Verdict.ANSWERED);
    assertThat(story.record().acceptedBy()).contains("dominique");
  }

  @Test
  void afterThatTimeTheyAreACallerLikeAnyOther() {
    House house = Houses.brunoThenChloe().repeatCallers(WITHIN);

    assertThat(handledByDominique(house, WITHIN.plusMillis(1)).callComesIn().rung())
        .containsExactly("bruno02");
  }

  @Test
  void itIsOffUnlessTheLineSaysSo() {
    assertThat(handledByDominique(Houses.brunoThenChloe(), Duration.ZERO).callComesIn().rung())
        .containsExactly("bruno02");
  }

  @Test
  void aWithheldCallerIsNobodyWhoWasHandled() {
    House house = Houses.brunoThenChloe().repeatCallers(WITHIN);
    Story story = handledByDominique(house, Duration.ZERO);
    story.callComesIn(Story.invitation(Optional.of(Story.CALLER), true, true, House.LINE));

    assertThat(story.rung()).containsExactly("bruno02");
  }

  @Test
  void whoIsInAnotherCallIsPassedOver() {
    House house = Houses.brunoThenChloe().repeatCallers(WITHIN);
    Story story = handledByDominique(house, Duration.ZERO).busy("dominique").callComesIn();

    assertThat(story.rung()).containsExactly("bruno02");
  }

  @Test
  void inClosedTimeTooThenItsExitIsTaken() {
    Boundary day = new Boundary(LocalDate.of(2026, 11, 21), Optional.empty(), Optional.empty());
    House house =
        Houses.brunoThenChloe()
            .repeatCallers(WITHIN)
            .closed(new ClosedPeriod(new Period(day, day), Optional.empty()));
    Story story = handledByDominique(house, Duration.ZERO).callComesIn();
    assertThat(story.rung()).containsExactly("dominique04");
    story.passes(RING);

    assertThat(story.rung()).containsExactly("dominique04");
    assertThat(story.record().path()).containsExactly("equipe", "fin");
  }

  @Test
  void beforeTheSecretaryAndOnlyOnceInACall() {
    Step secretary =
        new Step(
            Houses.persons("chloe"), Strategy.SEQUENTIAL, RING, 1, Duration.ZERO, Accept.DIRECT);
    House house =
        Houses.people()
            .repeatCallers(WITHIN)
            .step(Houses.persons("bruno"))
            .node("secretariat", new Node.Ring(secretary, "equipe"))
            .entry("secretariat");
    Story story = handledByDominique(house, Duration.ZERO).callComesIn();
    story.phone("dominique").answers().heardAll();
    story.seconds(8).passes(RING);

    assertThat(story.rung()).containsExactly("dominique04", "chloe03", "bruno02");
    assertThat(story.record().attempts().get(0).result().orElseThrow().code())
        .isEqualTo("not-accepted");
  }
}
