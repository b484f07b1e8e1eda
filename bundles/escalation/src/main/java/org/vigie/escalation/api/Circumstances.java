package org.vigie.escalation.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;

/**
 * What else is going on in the house while somebody is searched, at the instant of the decision.
 * Answers come from memory: a decision must not wait. Persons, teams and lines are given by id.
 */
public interface Circumstances {
  /** A house in which nothing else is going on, and nothing ever was. */
  Circumstances NONE = new Circumstances() {};

  /** Says whether a person is occupied by another line call. */
  default boolean busy(String person) {
    return false;
  }

  /** Says whether a number is being rung, or is connected, in another call. */
  default boolean engaged(PhoneNumber number) {
    return false;
  }

  /** Says whether a person on call for a team has not confirmed the shift that began. */
  default boolean unconfirmed(String team, String person) {
    return false;
  }

  /** When a person last took a call; empty: never. */
  default Optional<Instant> lastAccepted(String person) {
    return Optional.empty();
  }

  /**
   * The person rung last at a level of a team, in any search before; empty: nobody yet.
   *
   * @param level from 1
   */
  default Optional<String> lastRung(String team, int level) {
    return Optional.empty();
  }

  /** The person who last handled a caller of a line, if that was not before an instant. */
  default Optional<String> handler(String line, PhoneNumber caller, Instant since) {
    return Optional.empty();
  }

  /**
   * How many callers wait in the queue of a team before a call; all of them where it does not wait
   * there.
   */
  default int ahead(String team, CallId call) {
    return 0;
  }

  /** Until when no PIN is taken from a number; empty: one may try. An unknown number is empty. */
  default Optional<Instant> lockedOut(Optional<PhoneNumber> caller) {
    return Optional.empty();
  }

  /** What comes of digits that a person dials to call somebody back as a line. */
  default Permission permit(String digits) {
    return new Permission(Optional.empty(), "calling back is not possible now");
  }

  /**
   * Whether a number may be called back.
   *
   * @param number empty where it may not
   * @param refusal in plain English, why not; empty text where it may
   */
  record Permission(Optional<PhoneNumber> number, String refusal) {}

  /** Messages that callers of a line left and that nobody has heard, the oldest first. */
  default List<Left> unheard(String line) {
    return List.of();
  }

  /**
   * A message that a caller left.
   *
   * @param call by which it was left
   * @param caller empty where the number is withheld or unknown
   * @param contract of the customer, where the caller is one
   * @param at when the call came in
   */
  record Left(CallId call, Optional<PhoneNumber> caller, Optional<String> contract, Instant at) {}

  /** The running test of a line that a caller is likely to be; empty: a real caller. */
  default Optional<CallId> test(String line, Optional<PhoneNumber> caller) {
    return Optional.empty();
  }

  /** Chance: any number, the same for the same call whenever it is asked. */
  default long seed() {
    return 0;
  }
}
