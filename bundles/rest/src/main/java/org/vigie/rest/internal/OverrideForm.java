package org.vigie.rest.internal;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Add;
import org.vigie.api.setup.OnCallOverride.Change;
import org.vigie.api.setup.OnCallOverride.Remove;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.api.setup.Period;

/** An override as a body, in the words of the setup document. */
final class OverrideForm {
  static final Set<String> FIELDS =
      Set.of("id", "from", "to", "replace", "by", "add", "remove", "rank");

  /** A rank, as in the setup document. */
  static final int LOWEST_RANK = 99;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final String ONE = "must have exactly one of replace + by, add, remove";

  private final Form form;
  private final People people;

  OverrideForm(Form form, People people) {
    this.form = form;
    this.people = people;
  }

  /** The override, whose id is empty where none is wanted; the faults are checked. */
  OnCallOverride read(WallTimes times) {
    Optional<String> id = form.text("id");
    if (id.isPresent() && !ID.matcher(id.get()).matches()) {
      form.fault("id", "must have 1 to 64 letters, digits, dots, underscores or hyphens");
    }
    Period period = times.period(form, "from", "to");
    Optional<Change> change = change();
    form.check();
    Change read = change.orElseThrow(() -> Form.unfit(ONE));
    return new OnCallOverride(id.orElse(""), period, read);
  }

  private Optional<Change> change() {
    Optional<String> replaced = people.optionalPerson(form, "replace");
    Optional<String> by = people.optionalPerson(form, "by");
    Optional<String> added = people.optionalPerson(form, "add");
    Optional<String> removed = people.optionalPerson(form, "remove");
    OptionalInt rank =
        form.whole("rank", 1, LOWEST_RANK).map(OptionalInt::of).orElse(OptionalInt.empty());
    long many = Stream.of(replaced, added, removed).filter(Optional::isPresent).count();
    if (many != 1 || replaced.isPresent() != by.isPresent()) {
      form.fault(ONE);
      return Optional.empty();
    }
    return replaced
        .<Change>map(person -> new Replace(person, by.orElse(""), rank))
        .or(() -> added.map(person -> new Add(person, rank)))
        .or(() -> removed.map(person -> new Remove(person, rank)));
  }
}
