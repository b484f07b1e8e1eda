package org.vigie.alerting.internal;

import java.time.Instant;
import java.util.Set;

/**
 * Who of a level is being asked now.
 *
 * @param times how often: 1, and 2 once repeated; 0: not yet
 * @param asked the one whose turn it is, or all of a level that is told at once
 * @param waitingFor those of them whose text is held back; the patience begins with the last
 * @param since when the last text was given, or the level began
 */
record Asking(int times, Set<String> asked, Set<String> waitingFor, Instant since) {
  Asking {
    asked = Set.copyOf(asked);
    waitingFor = Set.copyOf(waitingFor);
  }

  static Asking nobody(Instant at) {
    return new Asking(0, Set.of(), Set.of(), at);
  }

  /** The turn of one person, alone. */
  Asking turnOf(String person) {
    return new Asking(1, Set.of(person), Set.of(person), since);
  }

  /** One person beside the others. */
  Asking also(String person) {
    return new Asking(1, Sets.with(asked, person), Sets.with(waitingFor, person), since);
  }

  Asking again(String person) {
    return new Asking(2, asked, Sets.with(waitingFor, person), since);
  }

  Asking given(String person, Instant at) {
    return new Asking(times, asked, Sets.without(waitingFor, person), at);
  }

  Asking without(String person) {
    return new Asking(times, asked, Sets.without(waitingFor, person), since);
  }

  /** Nobody's text is waited for any more. */
  Asking rested(Instant at) {
    return new Asking(times, asked, Set.of(), at);
  }

  /** Those who have been told, and are to hear what the sender adds. */
  Set<String> told() {
    return Sets.without(asked, waitingFor);
  }
}
