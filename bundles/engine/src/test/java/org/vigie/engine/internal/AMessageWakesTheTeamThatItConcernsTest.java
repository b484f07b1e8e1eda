package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallDetails;
import org.vigie.api.call.CallEvent.QueueEntered;
import org.vigie.api.call.CallEvent.SearchStarted;
import org.vigie.api.call.CallKind;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Who;

/** Which team a message wakes that was left before anybody was searched. */
class AMessageWakesTheTeamThatItConcernsTest {
  private static CallRecord call(PhoneNumber from, Duration message, String... path) {
    Optional<Duration> voicemail = Optional.of(message);
    CallDetails details =
        new CallDetails(
            CallKind.INCOMING,
            Optional.empty(),
            voicemail,
            false,
            Optional.empty(),
            Optional.empty());
    return new CallRecord(
        Town.call(1),
        "heating",
        "operator",
        Optional.of(from),
        Town.LINE,
        List.of(),
        List.of(path),
        Town.START,
        Optional.of(Town.START),
        Optional.empty(),
        Optional.of(Town.START.plus(message)),
        Optional.of(Verdict.VOICEMAIL),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        "",
        false,
        Optional.empty(),
        details);
  }

  private static Rules rules(SetupIndex setup) {
    Rulebook rulebook = new Rulebook();
    rulebook.setup(setup);
    return rulebook.current().orElseThrow();
  }

  private static Optional<String> woken(String entry, CallRecord call) {
    return MessageTeams.of(call, Optional.empty(), rules(Village.entry(entry)));
  }

  private static CallRecord left(String... path) {
    return call(Town.CALLER, Duration.ofSeconds(42), path);
  }

  /** The policy rings who is on call, and nothing is planned or covered. */
  private static SetupIndex byThePlanning() {
    Setup setup = Village.entry("first").setup();
    Policy own = setup.policies().get(0);
    Step step = own.steps().get(0);
    Step rank =
        new Step(
            new Who.Rank(1),
            step.strategy(),
            step.ring(),
            step.rounds(),
            step.pause(),
            step.accept());
    Optional<Exit> none = Optional.empty();
    Policy policy = new Policy(own.id(), List.of(rank), none, none, none);
    return with(setup, List.of(policy), setup.lines().get(0).nodes());
  }

  /** The line leads to a second team, for who chooses it. */
  private static SetupIndex withAnother() {
    Setup setup = Village.entry("first").setup();
    Map<String, Node> nodes = new HashMap<>(setup.lines().get(0).nodes());
    nodes.put("other", new Node.ToTeam("u"));
    return with(setup, setup.policies(), nodes);
  }

  private static SetupIndex with(Setup setup, List<Policy> policies, Map<String, Node> nodes) {
    Line line = setup.lines().get(0);
    Line changed =
        new Line(
            line.id(),
            line.name(),
            line.numbers(),
            line.language(),
            line.entry(),
            line.maxWait(),
            line.overflow(),
            line.ringback(),
            nodes,
            line.notices(),
            line.smsReply(),
            line.repeatCallers(),
            line.hold(),
            line.recording());
    return new SetupIndex(
        new Setup(
            setup.timezone(),
            setup.holidays(),
            setup.language(),
            setup.persons(),
            setup.teams(),
            policies,
            List.of(changed),
            setup.customers(),
            setup.settings()));
  }

  @Test
  void theOneThatTheLineLeadsTo() {
    assertThat(woken("first", left("first"))).contains("t");
    assertThat(woken("first", call(Town.CALLER, Duration.ofMillis(1_900), "first"))).isEmpty();
  }

  @Test
  void theOneThatWasSearchedWhateverTheHourIs() {
    Optional<String> searched = Optional.of("t");
    Rules rules = rules(Village.entry("hours"));

    assertThat(MessageTeams.of(left("hours", "nowhere"), searched, rules)).contains("t");
    assertThat(MessageTeams.of(left("first"), Optional.of("gone"), rules)).isEmpty();
  }

  @Test
  void theOneThatWasWaitedForThoughANumberIsRungAfterIt() {
    CallFacts facts = new CallFacts(Town.call(1));
    CallMemory memory = new CallMemory();
    Policy number = Village.voicemail().setup().policies().get(0);
    OnCall nobody = new OnCall("", Town.START, OnCall.State.GAP, List.of());
    Optional<Instant> never = Optional.empty();
    facts.take(new QueueEntered(Town.START, "t", never), memory);
    facts.take(new SearchStarted(Town.START, "", number, nobody, never, Optional.empty()), memory);

    assertThat(facts.team()).contains("t");
  }

  @Test
  void nobodyAtAClosedHour() {
    assertThat(woken("hours", left("hours", "nowhere"))).isEmpty();
    assertThat(woken("hours", left("hours", "team", "first"))).contains("t");
  }

  @Test
  void nobodyForWhoIsBlocked() {
    Duration long42 = Duration.ofSeconds(42);
    assertThat(woken("caller", call(Village.BLOCKED, long42, "caller", "nowhere"))).isEmpty();
    assertThat(woken("caller", left("caller", "nowhere"))).contains("t");
  }

  @Test
  void nobodyWhereTheLineLeadsToNoTeam() {
    assertThat(woken("nowhere", left("nowhere"))).isEmpty();
  }

  @Test
  void nobodyWhileThatTeamIsClosed() {
    assertThat(woken("first", left("first"))).contains("t");
    assertThat(MessageTeams.of(left("first"), Optional.empty(), rules(byThePlanning())))
        .as("nothing is planned or covered")
        .isEmpty();
  }

  @Test
  void whereAnotherTeamIsOnTheLineItsPeopleAreStillToldByNotices() {
    Rules one = rules(Village.entry("first"));
    Rules two = rules(withAnother());

    assertThat(MessageTeams.tells(left("first"), Optional.empty(), one)).isTrue();
    assertThat(MessageTeams.of(left("first"), Optional.empty(), two)).contains("t");
    assertThat(MessageTeams.tells(left("first"), Optional.empty(), two)).isFalse();
    assertThat(MessageTeams.tells(left("first"), Optional.of("t"), two)).isTrue();
  }
}
