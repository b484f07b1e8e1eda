package org.vigie.api.text;

import java.time.Instant;
import java.util.List;
import org.vigie.api.health.HealthState;
import org.vigie.api.number.PhoneNumber;

/**
 * How an SMS route is.
 *
 * @param name with its kind: {@code smpp-alpha} for {@code org.vigie.smpp-alpha.cfg}
 * @param priority lower is tried first
 * @param state down: nothing is given to it
 * @param text in plain English: bound since, no network, PIN refused …, and what to do
 * @param numbers those it owns: conversations of these leave by it
 * @param receipts whether it tells what became of a message
 * @param waiting messages given to it and not answered for
 */
public record RouteStatus(
    String name,
    int priority,
    HealthState state,
    Instant since,
    String text,
    List<PhoneNumber> numbers,
    boolean receipts,
    RouteTerms terms,
    int waiting) {
  public RouteStatus {
    numbers = List.copyOf(numbers);
  }

  /** Says whether messages may be given to it. */
  public boolean works() {
    return state != HealthState.DOWN;
  }
}
