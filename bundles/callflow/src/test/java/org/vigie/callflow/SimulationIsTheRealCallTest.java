package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.AnswerKey;
import org.vigie.api.call.CallEvent.PlaybackEnded;
import org.vigie.api.call.CallEvent.PlaybackStarted;
import org.vigie.api.call.CallRecord.AttemptRecord;
import org.vigie.api.query.Simulations.Question;
import org.vigie.api.query.Simulations.Ring;
import org.vigie.api.query.Simulations.Simulation;
import org.vigie.api.setup.SetupIndex;
import org.vigie.callflow.scenario.Around;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.RandomHouses;
import org.vigie.callflow.scenario.Station;
import org.vigie.callflow.scenario.Story;
import org.vigie.oncall.api.OnCallResolver;

/** What is simulated is what happens when somebody calls and nobody ever answers. */
class SimulationIsTheRealCallTest {
  private static final int TOO_MANY = 3000;
  private static final Set<Station> LISTENS =
      Set.of(Station.ANNOUNCING, Station.ASKING, Station.TELLING);

  @Property(tries = 500)
  void atTheSameInstants(
      @ForAll("houses") House house,
      @ForAll("arounds") Around around,
      @ForAll("keys") String keys) {
    Simulation simulation = simulate(house, around, keys);
    Story call = call(house, around, keys, Duration.ZERO);

    assertThat(simulation.attempts().stream().map(r -> describe(r) + r.at()).toList())
        .isEqualTo(attempts(call).stream().map(a -> describe(a) + a.startedAt()).toList());
    assertThat(simulation.path()).isEqualTo(call.record().path());
    assertThat(simulation.wayOut()).isEqualTo(call.record().wayOut());
  }

  @Property(tries = 300)
  void howeverLongAnnouncementsAre(
      @ForAll("houses") House house,
      @ForAll("arounds") Around around,
      @ForAll("keys") String keys) {
    Simulation simulation = simulate(house, around, keys);
    Story call = call(house, around, keys, Duration.ofSeconds(7));

    assertThat(simulation.attempts().stream().map(SimulationIsTheRealCallTest::describe).toList())
        .isEqualTo(attempts(call).stream().map(SimulationIsTheRealCallTest::describe).toList());
    assertThat(simulation.path()).isEqualTo(call.record().path());
  }

  private static String describe(Ring ring) {
    return ring.level() + ring.person().orElse("") + ring.number().e164();
  }

  private static String describe(AttemptRecord attempt) {
    return attempt.level() + attempt.person().orElse("") + attempt.number().e164();
  }

  private static List<AttemptRecord> attempts(Story call) {
    return call.record().attempts();
  }

  private static Simulation simulate(House house, Around around, String keys) {
    SetupIndex setup = new SetupIndex(house.setup());
    return org.vigie.callflow.api.Simulation.run(
            new Question(House.LINE_ID, Story.START, Optional.of(Story.CALLER), keys),
            setup,
            new OnCallResolver(setup),
            around)
        .orElseThrow();
  }

  /** Somebody calls, listens to everything and presses these keys; telephones ring in vain. */
  private static Story call(House house, Around around, String keys, Duration announcements) {
    Story story = Story.in(house, around).callComesIn();
    String left = keys;
    for (int i = 0; i < TOO_MANY && !story.state().ended(); i++) {
      Station place = Station.of(story.state());
      if (place == Station.ASKING && !left.isEmpty()) {
        story.callerPresses(left.substring(0, 1));
        left = left.substring(1);
      } else if (LISTENS.contains(place) && plays(story)) {
        story.passes(announcements).playedToTheEnd(0);
      } else {
        allRing(story);
        story.at(story.state().nextDeadline().orElseThrow()).passes(Duration.ZERO);
      }
    }
    assertThat(story.state().ended()).isTrue();
    return story;
  }

  /** Whether the caller listens to something that has neither ended nor been stopped by a key. */
  private static boolean plays(Story story) {
    return story
        .events(CallEvent.class)
        .filter(SimulationIsTheRealCallTest::isOfPlaying)
        .reduce((first, second) -> second)
        .filter(PlaybackStarted.class::isInstance)
        .isPresent();
  }

  private static boolean isOfPlaying(CallEvent event) {
    return event instanceof PlaybackStarted
        || event instanceof PlaybackEnded
        || event instanceof AnswerKey;
  }

  private static void allRing(Story story) {
    attempts(story).stream()
        .filter(a -> a.result().isEmpty() && a.ringingAt().isEmpty())
        .forEach(a -> story.phone(a.number()).isDialledOn("alpha").rings());
  }

  @Provide
  Arbitrary<House> houses() {
    return RandomHouses.any();
  }

  @Provide
  Arbitrary<Around> arounds() {
    return RandomHouses.around();
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.of("", "1", "5", "51", "55", "155");
  }
}
