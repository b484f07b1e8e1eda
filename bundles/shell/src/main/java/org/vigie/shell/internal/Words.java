package org.vigie.shell.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a command, among them options that were written after the first: Karaf's parser
 * knows options only before it, and people write {@code setup-import file --dry-run}.
 */
final class Words {
  private final List<String> words;

  Words(@Nullable List<String> given) {
    words =
        new ArrayList<>(given == null ? List.of() : given.stream().map(String::valueOf).toList());
  }

  /** Takes out an option without value. */
  boolean flag(String name) {
    return words.remove(name);
  }

  /** Takes out an option and its value. */
  Optional<String> option(String name) throws CommandException {
    int at = words.indexOf(name);
    if (at < 0) {
      return Optional.empty();
    }
    if (at + 1 == words.size()) {
      throw new CommandException(name + " needs a value");
    }
    words.remove(at);
    return Optional.of(words.remove(at));
  }

  /** An option, before the first argument or behind it. */
  Optional<String> option(String name, @Nullable String before) throws CommandException {
    Optional<String> behind = option(name);
    return behind.isPresent() ? behind : Optional.ofNullable(before);
  }

  /** Takes out the first word. */
  Optional<String> first() {
    return words.isEmpty() ? Optional.empty() : Optional.of(words.remove(0));
  }

  /** All that is left, as it was written but for repeated blanks outside of quotes. */
  String sentence() {
    return String.join(" ", words);
  }

  /** The one argument that is left. */
  Optional<String> argument() throws CommandException {
    if (words.size() > 1) {
      throw new CommandException("too many arguments: " + String.join(" ", words));
    }
    Optional<String> only = words.stream().findFirst();
    if (only.filter(word -> word.startsWith("--")).isPresent()) {
      throw new CommandException("there is no option " + only.get());
    }
    return only;
  }
}
