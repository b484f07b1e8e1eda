package org.vigie.api.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.number.PhoneNumber;

/** « Who rings if someone calls? », by the code of real calls. OSGi service; thread-safe. */
public interface Simulations {
  /**
   * A call that is not placed.
   *
   * @param line id
   * @param caller empty: withheld
   * @param keys that the caller chooses, in order: one for a menu, several and {@code #} for digits
   */
  record Question(String line, Instant at, Optional<PhoneNumber> caller, String keys) {}

  /**
   * What would happen if nobody accepted.
   *
   * @param path ids of the nodes met
   * @param remarks what else there is to know, in plain English
   */
  record Simulation(
      String line,
      Instant at,
      List<Ring> attempts,
      List<String> path,
      String wayOut,
      List<String> remarks) {
    public Simulation {
      attempts = List.copyOf(attempts);
      path = List.copyOf(path);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * One number that would ring.
   *
   * @param at when
   */
  record Ring(int level, int round, Optional<String> person, PhoneNumber number, Instant at) {}

  /** The answer, or empty where there is no such line. */
  Optional<Simulation> simulate(Question question);
}
