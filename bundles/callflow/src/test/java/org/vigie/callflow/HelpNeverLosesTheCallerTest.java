package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.DeadlineReached;
import org.vigie.api.call.CallCommand.KeyPressed;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.CallEvent.HelpCame;
import org.vigie.api.call.CallEvent.HelpFailed;
import org.vigie.api.call.CallEvent.HelpSought;
import org.vigie.api.call.CallEvent.SearchEnded;
import org.vigie.api.call.LegId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.callflow.scenario.Ear;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/**
 * Help is sought in a conversation: whatever order hang-ups, keys, failures and time come in, the
 * caller or customer hears somebody or something, and is not hung up before they were told why.
 */
class HelpNeverLosesTheCallerTest {
  enum What {
    ANSWERS,
    FAILS,
    HANGS_UP,
    KEY,
    TIME
  }

  record Act(What what, int leg, char key) {
    CallCommand command(Instant now) {
      LegId of = new LegId(Story.ID, leg);
      return switch (what) {
        case ANSWERS -> new LegAnswered(of, now, "alpha", "dialog");
        case FAILS -> new LegFailed(of, now, AttemptResult.BUSY, "486");
        case HANGS_UP -> new LegEnded(of, now, "BYE");
        case KEY -> new KeyPressed(of, now, key);
        case TIME -> new DeadlineReached(Story.ID, now);
      };
    }
  }

  @Property(tries = 3000)
  void ofACaller(@ForAll("acts") List<Act> acts, @ForAll boolean expert) {
    Story story = Story.in(house().step(Houses.persons("alice"))).callComesIn();
    story.phone("alice").answers().presses('1').dials(expert ? "*1" : "*2");

    play(story, 0, acts);
  }

  @Property(tries = 2000)
  void ofACustomerWhomAPersonCallsBack(@ForAll("acts") List<Act> acts, @ForAll boolean expert) {
    PhoneNumber bruno = new PhoneNumber("+33612345602");
    Story story = Story.in(house().entry("rappel")).where(a -> a.permits(Story.CUSTOMER));
    story.callComesIn(Story.invitation(Optional.of(bruno), false, true, House.LINE));
    story.callerPresses("0699999999#").phone(Story.CUSTOMER).answers();
    story.callerPresses(expert ? "*1" : "*2");

    play(story, 1, acts);
  }

  @Property(tries = 1000)
  void ofACustomerOfACallThatWasPlaced(@ForAll("acts") List<Act> acts, @ForAll boolean expert) {
    Story story = Story.in(house());
    story.callIsPlaced(Optional.empty(), Optional.of("bruno"), Optional.empty());
    story.phone("bruno").answers().presses('1').then().phone(Story.CUSTOMER).answers();
    story.phone("bruno").dials(expert ? "*1" : "*2");

    play(story, 2, acts);
  }

  private static House house() {
    return Houses.people()
        .rotation(1, "alice", "bruno")
        .rotation(2, "chloe")
        .managers("dominique", "chloe");
  }

  /** The party at a leg does nothing; all others, and time, do anything. */
  private static void play(Story story, int party, List<Act> acts) {
    Ear ear = new Ear(party);
    ear.follow(story);
    for (Act act : acts) {
      boolean waits = isSought(story) && !isTold(story);
      if (act.what() == What.TIME) {
        story.state().nextDeadline().ifPresent(story::at);
      }
      if (act.leg() != party || act.what() == What.TIME) {
        story.give(act.command(story.now()));
      }
      ear.follow(story);
      ear.assertNoSilence();
      assertThat(waits && ear.isHungUp()).as("hung up while another was sought").isFalse();
    }
    assertNobodyWaitsForEver(story, party, ear);
  }

  private static boolean isSought(Story story) {
    return story.events(HelpSought.class).count()
        > story.events(HelpCame.class).count() + story.events(HelpFailed.class).count();
  }

  /** Whether the party has heard, or hears, that nobody comes. */
  private static boolean isTold(Story story) {
    return story.events(SearchEnded.class).findAny().isPresent();
  }

  private static void assertNobodyWaitsForEver(Story story, int party, Ear ear) {
    story.seconds(3600);
    ear.follow(story);
    ear.assertNoSilence();
    assertThat(isSought(story) && !story.state().ended()).isFalse();
    story.give(new LegEnded(new LegId(Story.ID, party), story.now(), "BYE"));
    story.seconds(60);

    assertThat(story.state().ended()).isTrue();
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    Arbitrary<What> what = Arbitraries.of(What.values());
    Arbitrary<Integer> leg = Arbitraries.integers().between(0, 5);
    Arbitrary<Character> key = Arbitraries.of('1', '1', '2', '*', '3', '#');
    return Combinators.combine(what, leg, key).as(Act::new).list().ofMinSize(1).ofMaxSize(25);
  }
}
