package org.vigie.api.setup;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What a caller meets, one piece of an entry flow. */
public sealed interface Node {
  /** Says something, then goes on. */
  record Announce(String say, String next) implements Node {}

  /** Searches for somebody of a team. */
  record ToTeam(String team) implements Node {}

  /** Says something as the way out; ends the call where no next node is named. */
  record Message(String say, Optional<String> next) implements Node {}

  /**
   * Takes a spoken message, and goes on after it; ends the call where no next node is named.
   *
   * @param maxLength from the signal
   */
  record Voicemail(String say, Duration maxLength, Optional<String> next) implements Node {}

  /** Ends the call. */
  record HangUp() implements Node {}

  /** Branches by the time of day. */
  record ByHours(OpeningHours hours, String whenOpen, String whenClosed) implements Node {}

  /**
   * Rings persons or numbers that are named here, then goes on.
   *
   * @param step whom, and how
   */
  record Ring(Step step, String otherwise) implements Node {}

  /**
   * A node that asks the caller for keys, and asks again where the answer does not fit.
   *
   * <p>A key that is pressed while it is being said counts, and stops it.
   */
  sealed interface Question extends Node {
    String say();

    /** So long does it wait for a key, from the end of the prompt or from the key before. */
    Duration timeout();

    /** How often it is asked again, 0 or more. */
    int retries();

    /** Where it goes on without an answer. */
    String otherwise();
  }

  /** One key chooses the next node. */
  record Menu(
      String say, Map<Character, String> choices, Duration timeout, int retries, String otherwise)
      implements Question {
    public Menu {
      choices = Map.copyOf(choices);
    }
  }

  /**
   * Several digits choose where to go on.
   *
   * @param max as soon as there are so many, they are looked at
   * @param terminator ends them before
   */
  record Collect(
      String say,
      int max,
      Optional<Character> terminator,
      Duration timeout,
      int retries,
      Table table,
      String otherwise)
      implements Question {}

  /** What collected digits are looked up in. */
  sealed interface Table {
    /** Contract numbers: the customer's team is searched. */
    record Contracts() implements Table {}

    /** The longest prefix names the next node. */
    record Prefixes(Map<String, String> nodes) implements Table {
      public Prefixes {
        nodes = Map.copyOf(nodes);
      }
    }
  }
}
