package org.vigie.api.setup;

import java.util.OptionalInt;

/** A replacement: B instead of A, or somebody added or removed, between two instants. */
public record OnCallOverride(String id, Period period, Change change) {
  /** What an override does. Without rank, replace and remove act at every rank. */
  public sealed interface Change {
    OptionalInt rank();

    /** The person that two overlapping overrides must not both name. */
    String person();
  }

  /** {@code by} in the place of {@code person}, only where that person is on call then. */
  public record Replace(String person, String by, OptionalInt rank) implements Change {}

  /** One more person at a rank (1 if left out), inside closed periods too. */
  public record Add(String person, OptionalInt rank) implements Change {}

  /** One person fewer. */
  public record Remove(String person, OptionalInt rank) implements Change {}
}
