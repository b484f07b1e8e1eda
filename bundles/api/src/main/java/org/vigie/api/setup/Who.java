package org.vigie.api.setup;

import java.util.List;
import org.vigie.api.number.PhoneNumber;

/** Whom a step rings. */
public sealed interface Who {
  /** Those on call at one rank. */
  record Rank(int rank) implements Who {}

  /** Those on call at every rank, ranks ascending. */
  record EveryRank() implements Who {}

  /** The managers of the team. */
  record Managers() implements Who {}

  /** All participants of the team's rotations, on duty or not. */
  record Members() implements Who {}

  /** Named persons, by id. */
  record Persons(List<String> ids) implements Who {
    public Persons {
      ids = List.copyOf(ids);
    }
  }

  /** A number that belongs to nobody in particular. */
  record Number(PhoneNumber number) implements Who {}
}
