package org.vigie.api.planning;

import java.time.Instant;
import java.util.Optional;

/** What a person asks for by SMS that is about plannings. */
public sealed interface PersonOrder {
  /** Id of who asks. */
  String person();

  Instant at();

  /**
   * Yes or no to the last that the person was asked.
   *
   * @param reference {@code E7}; empty: the last
   */
  record Answer(String person, Instant at, boolean yes, Optional<String> reference)
      implements PersonOrder {}

  /**
   * {@code ECHANGE}: asks somebody to take a shift over.
   *
   * @param words what stands behind it: a name, and perhaps a day
   */
  record AskSwap(String person, Instant at, String words) implements PersonOrder {}

  /** {@code DEBUT}: an intervention begins, or began at a time that is named. */
  record Begin(String person, Instant at, String words) implements PersonOrder {}

  /** {@code FIN}: the running one ends, or ended at a time that is named. */
  record End(String person, Instant at, String words) implements PersonOrder {}
}
