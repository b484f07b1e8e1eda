package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.query.Simulations.Question;
import org.vigie.api.query.Simulations.Ring;
import org.vigie.api.query.Simulations.Simulation;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Words;
import org.vigie.callflow.scenario.Around;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;
import org.vigie.oncall.api.OnCallResolver;

/** SPEC « Who is on call », 10: who rings, without placing a call. */
class SimulationTest {
  private static final Duration RING = Duration.ofSeconds(25);

  private static Simulation simulate(House house, String keys, Around around) {
    SetupIndex setup = new SetupIndex(house.setup());
    Question question = new Question(House.LINE_ID, Story.START, Optional.of(Story.CALLER), keys);
    return org.vigie.callflow.api.Simulation.run(question, setup, new OnCallResolver(setup), around)
        .orElseThrow();
  }

  private static Simulation simulate(House house, String keys) {
    return simulate(house, keys, new Around());
  }

  private static List<String> rung(Simulation simulation) {
    return simulation.attempts().stream()
        .map(r -> r.level() + "." + r.round() + " " + r.person().orElse(""))
        .toList();
  }

  private static Instant after(Duration time) {
    return Story.START.plus(time);
  }

  @Test
  void roundsAreWrittenOutWithTheirTimes() {
    House house = Houses.people().rounds(Houses.persons("bruno"), 2, Duration.ofSeconds(10));
    Simulation simulation = simulate(house.step(Houses.persons("alice")), "");

    assertThat(rung(simulation))
        .containsExactly("1.1 bruno", "1.2 bruno", "2.1 alice", "2.1 alice");
    assertThat(simulation.attempts())
        .extracting(Ring::at)
        .containsExactly(
            after(Duration.ZERO),
            after(Duration.ofSeconds(35)),
            after(Duration.ofSeconds(60)),
            after(Duration.ofSeconds(85)));
    assertThat(simulation.path()).containsExactly("equipe", "fin");
    assertThat(simulation.wayOut()).isEqualTo("the caller was told at node fin");
    assertThat(simulation.line()).isEqualTo(House.LINE_ID);
    assertThat(simulation.at()).isEqualTo(Story.START);
  }

  @Test
  void thoseRungTogetherRingAtOneInstant() {
    assertThat(simulate(Houses.together(), "").attempts().subList(0, 3))
        .extracting(Ring::at)
        .containsOnly(Story.START);
  }

  @Test
  void whoWaitsInAQueueOrIsBlockedIsTold() {
    House queue =
        Houses.people()
            .step(Houses.persons("bruno"))
            .node("file", new Node.Queue(House.TEAM, true, "fin"))
            .maxWait(Duration.ofSeconds(40), "fin");
    assertThat(simulate(queue.entry("file"), "", new Around().inCall("bruno")).remarks())
        .contains("the caller waits for 40 s in the queue of team chauffage");
    assertThat(rung(simulate(queue, ""))).containsExactly("1.1 bruno");
    assertThat(simulate(queue, "").remarks()).noneMatch(remark -> remark.contains("waits for"));

    Node callers =
        new Node.ByCaller(
            Optional.of("raccrocher"),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "file");
    House house = queue.blocked(Story.CALLER).node("qui", callers).entry("qui");
    assertThat(simulate(house, "").remarks()).contains("the caller's number is blocked");
  }

  @Test
  void thePatienceOfTheLineHolds() {
    House house =
        Houses.people()
            .rounds(Houses.persons("bruno"), 99, Duration.ZERO)
            .otherTeam("froid", "chloe")
            .node("froid", new Node.ToTeam("froid"))
            .maxWait(Duration.ofSeconds(40), "froid");
    Simulation simulation = simulate(house, "");

    assertThat(rung(simulation)).containsExactly("1.1 bruno", "1.2 bruno", "1.1 chloe");
    assertThat(simulation.attempts().get(2).at()).isEqualTo(after(Duration.ofSeconds(40)));
    assertThat(simulation.remarks()).contains("the caller has waited for 40 s: overflow");
  }

  private static House menu() {
    House house = Houses.brunoThenChloe().entry("choix");
    return house
        .otherTeam("froid", "alice")
        .node("froid", new Node.ToTeam("froid"))
        .node(
            "choix",
            new Node.Menu(
                "Tapez 1 ou 2.",
                Map.of('1', "equipe", '2', "froid"),
                Duration.ofSeconds(6),
                1,
                "fin"));
  }

