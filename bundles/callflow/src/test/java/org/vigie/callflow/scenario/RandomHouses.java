package org.vigie.callflow.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Ringback;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Who;

/** Houses of all kinds: with and without a greeting, gaps, patience, any policy. */
public final class RandomHouses {
  private RandomHouses() {}

  private record Draft(Who who, Strategy strategy, int rounds, int pause, Accept accept) {}

  public static Arbitrary<House> any() {
    Arbitrary<List<Draft>> steps = step().list().ofMinSize(0).ofMaxSize(4);
    Arbitrary<Ringback> ringback = Arbitraries.of(Ringback.class);
    Arbitrary<Optional<Exit>> exit = exit().optional();
    Arbitrary<Integer> patience = Arbitraries.of(0, 10, 45, 100);
    Arbitrary<Boolean> planned = Arbitraries.of(true, true, false);
    Arbitrary<String> entry =
        Arbitraries.of("accueil", "menu", "boite", "equipe", "equipe", "fin", "raccrocher");
    return Combinators.combine(steps, ringback, exit, patience, planned, entry)
        .as(RandomHouses::house);
  }

  /** Some are in calls, some have not confirmed, and calls before have left their mark. */
  public static Arbitrary<Around> around() {
    Arbitrary<List<String>> some =
        Arbitraries.of("alice", "bruno", "chloe", "dominique").list().ofMaxSize(2);
    return Combinators.combine(some, some, some, Arbitraries.longs()).as(RandomHouses::around);
  }

  private static Around around(
      List<String> busy, List<String> unaware, List<String> past, long seed) {
    Around around = new Around().seed(seed);
    busy.forEach(around::inCall);
    unaware.forEach(around::unaware);
    past.forEach(person -> around.rung(past.indexOf(person) + 1, person));
    past.forEach(person -> around.accepted(person, Story.START.minusSeconds(seed & 0xFFFF)));
    past.forEach(person -> around.handled(Story.CALLER, person, Story.START));
    return around;
  }

  private static Arbitrary<Draft> step() {
    Arbitrary<Who> who =
        Arbitraries.of(
            Houses.FIRST,
            Houses.SECOND,
            Houses.EVERYBODY,
            new Who.Managers(),
            new Who.Members(),
            Houses.persons("alice", "bruno"),
            Houses.persons("nobody"));
    return Combinators.combine(
            who,
            Arbitraries.of(Strategy.class),
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(0, 5),
            Arbitraries.of(Accept.class))
        .as(Draft::new);
  }

  private static Arbitrary<Exit> exit() {
    return Arbitraries.of(
        new Exit.ToNode("fin"),
        new Exit.ToNode("boite"),
        new Exit.ToNode("raccrocher"),
        new Exit.ToNode("ailleurs"),
        new Exit.ToNode("froid"),
        new Exit.RingFirst(new Who.Managers(), Duration.ofSeconds(30), Accept.KEY, "fin"));
  }

  private static House house(
      List<Draft> steps,
      Ringback ringback,
      Optional<Exit> exit,
      int patience,
      boolean planned,
      String entry) {
    House house = Houses.people().ringback(ringback).otherwise(exit).entry(entry);
    house.otherTeam("froid", "dominique").node("froid", new Node.ToTeam("froid"));
    house.repeatCallers(Duration.ofHours(1));
    steps.forEach(
        s ->
            house.step(
                s.who(), s.strategy(), s.rounds(), Duration.ofSeconds(s.pause()), s.accept()));
    if (planned) {
      house.rotation(1, "alice", "bruno").rotation(2, "chloe");
    }
    return patience == 0 ? house : house.maxWait(Duration.ofSeconds(patience), "froid");
  }
}
