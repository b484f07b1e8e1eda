package org.vigie.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.alerting.api.EntryTeams;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.OpeningHours;
import org.vigie.api.setup.Ringback;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SmsReply;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Who;
import org.vigie.api.setup.Window;

/** An SMS alerts the first team that the line's entry flow reaches. */
class EntryTeamsTest {
  private static final Duration WAIT = Duration.ofSeconds(6);
  private static final Node HOT = new Node.ToTeam("chauffage");
  private static final Node COLD = new Node.ToTeam("froid");

  @Test
  void aQueueAndAllThatLeadsOnWithoutAKey() {
    Node queue = new Node.Queue("chauffage", true, "end");
    assertThat(team(Map.of("a", queue, "end", new Node.HangUp()))).contains("chauffage");
    assertThat(
            team(
                Map.of(
                    "a", new Node.Speak(Language.EN, "b"),
                    "b", new Node.CallBack(Optional.of("c")),
                    "c", new Node.HearMessages(Optional.of("d")),
                    "d", new Node.GoTo("cold"),
                    "cold", COLD)))
        .contains("froid");
  }

  @Test
  void whereCallersArePartedTheWayOfAnybodyBeforeThoseOfSome() {
    Node by =
        new Node.ByCaller(
            Optional.of("end"),
            Map.of(new PhoneNumber("+33612345601"), "hot"),
            Optional.empty(),
            Optional.of("cold"),
            Optional.empty(),
            "any");
    Map<String, Node> nodes =
        Map.of("a", by, "hot", HOT, "cold", COLD, "end", new Node.HangUp(), "any", HOT);
    assertThat(team(nodes)).contains("chauffage");
    Map<String, Node> dead = new HashMap<>(nodes);
    dead.put("any", new Node.HangUp());
    assertThat(team(dead)).contains("froid");
  }

  @Test
  void followsWhatIsSaid() {
    assertThat(
            team(
                Map.of(
                    "a", new Node.Announce("x", "m"),
                    "m", new Node.Message("x", Optional.of("t")),
                    "t", HOT)))
        .contains("chauffage");
  }

  @Test
  void takesTheWayOfTheHour() {
    OpeningHours hours =
        new OpeningHours(List.of(new Window(Set.of(), false, 8 * 60, 18 * 60)), List.of(), false);
    Map<String, Node> nodes =
        Map.of("a", new Node.ByHours(hours, "day", "night"), "day", HOT, "night", COLD);

    assertThat(team(nodes, "2026-11-26T13:00:00Z")).contains("chauffage");
    assertThat(team(nodes, "2026-11-26T23:00:00Z")).contains("froid");
  }

  @Test
  void passesWhoIsRungFirstAndPressesNoKey() {
    Step secretary =
        new Step(
            new Who.Persons(List.of("s")),
            Strategy.SEQUENTIAL,
            WAIT,
            1,
            Duration.ZERO,
            Accept.DIRECT);
    Node menu = new Node.Menu("x", Map.of('1', "cold", '2', "hot"), WAIT, 2, "hot");

    assertThat(
            team(
                Map.of(
                    "a", new Node.Ring(secretary, "menu"), "menu", menu, "cold", COLD, "hot", HOT)))
        .contains("chauffage");
  }

  @Test
  void looksThroughTheChoicesWhereTheRegularWayEnds() {
    Node menu = new Node.Menu("x", Map.of('2', "hot", '1', "cold"), WAIT, 2, "end");

    assertThat(team(Map.of("a", menu, "cold", COLD, "hot", HOT, "end", new Node.HangUp())))
        .contains("froid");
  }

  @Test
  void aFlowWithoutTeamOrWithALoopHasNone() {
    assertThat(team(Map.of("a", new Node.HangUp()))).isEmpty();
    assertThat(team(Map.of("a", new Node.BookCallBack(Optional.empty())))).isEmpty();
    assertThat(team(Map.of("a", new Node.Announce("x", "b"), "b", new Node.Announce("x", "a"))))
        .isEmpty();
  }

  private static Optional<String> team(Map<String, Node> nodes) {
    return team(nodes, "2026-11-26T13:00:00Z");
  }

  private static Optional<String> team(Map<String, Node> nodes, String at) {
    Line line =
        new Line(
            "l",
            "Line",
            List.of(Office.NUMBER),
            Optional.empty(),
            "a",
            Optional.empty(),
            Optional.empty(),
            Ringback.HOLD,
            nodes,
            Notify.NOBODY,
            SmsReply.NONE,
            Optional.empty(),
            Hold.USUAL,
            Optional.empty());
    return EntryTeams.first(line, Setup.empty(), Instant.parse(at));
  }
}
