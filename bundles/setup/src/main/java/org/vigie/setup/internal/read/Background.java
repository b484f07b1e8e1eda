package org.vigie.setup.internal.read;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a document is read against.
 *
 * @param pins the PIN that a person has until now
 * @param trusted it was in force already, or was calculated from what is: what came with the years
 *     does not make it unreadable
 * @param uploaded whether there is a sound; empty where nobody knows
 * @param named sounds that the setup in force names
 */
public record Background(
    Function<String, Optional<String>> pins,
    boolean trusted,
    Optional<Predicate<String>> uploaded,
    Set<String> named) {
  public Background {
    named = Set.copyOf(named);
  }

  /** Of a document that was in force already. */
  public static Background ofOurOwn() {
    return new Background(person -> Optional.empty(), true, Optional.empty(), Set.of());
  }
}
