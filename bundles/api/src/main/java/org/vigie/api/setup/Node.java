package org.vigie.api.setup;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.number.PhoneNumber;

/** What a caller meets, one piece of an entry flow. */
public sealed interface Node {
  /** Says something, then goes on. */
  record Announce(Words words, String next) implements Node {
    public Announce(String say, String next) {
      this(Words.say(say), next);
    }
  }

  /**
   * Searches for somebody of a team.
   *
   * @param otherwise where nobody accepts and the team's policy names no way out; empty: the caller
   *     is told
   */
  record ToTeam(String team, Optional<String> otherwise) implements Node {
    public ToTeam(String team) {
      this(team, Optional.empty());
    }
  }

  /** Says something as the way out; ends the call where no next node is named. */
  record Message(Words words, Optional<String> next) implements Node {
    public Message(String say, Optional<String> next) {
      this(Words.say(say), next);
    }
  }

  /**
   * Takes a spoken message, and goes on after it; ends the call where no next node is named.
   *
   * @param maxLength from the signal
   */
  record Voicemail(Words words, Duration maxLength, Optional<String> next) implements Node {
    public Voicemail(String say, Duration maxLength, Optional<String> next) {
      this(Words.say(say), maxLength, next);
    }
  }

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

  /** Goes on elsewhere. */
  record GoTo(String node) implements Node {}

  /** From here on the caller is spoken to in this language. */
  record Speak(Language language, String next) implements Node {}

  /**
   * Branches by the caller's number; a withheld one goes to {@code otherwise}. The first that fits,
   * in this order.
   *
   * @param blocked for numbers in {@link Settings#blocked()}
   * @param numbers for single numbers
   * @param onCall for persons who are on call now, calling in
   * @param vip for customers of priority 1
   * @param customer for numbers of customers
   */
  record ByCaller(
      Optional<String> blocked,
      Map<PhoneNumber, String> numbers,
      Optional<String> onCall,
      Optional<String> vip,
      Optional<String> customer,
      String otherwise)
      implements Node {
    public ByCaller {
      numbers = Map.copyOf(numbers);
    }
  }

  /**
   * Callers wait here for somebody of a team: in order of arrival, one for each free person.
   *
   * @param position whether they are told their place
   * @param otherwise where nobody is planned, it is closed, or nobody accepts at the caller's turn
   */
  record Queue(String team, boolean position, String otherwise) implements Node {}

  /**
   * A person calls a customer back, showing the line's number: known by their own number or by
   * their PIN.
   *
   * @param next after the conversation, or where they dial nobody; empty: ends the call
   */
  record CallBack(Optional<String> next) implements Node {}

  /**
   * The caller asks to be called back, as soon as somebody of the team that was searched is free.
   *
   * @param words instead of the phrase that confirms it
   */
  record BookCallBack(Optional<Words> words) implements Node {}

  /** A person, known as for {@link CallBack}, hears the line's messages that nobody has heard. */
  record HearMessages(Optional<String> next) implements Node {}

  /**
   * A node that asks the caller for keys, and asks again where the answer does not fit.
   *
   * <p>A key that is pressed while it is being said counts, and stops it.
   */
  sealed interface Question extends Node {
    Words words();

    /** So long does it wait for a key, from the end of the prompt or from the key before. */
    Duration timeout();

    /** How often it is asked again, 0 or more. */
    int retries();

    /** Where it goes on without an answer. */
    String otherwise();
  }

  /** One key chooses the next node. */
  record Menu(
      Words words, Map<Character, String> choices, Duration timeout, int retries, String otherwise)
      implements Question {
    public Menu {
      choices = Map.copyOf(choices);
    }

    public Menu(
        String say,
        Map<Character, String> choices,
        Duration timeout,
        int retries,
        String otherwise) {
      this(Words.say(say), choices, timeout, retries, otherwise);
    }
  }

  /**
   * Several digits choose where to go on.
   *
   * @param max as soon as there are so many, they are looked at
   * @param terminator ends them before
   */
  record Collect(
      Words words,
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
