package org.vigie.shell.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.karaf.shell.support.CommandException;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Add;
import org.vigie.api.setup.OnCallOverride.Change;
import org.vigie.api.setup.OnCallOverride.Remove;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.SetupIndex;

/** An override in the words of the command line. */
record OverrideWords(
    Optional<String> replace,
    Optional<String> by,
    Optional<String> add,
    Optional<String> remove,
    Optional<String> rank) {

  boolean isEmpty() {
    return Stream.of(replace, by, add, remove, rank).allMatch(Optional::isEmpty);
  }

  OnCallOverride read(Optional<String> from, Optional<String> to, SetupIndex setup)
      throws CommandException {
    Change change = change(setup);
    Period period = new Period(end("--from", from), end("--to", to));
    // The planning gives it an id.
    return new OnCallOverride("", period, change);
  }

  private static Boundary end(String option, Optional<String> given) throws CommandException {
    if (given.isEmpty()) {
      throw new CommandException("from when to when? Give --from and --to");
    }
    return Boundary.parse(given.get().strip().replace(' ', 'T'))
        .orElseThrow(
            () ->
                new CommandException(
                    option
                        + " is no date or time: "
                        + given.get()
                        + "; write 2026-12-24 or 2026-12-24T18:00"));
  }

  private Change change(SetupIndex setup) throws CommandException {
    long many = Stream.of(replace, add, remove).filter(Optional::isPresent).count();
    if (many != 1 || replace.isPresent() != by.isPresent()) {
      throw new CommandException("give exactly one of --replace with --by, --add, --remove");
    }
    for (Optional<String> person : List.of(replace, by, add, remove)) {
      if (person.isPresent() && setup.person(person.get()).isEmpty()) {
        throw new CommandException("there is no person " + person.get());
      }
    }
    OptionalInt at = rank.isEmpty() ? OptionalInt.empty() : OptionalInt.of(rank(rank.get()));
    if (replace.isPresent()) {
      return new Replace(replace.get(), by.orElse(""), at);
    }
    return add.<Change>map(person -> new Add(person, at))
        .orElseGet(() -> new Remove(remove.orElse(""), at));
  }

  private static int rank(String given) throws CommandException {
    if (given.matches("[1-9][0-9]?")) {
      return Integer.parseInt(given);
    }
    throw new CommandException("--rank is a number from 1 to 99");
  }

  /** What an override does. */
  static String of(Change change) {
    String rank = change.rank().isPresent() ? " at rank " + change.rank().getAsInt() : "";
    if (change instanceof Replace replacement) {
      return replacement.by() + " instead of " + replacement.person() + rank;
    }
    return (change instanceof Add ? "also " : "without ") + change.person() + rank;
  }
}
