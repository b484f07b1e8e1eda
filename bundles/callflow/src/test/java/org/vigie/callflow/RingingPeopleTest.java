package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand.Restarted;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallRecord.AttemptRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Who;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Phone;
import org.vigie.callflow.scenario.Story;

/**
 * SPEC « Ringing people », sentence by sentence, each as one whole call. Details stand in the tests
 * of their own name.
 */
class RingingPeopleTest {
  private static final Duration RING = Duration.ofSeconds(25);

  /** Ten seconds before the handover from Alice to Bruno. */
  private static final Instant BEFORE_HANDOVER = Instant.parse("2026-11-21T16:59:50Z");

  @Test
  @DisplayName("1. A policy is an unlimited list of steps; managers last, then otherwise")
  void policy() {
    Exit exit = new Exit.RingFirst(new Who.Managers(), RING, Accept.KEY, "boite");
    House house =
        Houses.people()
            .rotation(1, "alice", "bruno")
            .rotation(2, "chloe")
            .rounds(Houses.FIRST, 2, Duration.ofSeconds(10))
            .step(Houses.SECOND)
            .together(new Who.Members())
            .otherwise(Optional.of(exit));
    Story story = Story.in(house).callComesIn();
    story.passes(RING.multipliedBy(3).plusSeconds(10)).passes(RING.multipliedBy(2));
    assertThat(story.rung())
        .containsExactly("bruno02", "bruno02", "chloe03", "alice01", "alice01", "dominique04");
    assertThat(story.record().attempts())
        .extracting(AttemptRecord::level)
        .containsExactly(1, 1, 2, 3, 3, 4);
    story.passes(RING);

    assertThat(story.record().path()).containsExactly("equipe", "boite");
  }

  @Test
  @DisplayName("2. Accepting takes key 1; keys count during the whisper; other keys are ignored")
  void accepting() {
    Step patient =
        new Step(
            Houses.persons("bruno"),
            Strategy.SEQUENTIAL,
            RING,
            1,
            Duration.ZERO,
            Accept.KEY,
            Optional.empty(),
            Optional.of(Duration.ofSeconds(20)));
    Story story =
        Story.in(Houses.people().step(patient).step(Houses.persons("chloe"))).callComesIn();
    story.phone("bruno").answers().presses('5').presses('#').heardAll();
    story.passes(Duration.ofMillis(19_999)).phone("bruno").isRung().isNotHungUp();
    story.passes(Duration.ofMillis(1)).phone("bruno").hasResult(AttemptResult.NOT_ACCEPTED);
    story.phone("chloe").isRung().answers().presses('1').isBridged();

    assertThat(story.results()).containsExactly("not-accepted", "accepted");
  }

  @Test
  @DisplayName("2. Refusing goes on at once")
  void refusing() {
    Story story = Story.in(Houses.brunoThenChloe()).callComesIn();
    story.phone("bruno").answers().presses('2').hasResult(AttemptResult.REFUSED);

    story.phone("chloe").isRung();
  }

  @Test
  @DisplayName("3. First key wins: one who pressed late hears « appel déjà pris »")
  void firstKeyWins() {
    Story story = Story.in(Houses.together()).callComesIn();
    Phone alice = story.phone("alice").answers();
    story.phone("bruno").answers().presses('1').isBridged();
    alice.presses('1').hasResult(AttemptResult.TAKEN);

    assertThat(story.hears(alice.leg().number()))
        .containsExactly(new Prompt.Phrase(SystemPhrase.ALREADY_TAKEN, Language.FR));
    story.phone("chloe").isHungUp();
  }

  @Test
  @DisplayName("3. The caller hanging up cancels every leg")
  void callerHangsUp() {
    Story story = Story.in(Houses.together()).callComesIn();
    story.phone("bruno").answers();
    story.callerHangsUp();

    assertThat(story.effects(CallEffect.HangUp.class)).hasSize(3);
    assertThat(story.record().verdict()).contains(Verdict.ABANDONED);
    assertThat(story.record().missed()).isTrue();
  }

  @Test
  @DisplayName(
      "4. A person's numbers in their order; a busy one, a number tried or engaged skipped")
  void whoIsSkipped() {
    House house =
        Houses.people()
            .step(Houses.persons("alice", "bruno"))
            .step(Houses.persons("nobody"))
            .step(Houses.persons("alice", "chloe", "dominique"))
            .step(Houses.persons("alice"));
    Story story = Story.in(house).busy("bruno");
    Phone chloe = story.phone("chloe");
    story.where(a -> a.rings(story.phoneNumber("chloe"))).callComesIn();
    story.phone("alice").fails(AttemptResult.FAILED, "404 Not Found");
    story.passes(RING.multipliedBy(3));

    assertThat(chloe.attempt()).isEmpty();
    assertThat(story.rung())
        .containsExactly("alice01", "alice01", "dominique04", "alice01", "alice01");
  }

