package org.vigie.shell.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;

/** Words that stand for the values of an enum. */
final class Codes {
  private Codes() {}

  /**
   * The value that a word stands for; empty where no word was given.
   *
   * @param what the words are of, for the message that lists them
   */
  static <E extends Enum<E>> Optional<E> read(
      @Nullable String word, E[] values, Function<E, String> code, String what)
      throws CommandException {
    if (word == null) {
      return Optional.empty();
    }
    Optional<E> found = Arrays.stream(values).filter(v -> code.apply(v).equals(word)).findFirst();
    if (found.isEmpty()) {
      String known = Arrays.stream(values).map(code).collect(Collectors.joining(", "));
      throw new CommandException("there is no " + what + " " + word + "; there are: " + known);
    }
    return found;
  }
}
