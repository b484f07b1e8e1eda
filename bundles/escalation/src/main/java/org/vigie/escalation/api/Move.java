package org.vigie.escalation.api;

import java.time.Duration;
import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.SearchEnd;
import org.vigie.api.call.Candidate;

/** What an escalation does next. */
public sealed interface Move {
  /** Nothing, until an attempt ends or the pause is over. */
  record Wait() implements Move {}

  /** The search has come one step on: this is to be noted, then asked again. */
  record Note(CallEvent event) implements Move {}

  /** One more number is to be rung, then asked again. */
  record Ring(int level, Candidate candidate, Duration ring) implements Move {}

  /**
   * The policy has come to its end.
   *
   * @param node where its exit leads; empty where it names none
   */
  record GiveUp(SearchEnd why, Optional<String> node) implements Move {}
}