  @Test
  @DisplayName("5. Someone whose shift starts during the search is added, not swapped in")
  void shiftChange() {
    House house = Houses.people().rotation(1, "alice", "bruno").rotation(2, "chloe");
    Story story = Story.in(house.step(Houses.SECOND).step(Houses.FIRST)).at(BEFORE_HANDOVER);
    story.callComesIn().passes(RING);
    story.phone("alice").fails(AttemptResult.BUSY, "486 Busy Here");
    story.phone("alice", 2).fails(AttemptResult.BUSY, "486 Busy Here");

    story.phone("bruno").isRung().answers().presses('1').isBridged();
    assertThat(story.rung()).containsExactly("chloe03", "alice01", "alice01", "bruno02");
  }

  @Test
  @DisplayName("6. When nobody accepts: the policy's way out, and a missed call")
  void wayOut() {
    Story story = Story.in(Houses.brunoThenChloe()).callComesIn().passes(RING.multipliedBy(2));
    story.playedToTheEnd(0);

    assertThat(story.record().path()).containsExactly("equipe", "fin");
    assertThat(story.record().verdict()).contains(Verdict.MISSED);
    assertThat(story.record().missed()).isTrue();
  }

  @Test
  @DisplayName("6. Without an otherwise the caller is told that nobody is there")
  void withoutAnOtherwise() {
    House house = Houses.brunoThenChloe().otherwise(Optional.empty());
    Story story = Story.in(house).callComesIn().passes(RING.multipliedBy(2));

    assertThat(story.hears(0))
        .startsWith(new Prompt.Phrase(SystemPhrase.NOBODY_AVAILABLE, Language.FR));
    assertThat(story.playedToTheEnd(0).record().verdict()).contains(Verdict.MISSED);
  }

  @Test
  @DisplayName("6. A bridge that ends never falls into voicemail")
  void aBridgeThatEnds() {
    House house = Houses.brunoThenChloe().otherwise(Optional.of(new Exit.ToNode("boite")));
    Story story = Story.in(house).callComesIn();
    story.phone("bruno").answers().presses('1');
    story.seconds(60).phone("bruno").hangsUp();

    assertThat(story.state().ended()).isTrue();
    assertThat(story.record().path()).containsExactly("equipe");
  }

  @Test
  @DisplayName("7. A shift that nobody confirmed: the next rank is rung first")
  void unconfirmed() {
    Story story = Story.in(Houses.brunoThenChloe()).where(a -> a.unaware("bruno")).callComesIn();
    story.passes(RING);

    assertThat(story.rung()).containsExactly("chloe03", "bruno02");
  }

  @Test
  @DisplayName("8. An alert by voice call with the text spoken and a key to acknowledge")
  void alert() {
    Story story = Story.in(Houses.brunoThenChloe()).alertIsTold().passes(RING);
    story.phone("chloe").answers().presses('1').heardAll();

    assertThat(story.record().acceptedBy()).contains("chloe");
    assertThat(story.record().verdict()).contains(Verdict.ANSWERED);
  }

  @Test
  @DisplayName("9. A caller who rings again goes first to the person who handled them")
  void repeatCaller() {
    House house = Houses.brunoThenChloe().repeatCallers(Duration.ofHours(2));
    Story story = Story.in(house).where(a -> a.handled(Story.CALLER, "chloe", Story.START));
    story.callComesIn().passes(RING).passes(RING);

    assertThat(story.rung()).containsExactly("chloe03", "bruno02", "chloe03");
    assertThat(story.record().attempts()).extracting(AttemptRecord::level).containsExactly(0, 1, 2);
  }

  @Test
  @DisplayName("10. A call that a restart cut is told, and missed where nobody had accepted")
  void restart() {
    Story story = Story.in(Houses.brunoThenChloe()).callComesIn();
    story.silentPeers().give(new Restarted(Story.ID, story.now()));

    assertThat(story.effects(CallEffect.Release.class)).hasSize(2);
    assertThat(story.record().verdict()).contains(Verdict.CUT);
    assertThat(story.record().missed()).isTrue();
  }

  @Test
  @DisplayName("The secretary first, then the named person")
  void secretaryThenTheNamedPerson() {
    House house =
        Houses.people()
            .node("secretariat", new Node.Ring(step("chloe", Accept.DIRECT), "technicien"))
            .node("technicien", new Node.Ring(step("alice", Accept.KEY), "boite"))
            .entry("secretariat");
    Story story = Story.in(house).callComesIn().passes(RING);
    story.phone("alice").answers().presses('2').hasResult(AttemptResult.REFUSED);

    assertThat(story.rung()).containsExactly("chloe03", "alice01");
    assertThat(story.record().path()).containsExactly("secretariat", "technicien", "boite");
  }

  private static Step step(String person, Accept accept) {
    return new Step(Houses.persons(person), Strategy.SEQUENTIAL, RING, 1, Duration.ZERO, accept);
  }
}