  @Test
  void keysChooseTheWay() {
    Simulation simulation = simulate(menu(), "2");

    assertThat(simulation.path()).containsExactly("choix", "froid");
    assertThat(rung(simulation)).containsExactly("1.1 alice", "1.1 alice");
    assertThat(simulation.remarks()).containsExactly("nobody of team froid accepts");
  }

  @Test
  void aWrongKeyUsesARetryAndTheNextKeyAnswersTheSecondTime() {
    Simulation simulation = simulate(menu(), "91");

    assertThat(simulation.path()).containsExactly("choix", "equipe", "fin");
    assertThat(simulation.remarks()).startsWith("« 9 » fits nothing at node choix");
  }

  @Test
  void whereTheKeysRunOutTheCallerPressesNothing() {
    Simulation simulation = simulate(menu(), "");

    assertThat(simulation.path()).containsExactly("choix", "fin");
    assertThat(simulation.attempts()).isEmpty();
    assertThat(simulation.remarks())
        .containsExactly(
            "node choix waits in vain for a key",
            "node choix waits in vain for a key",
            "node choix has asked often enough: its otherwise is taken");
  }

  @Test
  void keysThatNobodyAsksForAreToldToo() {
    assertThat(simulate(menu(), "175").remarks()).contains("2 of the keys were not asked for");
  }

  @Test
  void digitsAreCollected() {
    Node collect =
        new Node.Collect(
            Words.say("Votre contrat?"),
            8,
            Optional.of('#'),
            Duration.ofSeconds(6),
            1,
            new Node.Table.Contracts(),
            "fin");
    House house = Houses.brunoThenChloe().entry("contrat").node("contrat", collect);
    Simulation simulation =
        simulate(house.customer("4711", House.TEAM, Optional.of(LocalDate.MAX)), "4711#");

    assertThat(rung(simulation)).containsExactly("1.1 bruno", "2.1 chloe");
    assertThat(simulation.remarks()).startsWith("contract 4711 is that of Boulangerie");
  }

  @Test
  void aGapAndAClosedTimeAreTold() {
    Simulation gap = simulate(Houses.people().covered().step(Houses.FIRST), "");

    assertThat(gap.attempts()).isEmpty();
    assertThat(gap.remarks()).containsExactly("team chauffage has a gap: nobody is planned");
    assertThat(simulate(Houses.people().step(Houses.FIRST), "").remarks())
        .containsExactly("team chauffage is closed");
  }

  @Test
  void whoIsPassedOverAndWhyIsTold() {
    Around around = new Around().inCall("bruno");

    assertThat(simulate(Houses.brunoThenChloe(), "", around).remarks())
        .startsWith("level 1: bruno +33612345602 is passed over: in another call");
    assertThat(simulate(Houses.people().step(Houses.persons("nobody")), "").remarks())
        .startsWith("level 1 of team chauffage has nobody to ring");
  }

  @Test
  void aCallerWhoRingsAgainIsTold() {
    House house = Houses.brunoThenChloe().repeatCallers(Duration.ofHours(2));
    Around around = new Around().handled(Story.CALLER, "alice", Story.START);
    Simulation simulation = simulate(house, "", around);

    assertThat(rung(simulation)).startsWith("0.1 alice", "0.1 alice", "1.1 bruno");
    assertThat(simulation.remarks())
        .startsWith("alice handled this caller before, and is rung first");
  }

  @Test
  void aVoicemailIsReached() {
    Simulation simulation = simulate(Houses.brunoThenChloe().entry("boite"), "");

    assertThat(simulation.path()).containsExactly("boite");
    assertThat(simulation.wayOut()).isEqualTo("the caller was asked for a message at node boite");
  }

  @Test
  void whatGoesOnForDaysIsCutAndSaysSo() {
    House house = Houses.people().rounds(Houses.persons("bruno"), 5000, Duration.ZERO);
    Simulation simulation = simulate(house, "");

    assertThat(simulation.attempts()).hasSize(1000);
    assertThat(simulation.remarks())
        .containsExactly("it would go on; cut here, at " + after(RING.multipliedBy(999)));
    assertThat(simulation.wayOut()).isEmpty();
  }

  @Test
  void ofALineThatThereIsNotNothingIsKnown() {
    SetupIndex setup = new SetupIndex(Houses.people().setup());
    Question question = new Question("nowhere", Story.START, Optional.empty(), "");

    assertThat(
            org.vigie.callflow.api.Simulation.run(
                question, setup, new OnCallResolver(setup), new Around()))
        .isEmpty();
  }
}
