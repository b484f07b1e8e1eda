package org.vigie.api.planning;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.vigie.api.setup.Author;

/** Working-time statements and the interventions in them. OSGi service; thread-safe. */
public interface Statements {
  /**
   * One for each person who was on call or worked then, by name.
   *
   * @param person empty: all
   */
  List<Statement> of(YearMonth month, Optional<String> person);

  /** By start. */
  List<Intervention> interventions(Optional<String> person, Instant from, Instant until);

  /**
   * A supervisor, or the person, adds or corrects one; without an id it is new.
   *
   * @throws IllegalArgumentException where it cannot be: says why
   */
  Intervention put(Intervention intervention, Author author);

  /** Takes one away; false where there is none. */
  boolean remove(String id, Author author);
}
