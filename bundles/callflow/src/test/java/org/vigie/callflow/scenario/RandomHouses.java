package org.vigie.callflow.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Overflow;
import org.vigie.api.setup.Recording;
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
        Arbitraries.of(
            "accueil", "menu", "boite", "equipe", "fin", "raccrocher", "qui", "file", "english");
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
    around.ahead((int) (seed & 1));
    if ((seed & 0x70) == 0) {
      around.tested(Story.ID);
    }
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
    adorn(house);
    steps.forEach(
        s ->
            house.step(
                s.who(), s.strategy(), s.rounds(), Duration.ofSeconds(s.pause()), s.accept()));
    if (patience == 45) {
      house.recorded(new Recording(Optional.empty(), '9', "quality", false, Recording.LONGEST));
    }
    if (planned) {
      house.rotation(1, "alice", "bruno").rotation(2, "chloe");
    }
    return endless(entry, patience)
        ? house
        : house.maxWait(Duration.ofSeconds(Math.max(patience, 5)), overflow(patience));
  }

  /** Nobody waits in a queue for ever. */
  private static boolean endless(String entry, int patience) {
    return patience == 0 && !Set.of("file", "qui", "english").contains(entry);
  }

  private static Overflow overflow(int patience) {
    return switch (patience) {
      case 10 -> new Overflow.ToTeam("froid");
      case 100 -> new Overflow.ToNumber(new PhoneNumber("+33476000000"));
      default -> new Overflow.ToNode("froid");
    };
  }

  /** What else callers may meet. */
  private static void adorn(House house) {
    house
        .node("file", new Node.Queue(House.TEAM, true, "boite"))
        .node("rappel", new Node.BookCallBack(Optional.empty()))
        .node("english", new Node.Speak(Language.EN, "vers"))
        .node("vers", new Node.GoTo("file"))
        .node(
            "qui",
            new Node.ByCaller(
                Optional.of("fin"),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("file"),
                "english"))
        .client("1001", "Mairie", Story.CALLER, OptionalInt.empty())
        .hold(new Hold(Optional.empty(), Optional.empty(), Map.of('5', "rappel", '#', "boite")));
  }
}
